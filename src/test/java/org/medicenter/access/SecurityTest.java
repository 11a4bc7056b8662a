package org.medicenter.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medicenter.support.ClinicTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a stranger gets to see over HTTP, and in which wrapping. */
@ClinicTest
class SecurityTest {

    private static final HttpClient STRANGER = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/imprint", "/privacy", "/accessibility", "/api/v1/clinic", "/nothing-here"})
    void aPlainPageMakesNoSessionAndAllowsNothingInline(String address) throws Exception {
        var page = get(address);

        assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(header(page, "Content-Security-Policy"))
                .isEqualTo("default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:;"
                        + " script-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self';"
                        + " base-uri 'none'; form-action 'self'; frame-ancestors 'self'");
        hasTheHeadersOfEveryPage(page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/book", "/appointments", "/appointments/0123456789abcdef012345"})
    void aViewIsNotStoredAnywhereAndHasThePolicyThatVaadinNeeds(String address) throws Exception {
        var page = get(address);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(header(page, "Cache-Control")).contains("no-store");
        assertThat(header(page, "Content-Security-Policy"))
                .isEqualTo("default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self'"
                        + " 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:; connect-src 'self';"
                        + " object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'");
        assertThat(page.headers().allValues("Set-Cookie"))
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax"));
        hasTheHeadersOfEveryPage(page);
    }

    private static void hasTheHeadersOfEveryPage(HttpResponse<String> page) {
        assertThat(header(page, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(page, "X-Frame-Options")).isEqualTo("SAMEORIGIN");
        assertThat(header(page, "Permissions-Policy")).contains("camera=()", "geolocation=()", "microphone=()");
        assertThat(header(page, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(header(page, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing-here",
                "/guides/nothing-here",
                "/fonts/nothing-here.woff2",
                "/reception/nothing-here",
                "/login",
                "/logout",
                "/h2-console",
                "/swagger-ui.html",
                "/v3/api-docs",
                "/vaadinServlet/reception",
                "/actuator",
                "/actuator/health",
                "/actuator/health/booking",
                "/actuator/prometheus",
                "/actuator/env",
                "/actuator/heapdump"
            })
    void whatIsNoPageIsNotFoundInsteadOfAskingForASignIn(String address) throws Exception {
        var page = get(address);

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(page.body()).doesNotContain("Exception", "springframework", "Whitelabel");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/VAADIN/nothing-here",
                "/VAADIN/build/nothing-here.js",
                "/VAADIN/build",
                "/HILLA/push",
                "/HILLA/push?v-r=push"
            })
    void whatVaadinHasNotIsNotFound_andMakesNoSession(String address) throws Exception {
        var page = get(address);

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(header(page, "Cache-Control")).contains("no-store");
    }

    @Test
    void vaadinsBundleIsThereWithoutASession() throws Exception {
        var start = Pattern.compile("VAADIN/build/[\\w.-]+\\.js")
                .matcher(get("/book").body());
        assertThat(start.find()).isTrue();

        var script = get("/" + start.group());

        assertThat(script.statusCode()).isEqualTo(200);
        assertThat(script.headers().allValues("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /book;a=b HTTP/1.1",
                "GET /WEB-INF/web.xml HTTP/1.1",
                "PUT /book HTTP/1.1",
                "PROPFIND / HTTP/1.1",
                "TRACE / HTTP/1.1",
                "GET /book HTTP/1.1\r\nTransfer-Encoding: xchunked"
            })
    void whatIsRefusedBeforeAnyPage_hasTheHeadersOfAPageAndTheNumberToCall(String request) throws Exception {
        String answer = raw(request);

        assertThat(answer)
                .containsPattern("^HTTP/1.1 (4\\d\\d|501) ")
                .contains("Content-Security-Policy: default-src 'none'", "Referrer-Policy: no-referrer")
                .contains("X-Content-Type-Options: nosniff", "X-Frame-Options: SAMEORIGIN")
                .contains("tel:144")
                .doesNotContain("Tomcat", "Exception", "Set-Cookie");
    }

    @Test
    void anAddressThatCannotBeReadIsNotRepeated() throws Exception {
        assertThat(raw("GET /appointments/0123456789abcdef012345?x={1} HTTP/1.1"))
                .startsWith("HTTP/1.1 400")
                .contains("Content-Security-Policy: default-src 'none'", "X-Content-Type-Options: nosniff")
                .doesNotContain("Tomcat", "Exception", "0123456789abcdef012345");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/?v-r=uidl&v-uiId=0", "/book"})
    void noPageTakesMegabytes(String address) throws Exception {
        var body = BodyPublishers.ofByteArray(new byte[300_000]);
        var endless = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[300_000]));

        var large = send(request(address).POST(body).build());

        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.body()).contains("tel:144");
        hasTheHeadersOfEveryPage(large);
        assertThat(send(request(address).POST(endless).build()).statusCode()).isEqualTo(411);
    }

    @Test
    void aForgedHostLeadsNowhereElse() throws Exception {
        assertThat(raw("GET /reception HTTP/1.1\r\nHost: evil.example"))
                .startsWith("HTTP/1.1 302")
                .contains("Location: /sign-in")
                .doesNotContain("evil.example");
    }

    @Test
    void aManageLinkIsNothingForSearchEngines() throws Exception {
        assertThat(header(get("/appointments/0123456789abcdef012345"), "X-Robots-Tag"))
                .contains("noindex");
        assertThat(header(get("/book"), "X-Robots-Tag")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health/liveness", "/actuator/health/readiness"})
    void aBalancerSeesThatTheClinicIsThereAndNoMore(String address) throws Exception {
        assertThat(send(request(address).build()).body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/reception", "/reception?date=2026-11-24", "/admin"})
    void whoeverIsNotSignedInComesToTheSignIn(String address) throws Exception {
        var page = get(address);

        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(header(page, "Location")).endsWith("/sign-in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "PUT", "PATCH", "OPTIONS", "PROPFIND"})
    void methodsThatNothingAnswersAreRefused(String method) throws Exception {
        var answer = send(request("/").method(method, BodyPublishers.noBody()).build());

        assertThat(answer.statusCode()).isEqualTo(405);
    }

    @Test
    void anotherSitesPageCannotBookFromItsVisitorsAddress() throws Exception {
        var byOrigin = request("/api/v1/holds").header("Origin", "https://elsewhere.example");
        var bySite = request("/api/v1/holds").header("Sec-Fetch-Site", "cross-site");

        assertThat(send(byOrigin.POST(json("{}")).build()).statusCode()).isEqualTo(403);
        assertThat(send(bySite.POST(json("{}")).build()).statusCode()).isEqualTo(403);
    }

    @Test
    void aSignInWithoutThePagesOwnTokenIsNotLookedAt() throws Exception {
        var form = request("/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=reception&password=sample-clinic"));

        assertThat(header(send(form.build()), "Location")).endsWith("/sign-in?again");
    }

    /** Requests that no client library sends. */
    private String raw(String request) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            String host = request.contains("Host:") ? "" : "\r\nHost: localhost";
            socket.getOutputStream()
                    .write((request + host + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private HttpResponse<String> get(String address) throws Exception {
        return send(request(address).header("Accept", "text/html").build());
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + address));
    }

    private static HttpRequest.BodyPublisher json(String body) {
        return BodyPublishers.ofString(body);
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return STRANGER.send(request, BodyHandlers.ofString());
    }

    private static String header(HttpResponse<String> page, String name) {
        return page.headers().firstValue(name).orElse("");
    }
}
