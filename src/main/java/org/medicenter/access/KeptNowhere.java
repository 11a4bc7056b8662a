package org.medicenter.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * No answer of a view is kept by a browser. Vaadin sets a header of its own on what it tells an open page, which only says
 * that it is to be asked for again, though there are names of patients in it.
 */
class KeptNowhere extends OncePerRequestFilter {

    static final String NOTHING = "no-cache, no-store";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return VaadinPages.isPartOfTheBundle(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new HttpServletResponseWrapper(response) {

            @Override
            public void setHeader(String name, String content) {
                super.setHeader(name, HttpHeaders.CACHE_CONTROL.equalsIgnoreCase(name) ? NOTHING : content);
            }

            @Override
            public void addHeader(String name, String content) {
                if (HttpHeaders.CACHE_CONTROL.equalsIgnoreCase(name)) {
                    setHeader(name, content);
                } else {
                    super.addHeader(name, content);
                }
            }
        });
    }
}
