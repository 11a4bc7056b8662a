package org.medicenter.nodes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks several times a second what other nodes have committed. Rows become visible out of the order of their dates: the
 * last seconds are read again and again, and what is known of them is passed over. After a time without an answer of the
 * database, all that is remembered is doubted. It has a thread of its own: nothing else keeps it waiting.
 */
@Component
class NodeWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(NodeWatch.class);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration READ_AGAIN = Duration.ofSeconds(10);
    private static final Duration LONGEST_DEAFNESS = Duration.ofSeconds(5);
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int LOOKS_UNTIL_TIDIED = 150;

    private final NewsRows rows;
    private final List<HearsNodes> listeners;
    private final Duration longestDeafness;
    private Set<UUID> known = new HashSet<>();
    private long heardAt = System.nanoTime();
    private boolean deaf;
    private int looks;
    private @Nullable ScheduledExecutorService watch;

    @Autowired
    NodeWatch(NewsRows rows, List<HearsNodes> listeners) {
        this(rows, listeners, LONGEST_DEAFNESS);
    }

    /** @param longestDeafness after that long without an answer of the database, something may have been missed */
    NodeWatch(NewsRows rows, List<HearsNodes> listeners, Duration longestDeafness) {
        this.rows = rows;
        this.listeners = listeners;
        this.longestDeafness = longestDeafness;
    }

    void look() {
        try {
            hear();
            deaf = false;
        } catch (RuntimeException failed) {
            if (!deaf) {
                LOG.warn(
                        "What other nodes change cannot be heard; what they took meanwhile shows when it is claimed",
                        failed);
            }
            deaf = true;
        }
    }

    private void hear() {
        long now = System.nanoTime();
        var news = rows.since(READ_AGAIN);
        var fresh = new ArrayList<String>();
        var seen = new HashSet<UUID>();
        for (NewsRows.News each : news) {
            seen.add(each.id());
            if (!known.contains(each.id())) {
                fresh.add(each.words());
            }
        }
        if (now - heardAt > longestDeafness.toNanos()) {
            listeners.forEach(HearsNodes::missedSomething);
        }
        tell(fresh);
        known = seen;
        heardAt = now;
        tidy();
    }

    private void tell(List<String> fresh) {
        Map<String, List<String>> byTopic = new HashMap<>();
        for (String words : fresh) {
            words.lines()
                    .map(line -> line.split(" ", 2))
                    .forEach(it -> byTopic.computeIfAbsent(it[0], topic -> new ArrayList<>())
                            .add(it[1]));
        }
        for (HearsNodes listener : listeners) {
            List<String> words = byTopic.getOrDefault(listener.topic(), List.of());
            if (!words.isEmpty()) {
                listener.hear(words);
            }
        }
    }

    private void tidy() {
        if (++looks >= LOOKS_UNTIL_TIDIED) {
            looks = 0;
            rows.forget(KEPT);
        }
    }

    @Override
    public void start() {
        if (rows.areShared()) {
            heardAt = System.nanoTime();
            var thread = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("nodes").daemon().factory());
            thread.scheduleWithFixedDelay(this::look, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
            watch = thread;
        }
    }

    @Override
    public void stop() {
        if (watch != null) {
            watch.shutdownNow();
            watch = null;
        }
    }

    @Override
    public boolean isRunning() {
        return watch != null;
    }
}
