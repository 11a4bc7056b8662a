package org.medicenter.website;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * How long browsers may keep what is in frontend/. Plain pages ask for styles, scripts and pictures by names with a hash of
 * their content, which may be kept for ever; under their plain names they are asked for anew each time, and answered with
 * "not modified". Fonts never change under their names, and neither does what Vaadin's bundle consists of.
 */
@Configuration(proxyBeanMethods = false)
class StaticFiles implements WebMvcConfigurer {

    private static final String ROOT = "classpath:/META-INF/resources/";
    private static final String HASHED = "/{name:.+}-{hash:[0-9a-f]{32}}.{ending}";
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final CacheControl ASK_EACH_TIME = CacheControl.noCache().cachePublic();

    private final Map<String, String> hashes = new ConcurrentHashMap<>();

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        for (String folder : new String[] {"styles", "js", "pictures"}) {
            register(registry, "/" + folder + HASHED, ROOT + folder + "/", FOR_EVER, true);
            register(registry, "/" + folder + "/**", ROOT + folder + "/", ASK_EACH_TIME, true);
        }
        register(registry, "/aura/**", ROOT + "aura/", ASK_EACH_TIME, false);
        registry.addResourceHandler("/VAADIN/build/**")
                .addResourceLocations("classpath:/META-INF/VAADIN/webapp/VAADIN/build/")
                .setCacheControl(FOR_EVER)
                .setEtagGenerator(this::etag)
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver());
        register(registry, "/icons/**", ROOT + "icons/", ASK_EACH_TIME, false);
        register(registry, "/fonts/**", ROOT + "fonts/", FOR_EVER, false);
        for (String file : new String[] {"styles.css", "sw.js", "favicon.ico", "manifest.webmanifest"}) {
            register(registry, "/" + file, ROOT, ASK_EACH_TIME, false);
        }
    }

    private void register(
            ResourceHandlerRegistry registry, String pattern, String place, CacheControl keep, boolean hashed) {
        var chain = registry.addResourceHandler(pattern)
                .addResourceLocations(place)
                .setCacheControl(keep)
                .setEtagGenerator(this::etag)
                .resourceChain(true);
        if (hashed) {
            chain.addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
        }
    }

    private String etag(Resource file) {
        return hashes.computeIfAbsent(file.getDescription(), description -> hash(file));
    }

    /** Weak, because the server compresses nothing that has a strong one. */
    private static String hash(Resource file) {
        try (InputStream content = file.getInputStream()) {
            return "W/\"" + DigestUtils.md5DigestAsHex(content) + "\"";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
