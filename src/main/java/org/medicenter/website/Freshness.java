package org.medicenter.website;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.medicenter.ui.PlainPage;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Plain pages for everybody may be kept for half a minute, but never beyond the minute at which the clinic opens or closes. */
@Configuration(proxyBeanMethods = false)
class Freshness implements WebMvcConfigurer, HandlerInterceptor {

    private static final Duration FRESH = Duration.ofSeconds(30);

    private final Clock clock;

    Freshness(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page != null && isForEverybody(handler) && !(page.getModel().get("kind") instanceof String)) {
            response.setHeader(
                    HttpHeaders.CACHE_CONTROL,
                    CacheControl.maxAge(fresh(page)).cachePublic().getHeaderValue());
        }
    }

    private static boolean isForEverybody(Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            return false;
        }
        PlainPage page = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), PlainPage.class);
        return page != null && !page.personal();
    }

    private Duration fresh(ModelAndView page) {
        Instant change = page.getModel().get("frame") instanceof Frame frame && frame.opening() != null
                ? frame.opening().changes()
                : null;
        if (change == null) {
            return FRESH;
        }
        Duration left = Duration.between(clock.instant(), change);
        return left.isPositive() && left.compareTo(FRESH) < 0 ? left : FRESH;
    }
}
