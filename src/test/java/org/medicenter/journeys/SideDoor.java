package org.medicenter.journeys;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * Tells a browser the token that the form of the sign-in would have, so that a colleague signs in without loading two
 * pages that other journeys try.
 */
@TestConfiguration(proxyBeanMethods = false)
class SideDoor {

    static final String ADDRESS = "/side-door";

    @Bean
    @Order(0)
    SecurityFilterChain sideDoor(HttpSecurity http) {
        return http.securityMatcher(ADDRESS)
                .addFilterAfter(
                        (request, response, chain) -> {
                            var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
                            response.getWriter().write(token.getToken());
                        },
                        CsrfFilter.class)
                .build();
    }
}
