package org.medicenter.access;

import com.vaadin.flow.server.auth.NavigationAccessControl;
import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;

/**
 * Leads to the page that was asked for before the sign-in, or else to the reception; patients to their appointments. The page comes from the
 * session only: the class that Vaadin brings also takes it from a parameter, which would lead anywhere.
 */
class AfterSignIn extends VaadinSavedRequestAwareAuthenticationSuccessHandler {

    private static final String START = "/reception";
    private static final String PATIENTS_START = "/appointments";
    private static final String OWN_ACCOUNT = "/reception/account";
    private static final Pattern STAFF_PAGE = Pattern.compile("/(reception|admin|staff)([/?][\\w/?&=.%-]*)?");

    /** Nobody signs in for the sake of it: who asked for it, or comes by its link, wants to see the appointments. */
    private static final String PATIENTS_ACCOUNT = "/account";

    private static final Pattern PATIENTS_PAGE = Pattern.compile("/(appointments|account)([/?][\\w/?&=.%-]*)?");

    /** Where Spring keeps it. */
    private static final String SAVED_REQUEST = "SPRING_SECURITY_SAVED_REQUEST";

    private final HttpSessionRequestCache askedFor = new HttpSessionRequestCache();

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        getRedirectStrategy().sendRedirect(request, response, leadsTo(request, response, authentication));
    }

    /** A page of ours, without the context path. What was asked for before is forgotten then. */
    String leadsTo(HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        boolean patient = isPatient(authentication);
        var page = loadedPage(request, response)
                .or(() -> navigatedPage(request))
                .filter(it -> (patient ? PATIENTS_PAGE : STAFF_PAGE).matcher(it).matches())
                .filter(it -> !it.equals(PATIENTS_ACCOUNT))
                .orElse(patient ? PATIENTS_START : START);
        forget(request, response);
        boolean owesFactor =
                authentication.getPrincipal() instanceof SignedIn signedIn && signedIn.isWithoutSecondFactor();
        return owesFactor ? OWN_ACCOUNT : page;
    }

    /** Whether somebody comes from a patient's page. @param session its attributes by name */
    static boolean comesFromPatientsPage(Function<String, @Nullable Object> session) {
        Object loaded = session.apply(SAVED_REQUEST);
        Object navigated = session.apply(NavigationAccessControl.SESSION_STORED_REDIRECT);
        String page = loaded instanceof SavedRequest saved
                ? URI.create(saved.getRedirectUrl()).getRawPath()
                : "/" + navigated;
        return PATIENTS_PAGE.matcher(page).matches();
    }

    private static boolean isPatient(Authentication authentication) {
        return authentication.getPrincipal() instanceof SignedIn signedIn
                && signedIn.actor().roles().equals(Set.of(Role.PATIENT));
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
