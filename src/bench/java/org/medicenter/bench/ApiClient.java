package org.medicenter.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/**
 * Asks the server as a program of somebody else would, over real HTTP. Each client waits for its answer on a connection of
 * its own, which costs least of what the machine has for the server.
 */
final class ApiClient {

    static {
        System.setProperty("http.maxConnections", String.valueOf(2 * Load.CLIENTS));
    }

    private final int port;

    ApiClient(int port) {
        this.port = port;
    }

    void hello() throws IOException {
        get("/api/v1/hello");
    }

    /** The free times of one specialist's day: another one each time. */
    void dayOfOne(Calendar calendar, int number) throws IOException {
        LocalDate day = BenchClinic.FIRST_DAY.plusDays(number % BenchClinic.DAYS);
        get(freeTimes(calendar, day, day) + "&specialist=" + calendar.slug(number % BenchClinic.SPECIALISTS));
    }

    /** The free times of all twenty over thirty days. */
    void monthOfAnyone(Calendar calendar, int number) throws IOException {
        LocalDate first = BenchClinic.FIRST_DAY.plusDays(number % (BenchClinic.DAYS - 29));
        get(freeTimes(calendar, first, first.plusDays(29)));
    }

    void nextOfAnyone(Calendar calendar) throws IOException {
        get("/api/v1/free-times/next?limit=1&visitType=" + calendar.visitType());
    }

    private static String freeTimes(Calendar calendar, LocalDate from, LocalDate to) {
        return "/api/v1/free-times?visitType=" + calendar.visitType() + "&from=" + from + "&to=" + to;
    }

    /** A slot of its own for each number: specialists first, then half hours, then days. */
    void book(int number) throws IOException {
        int slot = number / BenchClinic.SPECIALISTS;
        LocalDate day = BenchClinic.openDay(BenchClinic.DAYS + slot / BenchClinic.SLOTS_A_DAY);
        var start = day.atTime(LocalTime.of(9, 0).plusMinutes(30L * (slot % BenchClinic.SLOTS_A_DAY)))
                .atZone(BenchClinic.ZONE);
        String body = "{\"visitType\":\"" + BenchClinic.VISIT_TYPE + "\",\"specialist\":\""
                + BenchClinic.slug(number % BenchClinic.SPECIALISTS) + "\",\"start\":\""
                + DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(start)
                + "\",\"patient\":{\"firstName\":\"Rosa\",\"lastName\":\"Álvarez\",\"dateOfBirth\":\"1981-03-14\","
                + "\"email\":\"rosa" + number + "@mail.example\"}}";
        post("/api/v1/appointments", body);
    }

    private void get(String path) throws IOException {
        expect(200, connection(path));
    }

    private void post(String path, String body) throws IOException {
        HttpURLConnection connection = connection(path);
        connection.setRequestMethod("POST");
        connection.setRequestProperty("Content-Type", "application/json");
        connection.setDoOutput(true);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        connection.setFixedLengthStreamingMode(bytes.length);
        try (OutputStream out = connection.getOutputStream()) {
            out.write(bytes);
        }
        expect(201, connection);
    }

    /** Read to its end, so that the next request goes the same way. */
    private static void expect(int status, HttpURLConnection asked) throws IOException {
        int answered = asked.getResponseCode();
        try (InputStream answer = answered < 400 ? asked.getInputStream() : asked.getErrorStream()) {
            byte[] body = answer.readAllBytes();
            if (answered != status) {
                throw new IllegalStateException(
                        asked.getURL() + " answered " + answered + " " + new String(body, StandardCharsets.UTF_8));
            }
        }
    }

    private HttpURLConnection connection(String path) throws IOException {
        return (HttpURLConnection) URI.create("http://localhost:" + port + path).toURL().openConnection();
    }
}
