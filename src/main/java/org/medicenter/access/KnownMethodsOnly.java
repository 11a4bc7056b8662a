package org.medicenter.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** Methods that nothing here answers, and addresses that only an attack has, do not get as far as a page. */
@Configuration(proxyBeanMethods = false)
class KnownMethodsOnly {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "DELETE");

    @Bean
    HttpFirewall knownMethods() {
        var firewall = new ErrorsPass();
        firewall.setAllowedHttpMethods(METHODS);
        return firewall;
    }

    @Bean
    RequestRejectedHandler rejectedRequests() {
        return (request, response, why) -> {
            if (METHODS.contains(request.getMethod())) {
                response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            } else {
                response.setHeader(HttpHeaders.ALLOW, "GET, HEAD");
                response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            }
        };
    }

    /** The server by itself would refuse this method with a list of others that are refused as well. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> traceIsRefusedHere() {
        return server -> server.addConnectorCustomizers(connector -> connector.setAllowTrace(true));
    }

    /** What was refused is not refused a second time on the way to the page that says so, which is got like any page. */
    private static final class ErrorsPass extends StrictHttpFirewall {

        @Override
        public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
            return request.getDispatcherType() == DispatcherType.ERROR && !METHODS.contains(request.getMethod())
                    ? new AsGet(request)
                    : super.getFirewalledRequest(request);
        }
    }

    private static final class AsGet extends FirewalledRequest {

        private AsGet(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public void reset() {
            // Nothing was changed that lasts.
        }
    }
}
