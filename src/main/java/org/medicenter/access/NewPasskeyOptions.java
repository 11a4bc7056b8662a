package org.medicenter.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.registration.HttpSessionPublicKeyCredentialCreationOptionsRepository;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the browser needs to make a passkey for who is signed in, and has just proved it; else 428. Spring's own filter for this cannot be told where Vaadin
 * keeps the sign-in, and finds nobody.
 */
class NewPasskeyOptions extends OncePerRequestFilter {

    private final RequestMatcher address;
    private final Passkeys passkeys;
    private final SecurityContextHolderStrategy contexts;
    private final Clock clock;
    private final HttpSessionPublicKeyCredentialCreationOptionsRepository sent =
            new HttpSessionPublicKeyCredentialCreationOptionsRepository();
    private final JacksonJsonHttpMessageConverter json = new JacksonJsonHttpMessageConverter(
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build());

    NewPasskeyOptions(RequestMatcher address, Passkeys passkeys, SecurityContextHolderStrategy contexts, Clock clock) {
        this.address = address;
        this.passkeys = passkeys;
        this.contexts = contexts;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !address.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var who = contexts.getContext().getAuthentication();
        if (who == null || !(who.getPrincipal() instanceof SignedIn)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        if (!Proof.holds(request.getSession().getAttribute(Proof.GIVEN_AT), clock.instant())) {
            response.setStatus(HttpStatus.PRECONDITION_REQUIRED.value());
            return;
        }
        var options = passkeys.createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(who));
        sent.save(request, response, options);
        json.write(options, MediaType.APPLICATION_JSON, new ServletServerHttpResponse(response));
    }
}
