package org.medicenter.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medicenter.support.ClinicTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Requests that no honest program sends. */
@ClinicTest
class ApiAbuseTest {

    @LocalServerPort
    int port;

    private Api api;

    @BeforeEach
    void connect() {
        api = new Api(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"text\"",
                "{\"start\": \"x\"",
                "{'start': 1}",
                "{\"start\": 1,}",
                "{\"start\": NaN}",
                "{} {}",
                "{\"note\": \"a\", \"note\": \"b\"}",
                "{\"patient\": {\"phone\": 1, \"phone\": 2}}",
                "<booking/>"
            })
    void whatIsNotOneJsonObjectIsRefused(String body) {
        api.post("/appointments", body).isProblem(400, "malformed-json");
    }

    @Test
    void deepJsonIsRefusedAtTheNinthLevel() {
        api.post("/appointments", "{\"a\":".repeat(9) + "1" + "}".repeat(9)).isProblem(400, "malformed-json");
        api.post("/appointments", "[".repeat(60_000)).isProblem(400, "malformed-json");
    }

    @Test
    void brokenUtf8IsRefused() {
        byte[] broken = "{\"note\": \"\u00c3(\"}".getBytes(StandardCharsets.ISO_8859_1);

        api.send("POST", "/appointments", BodyPublishers.ofByteArray(broken), "Content-Type", "application/json")
                .isProblem(400, "malformed-json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16BE", "UTF-16LE", "UTF-16", "UTF-32BE", "UTF-32LE"})
    void anotherEncodingThanUtf8IsRefused(String encoding) {
        byte[] body = Api.booking("2026-12-03T14:40:00+01:00").getBytes(Charset.forName(encoding));

        api.send("POST", "/appointments", BodyPublishers.ofByteArray(body), "Content-Type", "application/json")
                .isProblem(400, "malformed-json");
    }

    @Test
    void aLetterInALongerFormThanItHasIsRefused() {
        byte[] overlong = "{\"note\": \"\u00c0\u00af\"}".getBytes(StandardCharsets.ISO_8859_1);

        api.send("POST", "/appointments", BodyPublishers.ofByteArray(overlong), "Content-Type", "application/json")
                .isProblem(400, "malformed-json");
    }

    @Test
    void aByteOrderMarkBeforeUtf8IsNoMistake() {
        api.post("/appointments", "\uFEFF{}").isProblem(422, "invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?%00=1", "?%0d%0a=1"})
    void aParameterThatOnlyAnAttackHasIsABadRequest(String parameters) {
        api.get("/specialists" + parameters).isProblem(400, "bad-request");
    }

    @Test
    void anUnknownTransferIsABadRequest_andTheBodySaysTheSameStatus() throws Exception {
        assertThat(raw("POST /api/v1/holds HTTP/1.1", "Host: localhost", "Transfer-Encoding: xchunked"))
                .startsWith("HTTP/1.1 400")
                .contains("\"status\":400", "/problems/bad-request");
    }

    @Test
    void anyAnswerHasTheHeadersOfAPage_howeverEarlyItWasRefused() throws Exception {
        for (String refused :
                List.of(raw("GET /api/v1/clinic?x=[1] HTTP/1.1"), raw("GET /api/v1/clinic;a=b HTTP/1.1"))) {
            assertThat(refused)
                    .contains("Content-Security-Policy: default-src 'none'", "X-Content-Type-Options: nosniff")
                    .contains("Referrer-Policy: no-referrer");
        }
    }

    @Test
    void aBodyOf10MegabytesIsRefusedByItsLength() {
        var body = BodyPublishers.ofByteArray(new byte[10_000_000]);

        var refused = api.send("POST", "/appointments", body, "Content-Type", "application/json")
                .isProblem(413, "too-large");
        assertThat(refused.header("X-Content-Type-Options")).isEqualTo("nosniff");
        api.send("DELETE", "/holds/x", body).isProblem(413, "too-large");
    }

