package org.medicenter.access;

import com.vaadin.flow.server.auth.NavigationAccessControl;
import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;

/**
 * Leads to the staff page that was asked for before the sign-in, or else to the reception. The page comes from the
 * session only: the class that Vaadin brings also takes it from a parameter, which would lead anywhere.
 */
class AfterSignIn extends VaadinSavedRequestAwareAuthenticationSuccessHandler {

    private static final String START = "/reception";
    private static final String OWN_ACCOUNT = "/reception/account";
    private static final Pattern STAFF_PAGE = Pattern.compile("/(reception|admin)([/?][\\w/?&=.%-]*)?");

    private final HttpSessionRequestCache askedFor = new HttpSessionRequestCache();

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        getRedirectStrategy().sendRedirect(request, response, leadsTo(request, response, authentication));
    }

    /** A page of ours, without the context path. What was asked for before is forgotten then. */
    String leadsTo(HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        var page = loadedPage(request, response)
                .or(() -> navigatedPage(request))
                .filter(it -> STAFF_PAGE.matcher(it).matches())
                .orElse(START);
        forget(request, response);
        boolean owesFactor =
                authentication.getPrincipal() instanceof SignedIn signedIn && signedIn.isWithoutSecondFactor();
        return owesFactor ? OWN_ACCOUNT : page;
    }

    /** Asked for by its address. */
    private Optional<String> loadedPage(HttpServletRequest request, HttpServletResponse response) {
        return Optional.ofNullable(askedFor.getRequest(request, response))
                .map(SavedRequest::getRedirectUrl)
                .map(URI::create)
                .map(address ->
                        address.getRawPath().substring(request.getContextPath().length()) + query(address));
    }

    /** With the day that was asked for, but without the mark that Spring puts at the end of a saved address. */
    private static String query(URI address) {
        String query = Optional.ofNullable(address.getRawQuery()).orElse("").replaceFirst("(^|&)continue$", "");
        return query.isEmpty() ? "" : "?" + query;
    }

    /** Asked for by a click inside of a view. */
    private static Optional<String> navigatedPage(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession().getAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT))
                .map(path -> "/" + path);
    }

    private void forget(HttpServletRequest request, HttpServletResponse response) {
        clearAuthenticationAttributes(request);
        askedFor.removeRequest(request, response);
        request.getSession().removeAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT);
        request.getSession().removeAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT_ABSOLUTE);
    }
}
