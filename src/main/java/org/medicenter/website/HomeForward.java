package org.medicenter.website;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers {@code /} with the home page, but leaves the calls of Vaadin's own script, which go to {@code /?v-r=…}, to Vaadin. */
@Component
class HomeForward extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var isRoot = request.getRequestURI().equals(request.getContextPath() + "/");
        var isRead = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        return !isRoot || !isRead || request.getParameter("v-r") != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.getRequestDispatcher("/home").forward(request, response);
    }
}
