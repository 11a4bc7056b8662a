package org.medicenter.interop;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** Which requests are the API's. */
final class ApiPath {

    private static final String ROOT = "/api/";

    private ApiPath() {}

    static boolean isOfTheApi(HttpServletRequest request) {
        return of(request).startsWith(ROOT);
    }

    /** The path that was asked for, without the application's own; of an error page, the path that failed. */
    static String of(HttpServletRequest request) {
        String path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? failed
                : request.getRequestURI();
        return path.substring(request.getContextPath().length());
    }
}
