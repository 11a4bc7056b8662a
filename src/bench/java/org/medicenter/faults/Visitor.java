package org.medicenter.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.medicenter.support.OutsideProgram;
import org.medicenter.support.OutsideProgram.Answer;

/** Somebody who reads the clinic's pages and books, as often as is wanted. For several threads. */
final class Visitor {

    private static final List<String> PAGES = List.of("/", "/emergency", "/guides/restless-legs", "/api/v1/clinic");

    private final OutsideProgram program = OutsideProgram.thatBooksAnybody("sleep-consultation");
    private final URI clinic;
    private final Deque<String> starts = new ConcurrentLinkedDeque<>();

    Visitor(URI clinic) {
        this.clinic = clinic;
    }

    /** How long the slowest page took. */
    Duration looksAround() throws IOException, InterruptedException {
        var slowest = Duration.ZERO;
        for (String page : PAGES) {
            long begun = System.nanoTime();
            assertThat(get(page).statusCode()).as(page).isEqualTo(200);
            var took = Duration.ofNanos(System.nanoTime() - begun);
            slowest = took.compareTo(slowest) > 0 ? took : slowest;
        }
        return slowest;
    }

    /** How long it took until a booking was confirmed. */
    Duration books() throws IOException, InterruptedException {
        String start = freeTime();
        long begun = System.nanoTime();
        Answer answer = ask(start);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** Asks for a time; the answer may be any. */
    Answer ask(String start) throws IOException, InterruptedException {
        return program.book(clinic, start);
    }

    HttpResponse<String> cancels(String key) throws IOException, InterruptedException {
        return program.cancel(clinic, key);
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return program.get(clinic, path);
    }

    /** One that nobody else of this visitor's threads asks for. */
    synchronized String freeTime() throws IOException, InterruptedException {
        if (starts.isEmpty()) {
            var found = new ArrayList<>(program.freeStarts(clinic, "2026-11-25", "2027-01-20"));
            Collections.shuffle(found);
            starts.addAll(found);
        }
        return starts.pop();
    }
}
