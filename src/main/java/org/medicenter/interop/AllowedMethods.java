package org.medicenter.interop;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.condition.PathPatternsRequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Which methods an address knows: an answer "not allowed" says what is. */
@Component
class AllowedMethods {

    private final RequestMappingHandlerMapping controllers;

    AllowedMethods(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping controllers) {
        this.controllers = controllers;
    }

    /** As in the header Allow; empty where there is nothing at the address. */
    String at(String path) {
        var parsed = PathContainer.parsePath(path);
        return controllers.getHandlerMethods().keySet().stream()
                .filter(it -> matches(it, parsed))
                .flatMap(it -> it.getMethodsCondition().getMethods().stream())
                .flatMap(it -> it.name().equals("GET") ? Stream.of("GET", "HEAD") : Stream.of(it.name()))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static boolean matches(RequestMappingInfo mapping, PathContainer path) {
        PathPatternsRequestCondition patterns = mapping.getPathPatternsCondition();
        return patterns != null && patterns.getPatterns().stream().anyMatch(it -> it.matches(path));
    }
}
