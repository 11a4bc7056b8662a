package org.medicenter.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Refuses changes that another site's page asks for. The API has no cookies, so such a page could only book in its own
 * name, but from the address of whoever looks at it. Programs send neither of these headers and are let through.
 */
class OwnOriginOnly extends OncePerRequestFilter {

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return READS.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (comesFromElsewhere(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean comesFromElsewhere(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        var origin = request.getHeader("Origin");
        return site != null
                ? !site.equals("same-origin") && !site.equals("none")
                : origin != null && !isOwn(origin, request);
    }

    private static boolean isOwn(String origin, HttpServletRequest request) {
        var sent = parse(origin);
        return sent != null
                && request.getScheme().equals(sent.getScheme())
                && request.getServerName().equalsIgnoreCase(sent.getHost())
                && request.getServerPort() == port(sent);
    }

    private static @Nullable UriComponents parse(String origin) {
        try {
            return UriComponentsBuilder.fromUriString(origin).build();
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    private static int port(UriComponents origin) {
        if (origin.getPort() != -1) {
            return origin.getPort();
        }
        return "https".equals(origin.getScheme()) ? 443 : 80;
    }
}
