package org.medicenter.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** How long the server waits for those who send byte by byte, and for how many of them at once. */
@Configuration(proxyBeanMethods = false)
class BodyPatience {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MOST_OF_ONE_NETWORK = 40;

    /** Of the threads that answer: the others stay free for pages and the emergency notice. */
    private static final double MOST_OF_ALL = 0.6;

    private static final int LONGEST_HEARD_OUT = 16 * 1024 * 1024;
    private static final String SECONDS_UNTIL_ROOM = "10";
    private static final String HANG_UP = BodyPatience.class.getName() + ".hangUp";

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> patienceWithBodies(
            @Value("${server.tomcat.threads.max:200}") int threads) {
        int mostOfAll = Math.max(1, (int) (threads * MOST_OF_ALL));
        var unfinished = new UnfinishedBodies(Math.min(MOST_OF_ONE_NETWORK, mostOfAll), mostOfAll);
        var registration = new FilterRegistrationBean<OncePerRequestFilter>(new OncePerRequestFilter() {

            @Override
            protected boolean shouldNotFilter(HttpServletRequest request) {
                return request.getContentLengthLong() <= 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null;
            }

            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                var network = Network.of(request.getRemoteAddr());
                if (!unfinished.begin(network)) {
                    refuse(request, response);
                    return;
                }
                var body = new WatchedBody(request, PATIENCE, () -> unfinished.end(network));
                try {
                    chain.doFilter(body, response);
                } finally {
                    finish(body);
                }
            }
        });
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    /** The server can hang up on somebody; a filter by itself cannot. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> hangsUp() {
        return factory -> factory.addEngineValves(new ValveBase(true) {

            @Override
            public void invoke(Request request, Response response) throws IOException, ServletException {
                Runnable hangUp = () -> request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
                request.setAttribute(HANG_UP, hangUp);
                getNext().invoke(request, response);
            }
        });
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        hangUp(request);
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_UNTIL_ROOM);
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }

    /** Who sends too much, or to nobody, still gets to read why: if they come to their end. */
    private static void finish(WatchedBody body) {
        try {
            if (body.getHeader(HttpHeaders.EXPECT) != null || !body.isReadToItsEnd(LONGEST_HEARD_OUT)) {
                hangUp(body);
            }
        } catch (InterruptedIOException tooSlow) {
            hangUp(body);
        } catch (IOException closed) {
            // Whoever answered has closed it, or the line is gone: what is left is the server's own business.
        } finally {
            body.end();
        }
    }

    private static void hangUp(HttpServletRequest request) {
        if (request.getAttribute(HANG_UP) instanceof Runnable hangUp) {
            hangUp.run();
        }
    }
}
