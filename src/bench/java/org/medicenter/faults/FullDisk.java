package org.medicenter.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.medicenter.support.Folders;
import org.medicenter.support.ServerProcess;

/**
 * The disk of the embedded database is full: bookings are refused with the emergency numbers, pages are served; when there
 * is room again it works again by itself, and nothing that was confirmed is lost.
 */
@Tag("bench")
class FullDisk {

    private static final String CLOCK = "2026-11-24T10:40:00+01:00";
    private static final long ROOM_KILOBYTES = 512;
    private static final int MOST_BOOKINGS = 1000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Test
    void whenItIsFull_bookingsAreRefusedWithTheNumbers_andWorkAgainByThemselves() throws Exception {
        Path data = Folders.freshInTarget("full-disk");
        ServerProcess.start(data, CLOCK).close();
        long room = Files.size(data.resolve("medicenter.mv.db")) / 1024 + ROOM_KILOBYTES;
        List<String> confirmed = new ArrayList<>();
        try (var server = ServerProcess.startWithFilesUpTo(room, data, CLOCK)) {
            var visitor = new Visitor(server.uri(""));
            confirmed.addAll(bookUntilRefused(visitor));
            visitor.looksAround();

            server.hasRoomAgain();
            confirmed.add(booksAgain(visitor));
        }
        try (var server = ServerProcess.start(data, CLOCK)) {
            var visitor = new Visitor(server.uri(""));
            for (String key : confirmed) {
                assertThat(visitor.get("/api/v1/appointments/" + key).statusCode())
                        .isEqualTo(200);
            }
        }
    }

    private static List<String> bookUntilRefused(Visitor visitor) throws Exception {
        List<String> confirmed = new ArrayList<>();
        while (confirmed.size() < MOST_BOOKINGS) {
            var answer = visitor.ask(visitor.freeTime());
            Optional<String> key = answer.key();
            if (key.isEmpty()) {
                System.out.printf("full after %d bookings: %d%n", confirmed.size(), answer.status());
                assertThat(answer.status()).as(answer.body()).isEqualTo(503);
                assertThat(answer.body()).contains("144");
                return confirmed;
            }
            confirmed.add(key.get());
        }
        throw new AssertionError("The disk was never full");
    }

    private static String booksAgain(Visitor visitor) throws Exception {
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < PATIENCE.toNanos()) {
            var answer = visitor.ask(visitor.freeTime());
            Optional<String> key = answer.key();
            if (key.isPresent()) {
                System.out.printf("bookings work again after %d ms%n", (System.nanoTime() - begun) / 1_000_000);
                return key.get();
            }
            assertThat(answer.status()).as(answer.body()).isEqualTo(503);
            Thread.sleep(200);
        }
        throw new AssertionError("Bookings do not work again");
    }
}
