package org.medicenter.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/** Asks the server as a program of somebody else would, over real HTTP. Every answer is read to its end. */
final class ApiClient {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int port;

    ApiClient(int port) {
        this.port = port;
    }

    void hello() throws IOException, InterruptedException {
        get("/api/v1/hello");
    }

    /** The free times of one specialist's day: another one each time. */
    void dayOfOne(Calendar calendar, int number) throws IOException, InterruptedException {
        LocalDate day = BenchClinic.FIRST_DAY.plusDays(number % BenchClinic.DAYS);
        get(freeTimes(calendar, day, day) + "&specialist=" + calendar.slug(number % BenchClinic.SPECIALISTS));
    }

    /** The free times of all twenty over thirty days. */
    void monthOfAnyone(Calendar calendar, int number) throws IOException, InterruptedException {
        LocalDate first = BenchClinic.FIRST_DAY.plusDays(number % (BenchClinic.DAYS - 29));
        get(freeTimes(calendar, first, first.plusDays(29)));
    }

    void nextOfAnyone(Calendar calendar) throws IOException, InterruptedException {
        get("/api/v1/free-times/next?limit=1&visitType=" + calendar.visitType());
    }

    private static String freeTimes(Calendar calendar, LocalDate from, LocalDate to) {
        return "/api/v1/free-times?visitType=" + calendar.visitType() + "&from=" + from + "&to=" + to;
    }

    /** A slot of its own for each number: specialists first, then half hours, then days. */
    void book(int number) throws IOException, InterruptedException {
        int slot = number / BenchClinic.SPECIALISTS;
        LocalDate day = BenchClinic.openDay(BenchClinic.DAYS + slot / BenchClinic.SLOTS_A_DAY);
        var start = day.atTime(LocalTime.of(9, 0).plusMinutes(30L * (slot % BenchClinic.SLOTS_A_DAY)))
                .atZone(BenchClinic.ZONE);
        String body = "{\"visitType\":\"" + BenchClinic.VISIT_TYPE + "\",\"specialist\":\""
                + BenchClinic.slug(number % BenchClinic.SPECIALISTS) + "\",\"start\":\""
                + DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(start)
                + "\",\"patient\":{\"firstName\":\"Rosa\",\"lastName\":\"Álvarez\",\"dateOfBirth\":\"1981-03-14\","
                + "\"email\":\"rosa" + number + "@mail.example\"}}";
        expect(
                201,
                HttpRequest.newBuilder(uri("/api/v1/appointments"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }

    private void get(String path) throws IOException, InterruptedException {
        expect(200, HttpRequest.newBuilder(uri(path)).build());
    }

    private void expect(int status, HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != status) {
            throw new IllegalStateException(request.uri() + " answered " + answer.statusCode() + " "
                    + new String(answer.body(), StandardCharsets.UTF_8));
        }
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
