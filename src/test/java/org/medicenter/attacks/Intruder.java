package org.medicenter.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Somebody with a browser's cookies and none of its script: sends whatever they like over HTTP, and follows nothing. */
public final class Intruder {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final int port;

    public Intruder(int port) {
        this.port = port;
    }

    /** By the form of the sign-in, with its own token, as everybody does it. */
    public Intruder signedIn(String name, String password) {
        var answer = signIn(name, password);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer)).doesNotContain("sign-in");
        return this;
    }

    HttpResponse<String> signIn(String name, String password) {
        String token = Window.open(this, "sign-in").hidden("_csrf");
        return post("/sign-in", form("username", name, "password", password, "_csrf", token));
    }

    HttpResponse<String> get(String address, String... headers) {
        return send("GET", address, "", headers);
    }

    HttpResponse<String> post(String address, String form, String... headers) {
        var all = new java.util.ArrayList<>(java.util.List.of(headers));
        all.addAll(java.util.List.of("Content-Type", "application/x-www-form-urlencoded"));
        return send("POST", address, form, all.toArray(String[]::new));
    }

    HttpResponse<String> send(String method, String address, String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                .timeout(Duration.ofSeconds(60))
                .setHeader("Accept", "text/html")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        for (int at = 0; at < headers.length; at += 2) {
            request.setHeader(headers[at], headers[at + 1]);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** The key to the session, as it stands in the browser. */
    public String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(it -> it.getName().equals("JSESSIONID"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** Goes on with a session that was somebody else's. */
    Intruder with(String session) {
        var cookie = new HttpCookie("JSESSIONID", session);
        cookie.setDomain("localhost.local");
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().removeAll();
        cookies.getCookieStore().add(URI.create("http://localhost:" + port + "/"), cookie);
        return this;
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    static String form(String... namesAndContents) {
        var form = new StringBuilder();
        for (int at = 0; at < namesAndContents.length; at += 2) {
            form.append(at == 0 ? "" : "&")
                    .append(namesAndContents[at])
                    .append('=')
                    .append(URLEncoder.encode(namesAndContents[at + 1], StandardCharsets.UTF_8));
        }
        return form.toString();
    }
}
