package org.medicenter.access;

import com.vaadin.flow.spring.security.RequestUtil;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Tells the requests of Vaadin's views from all others. What is no view, none of the calls of Vaadin's script and no
 * part of its bundle is a plain page, or nothing at all.
 */
@Component
class VaadinPages implements RequestMatcher {

    private final RequestUtil vaadin;

    VaadinPages(RequestUtil vaadin) {
        this.vaadin = vaadin;
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        return vaadin.isFrameworkInternalRequest(request) || isPartOfTheBundle(request) || isView(request);
    }

    static boolean isPartOfTheBundle(HttpServletRequest request) {
        return ServletRequestPathUtils.parse(request)
                .pathWithinApplication()
                .value()
                .startsWith("/VAADIN/");
    }

    /** Vaadin's word for it is "secured", but it means every address that leads to a view. */
    private boolean isView(HttpServletRequest request) {
        return vaadin.isSecuredFlowRoute(request);
    }
}
