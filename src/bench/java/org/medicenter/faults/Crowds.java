package org.medicenter.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.medicenter.support.Folders;
import org.medicenter.support.ServerProcess;

/** Thousands who come and say nothing, or speak so slowly that they never end: everybody else is served as before. */
@Tag("bench")
class Crowds {

    private static final String CLOCK = "2026-11-24T10:40:00+01:00";
    private static final int SILENT = 10_000;
    private static final int SLOW = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static ServerProcess server;
    private static Visitor visitor;
    private final List<Socket> crowd = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        server = ServerProcess.start(Folders.freshInTarget("crowds"), CLOCK);
        visitor = new Visitor(server.uri(""));
        visitor.looksAround();
        visitor.books();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @AfterEach
    void theCrowdGoesHome() throws IOException {
        for (Socket each : crowd) {
            each.close();
        }
    }

    @Test
    void tenThousandWhoSayNothing_othersReadAndBook() throws Exception {
        for (int number = 0; number < SILENT; number++) {
            crowd.add(comer());
        }

        othersAreServed(SILENT + " silent connections");
    }

    @Test
    void fiveHundredWhoseBodiesNeverEnd_othersReadAndBook() throws Exception {
        String head = "POST /api/v1/appointments HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Content-Length: 2000\r\n\r\n{";
        for (int number = 0; number < SLOW; number++) {
            Socket slow = comer();
            slow.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            crowd.add(slow);
        }
        try (var drip = Executors.newSingleThreadScheduledExecutor()) {
            drip.scheduleAtFixedRate(this::aByteEach, 0, 500, java.util.concurrent.TimeUnit.MILLISECONDS);
            Thread.sleep(2000);

            othersAreServed(SLOW + " bodies that never end");
            drip.shutdownNow();
        }
    }

    private void aByteEach() {
        for (Socket each : crowd) {
            try {
                each.getOutputStream().write(' ');
            } catch (IOException thrownOut) {
                // The server has had enough of it, as it may.
            }
        }
    }

    /** From an address of their own. */
    private static Socket comer() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), server.port(), InetAddress.getByName("127.0.0.2"), 0);
    }

    private static void othersAreServed(String crowd) throws Exception {
        Duration read = visitor.looksAround();
        Duration booked = visitor.books();
        System.out.printf(
                Locale.ROOT, "with %s: pages after %d ms, booked after %d ms%n", crowd, read.toMillis(), booked.toMillis());
        assertThat(read).isLessThan(PATIENCE);
        assertThat(booked).isLessThan(PATIENCE);
    }
}
