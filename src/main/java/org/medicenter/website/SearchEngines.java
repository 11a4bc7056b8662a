package org.medicenter.website;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medicenter.guides.Guides;
import org.medicenter.ui.PublicAddress;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells search engines what to look at, and what is nobody's business. */
@RestController
class SearchEngines {

    private static final List<String> PRIVATE =
            List.of("/appointments", "/account", "/reception", "/admin", "/sign-in", "/api");
    private static final List<String> PAGES = List.of("/", "/emergency", "/imprint", "/privacy", "/accessibility");
    private static final CacheControl FOR_A_WHILE =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

    private final Guides guides;
    private final PublicAddress address;

    SearchEngines(Guides guides, PublicAddress address) {
        this.guides = guides;
        this.address = address;
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        String closed = PRIVATE.stream().map(it -> "Disallow: " + it + "\n").collect(Collectors.joining());
        return answer(
                MediaType.TEXT_PLAIN, "User-agent: *\n" + closed + "Sitemap: " + address.of("/sitemap.xml") + "\n");
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<String> sitemap() {
        String all = Stream.concat(PAGES.stream(), guides.all().stream().map(Guides.Summary::path))
                .map(it -> "<url><loc>" + address.of(it) + "</loc></url>\n")
                .collect(Collectors.joining());
        return answer(
                MediaType.APPLICATION_XML,
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                        + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n" + all + "</urlset>\n");
    }

    private static ResponseEntity<String> answer(MediaType type, String text) {
        return ResponseEntity.ok().cacheControl(FOR_A_WHILE).contentType(type).body(text);
    }
}
