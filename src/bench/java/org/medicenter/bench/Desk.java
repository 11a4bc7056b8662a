package org.medicenter.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.medicenter.attacks.Intruder;
import org.medicenter.attacks.Window;

/**
 * A desk with the board of today open, without a screen. It hears of changes on the same line as a page does, and waits
 * before it asks, and asks, as live-page.js does; so it is told what a page is told.
 */
final class Desk implements AutoCloseable {

    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(250);
    private static final int APART_MILLIS = 100;

    private final int port;
    private final Consumer<String> told;
    private final Window window;
    private final int live;
    private final HttpClient line = HttpClient.newHttpClient();
    private long mayAsk = System.nanoTime();

    /** @param told is given each answer as soon as it is there */
    Desk(int port, Consumer<String> told) {
        this.port = port;
        this.told = told;
        this.window = Window.open(receptionist(port), "reception");
        this.live = window.part("live-page");
        Thread.ofVirtual().start(this::listen);
    }

    static Intruder receptionist(int port) {
        return new Intruder(port).signedIn("reception", "sample-clinic");
    }

    private void listen() {
        var changes = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/changes"))
                .build();
        try (var heard = line.send(changes, BodyHandlers.ofLines()).body()) {
            heard.filter(it -> it.startsWith("data:"))
                    .map(it -> it.substring("data:".length()))
                    .filter(numbers -> !numbers.equals(window.attribute(live, "as-of")))
                    .forEach(numbers -> ask());
        } catch (IOException | UncheckedIOException closed) {
            // The desk has gone home.
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void ask() {
        long pause = Math.max(0, mayAsk - System.nanoTime());
        sleep(Duration.ofNanos(pause).plusMillis(ThreadLocalRandom.current().nextInt(APART_MILLIS)));
        mayAsk = System.nanoTime() + BETWEEN_QUESTIONS.toNanos();
        told.accept(window.call(Window.event(live, "clinic-changed", "{\"event.detail.onlyAppointments\":true}"))
                .body());
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        line.shutdownNow();
    }
}
