package org.medicenter.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who reads the clinic's pages and books, as often as is wanted. For several threads. */
final class Visitor {

    private static final Pattern START = Pattern.compile("\"start\":\"([^\"]+)\"");
    private static final Pattern MANAGE_URL = Pattern.compile("\"manageUrl\":\"[^\"]*/([A-Za-z0-9_-]{22})\"");
    private static final List<String> PAGES = List.of("/", "/emergency", "/guides/restless-legs", "/api/v1/clinic");

    private final HttpClient client = HttpClient.newHttpClient();
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
        HttpResponse<String> answer = ask(start);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** Asks for a time; the answer may be any. */
    HttpResponse<String> ask(String start) throws IOException, InterruptedException {
        return send(post("/api/v1/appointments", """
                {"visitType":"sleep-consultation","start":"%s","patient":{"firstName":"Rosa","lastName":"Álvarez",\
                "dateOfBirth":"1981-03-14","email":"rosa@mail.example"}}""".formatted(start)));
    }

    /** The key of the appointment in a confirmation; empty in any other answer. */
    static Optional<String> key(HttpResponse<String> answer) {
        Matcher found = MANAGE_URL.matcher(answer.body());
        return answer.statusCode() == 201 && found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    HttpResponse<String> cancels(String key) throws IOException, InterruptedException {
        return send(post("/api/v1/appointments/" + key + "/cancel", "{}"));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(clinic.resolve(path)));
    }

    /** One that nobody else of this visitor's threads asks for. */
    synchronized String freeTime() throws IOException, InterruptedException {
        if (starts.isEmpty()) {
            starts.addAll(freeTimes());
        }
        return starts.pop();
    }

    private Deque<String> freeTimes() throws IOException, InterruptedException {
        String dates = "from=2026-11-25&to=2027-01-20";
        var found = new ArrayList<>(START.matcher(
                        get("/api/v1/free-times?visitType=sleep-consultation&" + dates).body())
                .results()
                .map(it -> it.group(1))
                .distinct()
                .toList());
        Collections.shuffle(found);
        return new ArrayDeque<>(found);
    }

    private HttpRequest.Builder post(String path, String json) {
        return HttpRequest.newBuilder(clinic.resolve(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
