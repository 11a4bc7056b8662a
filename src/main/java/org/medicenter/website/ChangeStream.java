package org.medicenter.website;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.medicenter.access.Network;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells open pages that something has changed, and nothing else: what is so now, each page asks by itself. A line knows
 * no session and no page, so none is kept alive or in memory by it. A page that is hidden closes its line.
 */
@Controller
class ChangeStream implements OpenLines, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeStream.class);
    private static final int OF_AN_ADDRESS = 150;
    private static final int OF_ALL = 4000;
    private static final int TICK_MILLIS = 25;
    private static final int TICKS_OF_SILENCE = 600;
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration UNTIL_AGAIN = Duration.ofSeconds(1);

    private final Changes changes;
    private final boolean limited;
    private final Map<SseEmitter, Network> lines = new ConcurrentHashMap<>();
    private @Nullable ScheduledExecutorService teller;
    private int silence;

    ChangeStream(Changes changes, @Value("${medicenter.rate-limit.enabled:true}") boolean limited) {
        this.changes = changes;
        this.limited = limited;
    }

    /** No content: the browser asks no more, and the page follows with its next click. */
    @GetMapping(path = "/changes", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> open(HttpServletRequest request) {
        Network address = Network.of(request.getRemoteAddr());
        if (teller == null || lines.size() >= OF_ALL || isOneTooMany(address)) {
            return ResponseEntity.noContent().build();
        }
        var line = new SseEmitter(LONGEST.toMillis());
        line.onCompletion(() -> lines.remove(line));
        line.onTimeout(line::complete);
        line.onError(gone -> lines.remove(line));
        lines.put(line, address);
        tell(line, now().reconnectTime(UNTIL_AGAIN.toMillis()));
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Accel-Buffering", "no")
                .body(line);
    }

    private boolean isOneTooMany(Network address) {
        return limited && lines.values().stream().filter(address::equals).count() >= OF_AN_ADDRESS;
    }

    @Override
    public int listening() {
        return lines.size();
    }

    private void tick() {
        try {
            if (changes.areNews()) {
                silence = 0;
                everybody().forEach(line -> tell(line, now()));
            } else if (++silence >= TICKS_OF_SILENCE) {
                silence = 0;
                everybody().forEach(line -> tell(line, SseEmitter.event().comment("")));
            }
        } catch (RuntimeException failed) {
            LOG.warn("Open pages were not told of a change; they follow with the next one", failed);
        }
    }

    private List<SseEmitter> everybody() {
        return new ArrayList<>(lines.keySet());
    }

    private SseEmitter.SseEventBuilder now() {
        return SseEmitter.event().data(changes.now());
    }

    /** Whoever has left is found out by this. */
    private void tell(SseEmitter line, SseEmitter.SseEventBuilder words) {
        try {
            line.send(words);
        } catch (IOException | IllegalStateException left) {
            lines.remove(line);
        }
    }

    @Override
    public void start() {
        var thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("changes").daemon().factory());
        thread.scheduleWithFixedDelay(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
        teller = thread;
    }

    /** Before the server waits for requests to end: these would not. */
    @Override
    public void stop() {
        if (teller != null) {
            teller.shutdownNow();
            teller = null;
        }
        everybody().forEach(SseEmitter::complete);
        lines.clear();
    }

    @Override
    public boolean isRunning() {
        return teller != null;
    }
}
