package org.medicenter.access;

import org.medicenter.ui.PublicAddress;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Where the clinic's address is one of https, the session's cookie goes over nothing else, and no neighbouring site can
 * set it: that is what browsers make of its name.
 */
@Configuration(proxyBeanMethods = false)
class SessionCookie {

    private static final String NAME = "__Host-session";

    /** After the settings, which say nothing about it. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    static WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> sessionCookieOfASecureSite(
            PublicAddress address) {
        return server -> {
            if (address.isSecure()) {
                var cookie = server.getSettings().getSession().getCookie();
                cookie.setName(NAME);
                cookie.setSecure(true);
                cookie.setPath("/");
            }
        };
    }
}
