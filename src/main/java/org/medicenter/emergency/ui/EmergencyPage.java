package org.medicenter.emergency.ui;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.medicenter.access.PagePolicy;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The emergency notice at its fixed address: out of memory, without a session, without a question to the database. */
@Controller
class EmergencyPage {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final Duration OFFLINE_FRESH = Duration.ofDays(1);
    private static final Pattern STYLE = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);

    private final Notices notices;
    private final Clock clock;

    EmergencyPage(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    @GetMapping("/emergency")
    ResponseEntity<byte[]> now() {
        Notices.Shown shown = notices.now();
        return page(shown.html(), freshUntil(shown.until()));
    }

    /** What the service worker keeps on the device and shows without a connection. */
    @GetMapping(value = "/emergency", params = "offline")
    ResponseEntity<byte[]> offline() {
        return page(notices.offline(), OFFLINE_FRESH);
    }

    private static ResponseEntity<byte[]> page(String html, Duration fresh) {
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.maxAge(fresh).cachePublic())
                .header(PagePolicy.HEADER, PagePolicy.withInlineStyle(styleOf(html)))
                .body(html.getBytes(StandardCharsets.UTF_8));
    }

    /** No copy outlives the state that it tells. */
    private Duration freshUntil(@Nullable Instant change) {
        if (change == null) {
            return FRESH;
        }
        Duration left = Duration.between(clock.instant(), change);
        return left.compareTo(FRESH) < 0 ? left : FRESH;
    }

    private static String styleOf(String html) {
        Matcher style = STYLE.matcher(html);
        return style.find() ? style.group(1) : "";
    }
}
