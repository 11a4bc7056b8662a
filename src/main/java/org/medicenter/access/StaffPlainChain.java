package org.medicenter.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/**
 * Plain pages of the staff: with the session of the views and its guard, and with the policy of plain pages. They only
 * show: nothing is sent to them.
 */
@Configuration(proxyBeanMethods = false)
class StaffPlainChain {

    private static final String[] PAGES = {"/staff/day-list"};

    @Bean
    @Order(0)
    SecurityFilterChain staffPlainPages(
            HttpSecurity http,
            Accounts accounts,
            SecurityContextHolderStrategy contexts,
            Clock clock,
            @Value("${medicenter.session.idle:30m}") Duration idle,
            @Value("${medicenter.session.longest:12h}") Duration longest) {
        var asked = new HttpSessionRequestCache();
        asked.setRequestMatcher(StaffPlainChain::isAskedByAPerson);
        return http.securityMatcher(PAGES)
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET)
                        .hasAnyRole(Role.RECEPTIONIST.name(), Role.SPECIALIST.name(), Role.ADMIN.name())
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(denied -> denied.authenticationEntryPoint(
                                new LoginUrlAuthenticationEntryPoint(VaadinChain.SIGN_IN))
                        .accessDeniedHandler(new RefusedSignIn()))
                .headers(headers -> SecurityHeaders.write(headers, PagePolicy.PLAIN))
                .requestCache(cache -> cache.requestCache(asked))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .addFilterBefore(
                        new AccountGuard(accounts, contexts, clock, idle, longest), AnonymousAuthenticationFilter.class)
                .build();
    }

    /** After the sign-in nobody wants the page that a program asked for. */
    private static boolean isAskedByAPerson(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod()) && request.getParameter("kept") == null;
    }
}
