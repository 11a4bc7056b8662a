package org.medicenter.interop;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses parameters that nobody reads, and those that come twice: a mistyped name would otherwise widen the question unnoticed. */
final class KnownParameters implements HandlerInterceptor {

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getQueryString() != null && handler instanceof HandlerMethod method && isOurs(method)) {
            check(request.getParameterMap(), names(method));
        }
        return true;
    }

    private static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getPackage().equals(KnownParameters.class.getPackage());
    }

    private Set<String> names(HandlerMethod method) {
        return known.computeIfAbsent(
                method.getMethod(),
                _ -> Arrays.stream(method.getMethodParameters())
                        .filter(it -> it.hasParameterAnnotation(RequestParam.class))
                        .map(MethodParameter::getParameter)
                        .map(it -> it.getName())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static void check(Map<String, String[]> given, Set<String> known) {
        var query = new Query();
        given.forEach((name, contents) -> {
            if (!known.contains(name)) {
                query.mistake(name, "Nobody knows this parameter here. Leave it out.");
            } else if (contents.length > 1) {
                query.mistake(name, "This is to be given once.");
            }
        });
        query.refuseMistakes();
    }
}