    @Test
    void aBodyThatHidesItsLengthIsNotReadToItsEnd() {
        var endless = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[10_000_000]));

        api.send("POST", "/appointments", endless, "Content-Type", "application/json")
                .isProblem(413, "too-large");
        api.send("DELETE", "/holds/x", endless, "Content-Type", "application/x-www-form-urlencoded")
                .isProblem(413, "too-large");
    }

    @Test
    void sixtyFourKilobytesAreReadAndNotAByteMore() {
        String small = "{\"note\": \"" + "x".repeat(65_536 - 12) + "\"}";

        api.post("/appointments", small).isProblem(422, "invalid");
        api.post("/appointments", small + " ").isProblem(413, "too-large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data",
                "multipart/form-data; boundary=x",
                "application/xml"
            })
    void whatAFormOfAnotherSiteCouldSendIsNotTaken(String type) {
        api.post("/appointments", Api.booking("2026-12-03T14:40:00+01:00"), "Content-Type", type)
                .isProblem(415, "unsupported-media-type");
    }

    @Test
    void anotherSitesPageCannotBook() {
        String booking = Api.booking("2026-12-03T14:40:00+01:00");

        api.post("/appointments", booking, "Origin", "https://evil.example").isProblem(403, "forbidden");
        api.post("/appointments", booking, "Sec-Fetch-Site", "cross-site").isProblem(403, "forbidden");
    }

    @Test
    void noOtherSiteMayReadAnswers() {
        assertThat(api.get("/clinic", "Origin", "https://evil.example")
                        .response()
                        .headers()
                        .map())
                .doesNotContainKey("access-control-allow-origin");
        var preflight = api.send(
                "OPTIONS",
                "/appointments",
                BodyPublishers.noBody(),
                "Origin",
                "https://evil.example",
                "Access-Control-Request-Method",
                "POST");
        assertThat(preflight.status()).isEqualTo(405);
        assertThat(preflight.response().headers().map()).doesNotContainKey("access-control-allow-origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "POST", "DELETE", "FOO", "TRACE"})
    void aMethodThatDoesNothingSaysWhichOnesDo(String method) {
        var answer = api.send(method, "/clinic", BodyPublishers.noBody()).isProblem(405, "method-not-allowed");

        assertThat(answer.header("Allow")).contains("GET");
        assertThat(answer.header("Allow")).doesNotContain("PUT", "TRACE", "OPTIONS");
    }

    @Test
    void answersAreJsonAndNothingElse() {
        api.get("/clinic", "Accept", "application/xml").isProblem(406, "not-acceptable");
        assertThat(api.get("/clinic", "Accept", "*/*").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nothing", "/clinic/", "/appointments/", "/openapi.json.yaml", "/openapi"})
    void anAddressThatIsNothingIsNotFound(String path) {
        api.get(path).isProblem(404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/clinic;a=b", "/clinic%2F", "/cli%00nic", "/%2e%2e%2f", "/../v2/clinic", "/clinic?x=%zz"})
    void anAddressThatOnlyAnAttackHasIsRefused(String path) throws Exception {
        assertThat(raw("GET /api/v1" + path + " HTTP/1.1"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "/problems/bad-request")
                .doesNotContain("Exception", "Tomcat");
    }

    @Test
    void aRequestThatCannotBeReadTellsNothingOfTheInside() throws Exception {
        assertThat(raw("GET /api/v1/clinic?x=[1] HTTP/1.1"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json")
                .doesNotContain("Exception", "Tomcat", "org.apache");
    }

    @Test
    void aForgedHostIsNotASite() throws Exception {
        assertThat(raw("GET /api/v1/openapi.json HTTP/1.1", "Host: evil.example"))
                .doesNotContain("evil.example");
    }

    @Test
    void whoSendsByteByByteFromFortyConnections_isToldToComeLater_andKeepsNobodyElseOut() throws Exception {
        String begun = "POST /api/v1/appointments HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Content-Length: 2000\r\n\r\n{";
        var slow = new ArrayList<Socket>();
        try {
            for (int number = 0; number < 60; number++) {
                var socket = new Socket("localhost", port, InetAddress.getByName("127.0.0.2"), 0);
                socket.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
                slow.add(socket);
            }

            List<Socket> refused = answered(slow, 20);
            assertThat(refused).allSatisfy(it -> {
                it.setSoTimeout(20_000);
                assertThat(new String(it.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                        .startsWith("HTTP/1.1 503")
                        .contains("/problems/busy", "\"144\"");
            });
            api.post("/appointments", "null").isProblem(400, "malformed-json");
        } finally {
            for (Socket each : slow) {
                each.close();
            }
        }
    }

    /** Those of them who have an answer, once so many have. */
    private static List<Socket> answered(List<Socket> all, int wanted) throws Exception {
        var answered = new ArrayList<Socket>();
        for (int wait = 0; wait < 200 && answered.size() < wanted; wait++) {
            Thread.sleep(50);
            answered.clear();
            for (Socket each : all) {
                if (each.getInputStream().available() > 0) {
                    answered.add(each);
                }
            }
        }
        assertThat(answered).hasSize(wanted);
        return answered;
    }

    private String raw(String... lines) throws Exception {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            String host = lines.length == 1 ? "\r\nHost: localhost" : "";
            String request = String.join("\r\n", lines) + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
