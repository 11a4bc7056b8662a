package org.medicenter.access;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/**
 * Home, emergency, guides, legal pages, the API, health and files: no session, no cookie, nothing inline. What is not
 * listed does not exist.
 */
@Configuration(proxyBeanMethods = false)
class PlainChain {

    private static final String[] PAGES = {
        "/",
        "/home",
        "/emergency",
        "/guides",
        "/guides/*",
        "/imprint",
        "/privacy",
        "/accessibility",
        "/problems/*",
        "/changes",
        "/offline-stub.html",
        "/*/offline-stub.html",
        "/*/*/offline-stub.html"
    };
    private static final String[] FILES = {
        "/styles.css",
        "/styles/**",
        "/aura/**",
        "/fonts/**",
        "/icons/**",
        "/pictures/**",
        "/js/**",
        "/favicon.ico",
        "/sw.js",
        "/manifest.webmanifest",
        "/robots.txt",
        "/sitemap.xml"
    };
    private static final String[] HEALTH = {"/actuator/health/liveness", "/actuator/health/readiness"};

    /** There is no sign-in here: what is denied is told apart from what does not exist by nobody. */
    private static final AuthenticationEntryPoint NO_SUCH_PAGE =
            (request, response, denied) -> response.sendError(HttpServletResponse.SC_NOT_FOUND);

    /** A measurement of each filter would cost a booking more than the filters themselves. */
    @Bean
    SecurityObservationSettings noMeasuredFilters() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(2)
    SecurityFilterChain plainPages(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, PAGES)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, PAGES)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, FILES)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, FILES)
                        .permitAll()
                        .requestMatchers(HEALTH)
                        .permitAll()
                        .requestMatchers("/api/v1/**", "/error")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(denied -> denied.authenticationEntryPoint(NO_SUCH_PAGE))
                .addFilterBefore(new OwnOriginOnly(), AuthorizationFilter.class)
                .headers(headers -> SecurityHeaders.write(headers, PagePolicy.PLAIN))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }
}
