package org.medicenter.interop;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.apache.catalina.core.StandardHost;
import org.medicenter.emergency.EmergencyNotices;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** What stands around the API's controllers. */
@Configuration(proxyBeanMethods = false)
class ApiSetup implements WebMvcConfigurer {

    private static final String ALL = "/api/**";

    /** The description is JSON at one address; the library would add a second one by itself. */
    private static final String SECOND_DESCRIPTION = "/api/**/*.yaml";

    /** After the controllers, before the pages: what is left below /api is nothing. */
    private static final int BEFORE_THE_PAGES = 100;

    private final JsonBodies bodies;

    ApiSetup(JsonBodies bodies) {
        this.bodies = bodies;
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
        builder.addCustomConverter(bodies);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new KnownParameters()).addPathPatterns(ALL);
        registry.addInterceptor(new NothingHere()).addPathPatterns(SECOND_DESCRIPTION);
    }

    @Bean
    ProblemAnswers problemAnswers(EmergencyNotices notices, Zones zones) {
        return new ProblemAnswers(notices::now, zones::main);
    }

    private static final class NothingHere implements HandlerInterceptor, HttpRequestHandler {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            throw new RefusedRequest(FrameworkProblems.ofStatus(404));
        }

        @Override
        public void handleRequest(HttpServletRequest request, HttpServletResponse response) {
            throw new RefusedRequest(FrameworkProblems.ofStatus(404));
        }
    }

    @Bean
    SimpleUrlHandlerMapping unknownApiAddresses() {
        return new SimpleUrlHandlerMapping(Map.of(ALL, new NothingHere()), BEFORE_THE_PAGES);
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsOfTheServerItself(
            ObjectProvider<EmergencyNotices> notices) {
        var page = new BarePage(() -> notices.getObject().now());
        return server -> server.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(UnreadableRequests.class.getName());
                host.getPipeline().addValve(new UnreadableRequests(page));
            }
        });
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(ProblemAnswers answers) {
        var registration = new FilterRegistrationBean<>(new BodyLimit(answers));
        registration.addUrlPatterns("/api/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return registration;
    }

    @Bean
    FilterRegistrationBean<LostRequests> lostRequests(ProblemAnswers answers, AllowedMethods allowed) {
        var registration = new FilterRegistrationBean<>(new LostRequests(answers, allowed));
        registration.addUrlPatterns("/*");
        registration.setDispatcherTypes(DispatcherType.ERROR);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }
}
