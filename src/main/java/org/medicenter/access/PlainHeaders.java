package org.medicenter.access;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.HttpHeaders;

/**
 * The headers of plain pages, for answers that come from before or behind the chains, such as errors of the server
 * itself. What is set already stays.
 */
public final class PlainHeaders {

    private static final Map<String, String> ALL = Map.of(
            PagePolicy.HEADER,
            PagePolicy.PLAIN,
            "Referrer-Policy",
            "no-referrer",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "SAMEORIGIN",
            "Permissions-Policy",
            SecurityHeaders.NO_DEVICES,
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            HttpHeaders.CACHE_CONTROL,
            "no-store");

    private PlainHeaders() {}

    /** @param secure whether the request came by https */
    public static void complete(HttpServletResponse response, boolean secure) {
        ALL.forEach((name, content) -> setIfMissing(response, name, content));
        if (secure) {
            setIfMissing(
                    response,
                    "Strict-Transport-Security",
                    "max-age=" + Duration.ofDays(365).toSeconds());
        }
    }

    private static void setIfMissing(HttpServletResponse response, String name, String content) {
        if (!response.containsHeader(name)) {
            response.setHeader(name, content);
        }
    }
}
