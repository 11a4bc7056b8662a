package org.medicenter.access;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** Methods that nothing here answers, and addresses that only an attack has, do not get as far as a page. */
@Configuration(proxyBeanMethods = false)
class KnownMethodsOnly {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "DELETE");

    @Bean
    HttpFirewall knownMethods() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHttpMethods(METHODS);
        return firewall;
    }

    @Bean
    RequestRejectedHandler rejectedRequests() {
        return (request, response, why) -> response.sendError(
                METHODS.contains(request.getMethod())
                        ? HttpServletResponse.SC_BAD_REQUEST
                        : HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }
}
