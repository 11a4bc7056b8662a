package org.medicenter.access;

import com.vaadin.flow.spring.security.RequestUtil;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Tells the requests of Vaadin's views from all others. What is no view, none of the calls of Vaadin's script and no
 * part of its bundle is a plain page, or nothing at all.
 */
@Component
class VaadinPages implements RequestMatcher {

    private static final List<String> PLACES = List.of("META-INF/VAADIN/webapp", "META-INF/resources");

    private final RequestUtil vaadin;

    VaadinPages(RequestUtil vaadin) {
        this.vaadin = vaadin;
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        return isCall(request) || isPartOfTheBundle(request) || isView(request);
    }

    /** There are no endpoints of Hilla here, whose push Vaadin would answer all the same. */
    private boolean isCall(HttpServletRequest request) {
        return vaadin.isFrameworkInternalRequest(request) && !path(request).startsWith("/HILLA/");
    }

    /** Only what is there: for anything else Vaadin would make a session, to say that it does not exist. */
    static boolean isPartOfTheBundle(HttpServletRequest request) {
        String path = path(request);
        return path.startsWith("/VAADIN/") && isFile(path) && PLACES.stream().anyMatch(it -> isThere(it + path));
    }

    /** Behind a link which is a secret. */
    static boolean isOfOnePerson(HttpServletRequest request) {
        return path(request).startsWith("/appointments/") || path(request).startsWith(PasswordLinks.ADDRESS);
    }

    private static boolean isFile(String path) {
        return path.lastIndexOf('.') > path.lastIndexOf('/');
    }

    private static boolean isThere(String resource) {
        return VaadinPages.class.getClassLoader().getResource(resource) != null;
    }

    private static String path(HttpServletRequest request) {
        return ServletRequestPathUtils.parse(request).pathWithinApplication().value();
    }

    /** Vaadin's word for it is "secured", but it means every address that leads to a view. */
    private boolean isView(HttpServletRequest request) {
        return vaadin.isSecuredFlowRoute(request);
    }
}
