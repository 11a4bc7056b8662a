package org.medicenter.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A program of somebody else that books one kind of visit by the API. For several threads. */
public final class OutsideProgram {

    private static final Pattern START = Pattern.compile("\"start\":\"([^\"]+)\"");
    private static final Pattern MANAGE_URL = Pattern.compile("\"manageUrl\":\"[^\"]*/([A-Za-z0-9_-]{22})\"");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newHttpClient();
    private final String visitType;
    private final @Nullable String specialist;

    /** What the clinic said to a wish for a time. */
    public record Answer(String start, int status, String body) {

        /** The key of the appointment; empty when it was not confirmed. */
        public Optional<String> key() {
            Matcher found = MANAGE_URL.matcher(body);
            return status == 201 && found.find() ? Optional.of(found.group(1)) : Optional.empty();
        }
    }

    private OutsideProgram(String visitType, @Nullable String specialist) {
        this.visitType = visitType;
        this.specialist = specialist;
    }

    public static OutsideProgram thatBooksAnybody(String visitType) {
        return new OutsideProgram(visitType, null);
    }

    public static OutsideProgram thatBooks(String visitType, String specialist) {
        return new OutsideProgram(visitType, specialist);
    }

    /**
     * The starts that can be booked, each once, the earliest first.
     *
     * @param from the first date, as in {@code 2026-11-30}
     * @param to the last date, at most 62 days later
     */
    public List<String> freeStarts(URI clinic, String from, String to) throws IOException, InterruptedException {
        var answer = get(
                clinic,
                "/api/v1/free-times?visitType=" + visitType + "&from=" + from + "&to=" + to
                        + (specialist == null ? "" : "&specialist=" + specialist));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return START.matcher(answer.body())
                .results()
                .map(it -> it.group(1))
                .distinct()
                .toList();
    }

    /** Asks for a time; the answer may be any. */
    public Answer book(URI clinic, String start) throws IOException, InterruptedException {
        return book(clinic, start, UUID.randomUUID().toString());
    }

    /** @param key whoever asks again with the same one gets the answer to the first */
    public Answer book(URI clinic, String start, String key) throws IOException, InterruptedException {
        String body =
                """
                {"visitType":"%s",%s"start":"%s","patient":{"firstName":"Rosa","lastName":"Álvarez",\
                "dateOfBirth":"1981-03-14","email":"rosa@mail.example"}}""".formatted(visitType, specialist == null ? "" : "\"specialist\":\"" + specialist + "\",", start);
        var answer = send(post(clinic.resolve("/api/v1/appointments"), body).header("Idempotency-Key", key));
        return new Answer(start, answer.statusCode(), answer.body());
    }

    public HttpResponse<String> cancel(URI clinic, String key) throws IOException, InterruptedException {
        return send(post(clinic.resolve("/api/v1/appointments/" + key + "/cancel"), "{}"));
    }

    public HttpResponse<String> get(URI clinic, String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(clinic.resolve(path)));
    }

    private static HttpRequest.Builder post(URI address, String json) {
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
    }
}
