package org.medicenter.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medicenter.support.ClinicTest;
import org.medicenter.support.OutsideProgram;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.web.server.LocalServerPort;

/** All connections to the database are in use. */
@ClinicTest
class BusyPoolTest {

    private static final List<String> PAGES = List.of("/", "/guides/restless-legs", "/emergency");
    private static final int READERS = 20;

    @LocalServerPort
    int port;

    @Autowired
    DataSource connections;

    @Autowired
    MeterRegistry meters;

    @Autowired
    @Qualifier("promptDatabaseHealthIndicator")
    HealthIndicator booking;

    private final OutsideProgram program = OutsideProgram.thatBooksAnybody("sleep-consultation");
    private final Deque<Connection> taken = new ArrayDeque<>();
    private URI clinic;

    @BeforeEach
    void connect() {
        clinic = URI.create("http://localhost:" + port);
    }

    @Test
    void whoBooksIsToldTheNumbers_nobodyWaitsToReadAPage_andBookingsWorkAgainByThemselves() throws Exception {
        String start = program.freeStarts(clinic, "2026-12-28", "2027-01-20").getLast();
        takeAllConnections();
        try {
            var refused = program.book(clinic, start);
            assertThat(refused.status()).as(refused.body()).isEqualTo(503);
            assertThat(refused.body()).contains("/problems/busy", "144");

            double before = waitsInVain();
            readPages();
            // One at a time may try whether there is one again.
            assertThat(waitsInVain() - before).isLessThan(READERS / 2.0);
            assertThat(booking.health().getStatus()).isEqualTo(Status.DOWN);
        } finally {
            giveBackAll();
        }

        await().until(() -> booking.health().getStatus() == Status.UP);
        var booked = program.book(clinic, start);
        assertThat(booked.status()).as(booked.body()).isEqualTo(201);
        assertThat(program.cancel(clinic, booked.key().orElseThrow()).statusCode())
                .isEqualTo(200);
    }

    private void readPages() throws Exception {
        List<Future<Integer>> answers = new ArrayList<>();
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int reader = 0; reader < READERS; reader++) {
                for (String page : PAGES) {
                    answers.add(readers.submit(() -> program.get(clinic, page).statusCode()));
                }
            }
        }
        for (Future<Integer> answer : answers) {
            assertThat(answer.get()).isEqualTo(200);
        }
    }

    private double waitsInVain() {
        return meters.get("hikaricp.connections.timeout").counter().count();
    }

    private void takeAllConnections() throws SQLException {
        var pool = connections.unwrap(HikariDataSource.class);
        while (taken.size() < pool.getMaximumPoolSize()) {
            taken.push(pool.getConnection());
        }
    }

    private void giveBackAll() throws SQLException {
        while (!taken.isEmpty()) {
            taken.pop().close();
        }
    }
}
