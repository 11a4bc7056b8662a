package org.medicenter.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
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
