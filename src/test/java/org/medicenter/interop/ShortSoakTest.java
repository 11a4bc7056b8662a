package org.medicenter.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.medicenter.support.ClinicTest;
import org.medicenter.support.OutsideProgram;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Eight people read, book and cancel for a moment; {@code bin/faults} has them do so for ten minutes. */
@ClinicTest
class ShortSoakTest {

    private static final int CLIENTS = 8;
    private static final int ROUNDS = 6;
    private static final List<String> PAGES = List.of("/", "/emergency", "/guides/restless-legs", "/api/v1/clinic");

    @LocalServerPort
    int port;

    @Autowired
    DataSource connections;

    @Autowired
    JdbcTemplate database;

    private final OutsideProgram program = OutsideProgram.thatBooksAnybody("sleep-consultation");

    private record Burden(int claims, int holds, int visits) {}

    @Test
    void whatIsBookedAndCancelled_leavesNoClaimHoldOrConnectionBehind() throws Exception {
        URI clinic = URI.create("http://localhost:" + port);
        var starts = new ConcurrentLinkedDeque<>(program.freeStarts(clinic, "2026-12-28", "2027-01-20"));
        assertThat(starts).hasSizeGreaterThan(CLIENTS * ROUNDS);
        Burden before = burden();
        var pool = connections.unwrap(HikariDataSource.class).getHikariPoolMXBean();

        assertThat(bookedAndCancelled(clinic, starts)).isPositive();

        assertThat(burden()).isEqualTo(before);
        // Housekeeping has one now and then, for a moment.
        await().until(() -> pool.getActiveConnections() == 0);
    }

    private int bookedAndCancelled(URI clinic, Deque<String> starts) throws Exception {
        List<Future<Integer>> all = new ArrayList<>();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> rounds = () -> rounds(clinic, starts);
            for (int number = 0; number < CLIENTS; number++) {
                all.add(clients.submit(rounds));
            }
        }
        int sum = 0;
        for (Future<Integer> each : all) {
            sum += each.get();
        }
        return sum;
    }

    private int rounds(URI clinic, Deque<String> starts) throws IOException, InterruptedException {
        int cancelled = 0;
        for (int round = 0; round < ROUNDS; round++) {
            for (String page : PAGES) {
                assertThat(program.get(clinic, page).statusCode()).as(page).isEqualTo(200);
            }
            var answer = program.book(clinic, starts.pop());
            assertThat(answer.status()).as(answer.body()).isIn(201, 409);
            if (answer.key().isPresent()) {
                assertThat(program.cancel(clinic, answer.key().get()).statusCode())
                        .isEqualTo(200);
                cancelled++;
            }
        }
        return cancelled;
    }

    private Burden burden() {
        return new Burden(count("claimed_time"), count("hold"), count("appointment where status = 'BOOKED'"));
    }

    private int count(String what) {
        Integer rows = database.queryForObject("select count(*) from " + what, Integer.class);
        return rows == null ? 0 : rows;
    }
}
