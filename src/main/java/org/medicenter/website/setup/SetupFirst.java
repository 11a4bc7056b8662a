package org.medicenter.website.setup;

import com.vaadin.flow.spring.security.RequestUtil;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Leads from every page to the set-up while there is no clinic, and hides the set-up once there is one. The emergency
 * notice, health and the API answer in any case.
 */
@Component
@Order(SetupFirst.AFTER_SECURITY)
class SetupFirst extends OncePerRequestFilter {

    static final int AFTER_SECURITY = 0;

    private static final String SETUP = "/setup";
    private static final Set<String> PLAIN_PAGES =
            Set.of("/", "/home", "/guides", "/imprint", "/privacy", "/accessibility");

    private final FirstSetup setup;
    private final ObjectProvider<RequestUtil> vaadin;

    SetupFirst(FirstSetup setup, ObjectProvider<RequestUtil> vaadin) {
        this.setup = setup;
        this.vaadin = vaadin;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        boolean read = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        return !read || request.getParameter("v-r") != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = ServletRequestPathUtils.parseAndCache(request)
                .pathWithinApplication()
                .value();
        boolean toSetup = path.equals(SETUP) || path.startsWith(SETUP + "/");
        if (toSetup && !setup.isOpen()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (!toSetup && setup.isOpen() && isPage(path, request)) {
            response.setHeader("Cache-Control", "no-store");
            response.sendRedirect(request.getContextPath() + SETUP);
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean isPage(String path, HttpServletRequest request) {
        return PLAIN_PAGES.contains(path)
                || path.startsWith("/guides/")
                || vaadin.stream().anyMatch(it -> it.isSecuredFlowRoute(request));
    }
}
