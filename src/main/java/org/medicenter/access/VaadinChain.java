package org.medicenter.access;

import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.util.matcher.OrRequestMatcher;

/**
 * Booking, own appointments, sign-in, reception and administration. Each view says by an annotation who may open it;
 * one that says nothing opens for nobody.
 */
@Configuration(proxyBeanMethods = false)
class VaadinChain {

    static final String SIGN_IN = "/sign-in";

    /** Vaadin is reached by a forward, at whose end the server closes the answer: headers written then come too late. */
    private static final ObjectPostProcessor<HeaderWriterFilter> EARLY_HEADERS = new ObjectPostProcessor<>() {
        @Override
        public <F extends HeaderWriterFilter> F postProcess(F filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    };

    @Bean
    @Order(1)
    SecurityFilterChain vaadinViews(
            HttpSecurity http,
            VaadinPages vaadinPages,
            RequestUtil vaadin,
            Accounts accounts,
            SignInSteps steps,
            SecurityContextHolderStrategy contexts,
            Clock clock,
            @Value("${medicenter.session.idle:30m}") Duration idle,
            @Value("${medicenter.session.longest:12h}") Duration longest) {
        var refused = new RefusedSignIn();
        var after = new AfterSignIn();
        http.setSharedObject(VaadinSavedRequestAwareAuthenticationSuccessHandler.class, after);
        steps.addTo(http, after, refused);
        return http.securityMatcher(new OrRequestMatcher(vaadinPages, SignInSteps.ALL))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/admin", "/admin/**")
                        .hasRole(Role.ADMIN.name())
                        .requestMatchers(SignInSteps.NEW_PASSKEY)
                        .authenticated())
                .headers(headers -> {
                    SecurityHeaders.write(headers, PagePolicy.VAADIN);
                    headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                            .addHeaderWriter(VaadinChain::storeNothingPersonal)
                            .withObjectPostProcessor(EARLY_HEADERS);
                })
                // Vaadin guards its own calls by a token of its own. The form of the sign-in is no such call.
                .csrf(csrf -> csrf.ignoringRequestMatchers(vaadin::isFrameworkInternalRequest))
                .formLogin(form ->
                        form.loginPage(SIGN_IN).loginProcessingUrl(SIGN_IN).failureHandler(refused))
                .exceptionHandling(denied -> denied.accessDeniedHandler(refused))
                .addFilterBefore(new KeptNowhere(), HeaderWriterFilter.class)
                .addFilterBefore(
                        new AccountGuard(accounts, contexts, clock, idle, longest), AnonymousAuthenticationFilter.class)
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        views -> views.loginView(SIGN_IN, SIGN_IN + "?signed-out")
                                .enableCsrfConfiguration(false))
                .build();
    }

    /** The bundle is the same for everybody, and Vaadin says itself how long it is kept. */
    private static void storeNothingPersonal(HttpServletRequest request, HttpServletResponse response) {
        if (!VaadinPages.isPartOfTheBundle(request)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, KeptNowhere.NOTHING);
        }
        if (VaadinPages.isOfOnePerson(request)) {
            response.setHeader("X-Robots-Tag", "noindex, nofollow");
        }
    }
}
