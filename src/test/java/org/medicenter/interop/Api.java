package org.medicenter.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Another program that talks to the clinic's API over HTTP. */
record Api(int port) {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    record Answer(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        String text() {
            return response.body();
        }

        JsonNode json() {
            return JsonMapper.shared().readTree(response.body());
        }

        String at(String pointer) {
            JsonNode node = json().at(pointer);
            assertThat(node.isString()).as("%s in %s", pointer, text()).isTrue();
            return node.stringValue();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** It is a problem of this name, as RFC 9457 wants it, and it tells nothing of the inside. */
        Answer isProblem(int status, String name) {
            assertThat(response.statusCode()).as(text()).isEqualTo(status);
            assertThat(header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(header("Cache-Control")).isEqualTo("no-store");
            assertThat(at("/type")).isEqualTo("/problems/" + name);
            assertThat(at("/title")).isNotBlank();
            assertThat(at("/detail")).endsWith(".").doesNotContain("null");
            assertThat(json().at("/status").intValue()).isEqualTo(status);
            assertThat(at("/requestId")).isEqualTo(header("X-Request-Id")).isNotBlank();
            assertThat(text()).doesNotContain("Exception", "org.medicenter", "springframework", "jackson");
            return this;
        }

        /** These members are wrong, and no others. */
        Answer isInvalid(String... members) {
            isProblem(422, "invalid");
            assertThat(wrongMembers()).containsExactlyInAnyOrder(members);
            return this;
        }

        List<String> wrongMembers() {
            json().at("/errors")
                    .forEach(it -> assertThat(it.at("/message").stringValue()).endsWith("."));
            return list("/errors", "/member");
        }

        /** The text at a place inside each element of an array. */
        List<String> list(String array, String inside) {
            return StreamSupport.stream(json().at(array).spliterator(), false)
                    .map(it -> it.at(inside).stringValue())
                    .toList();
        }
    }

    Answer get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    Answer post(String path, String json, String... headers) {
        return send("POST", path, BodyPublishers.ofString(json), with(headers, "Content-Type", "application/json"));
    }

    Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    Answer send(String method, String path, BodyPublisher body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1" + path))
                .timeout(Duration.ofSeconds(30))
                .method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return new Answer(CLIENT.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String[] with(String[] headers, String name, String content) {
        var all = new java.util.ArrayList<>(List.of(headers));
        if (!all.contains(name)) {
            all.addAll(List.of(name, content));
        }
        return all.toArray(String[]::new);
    }

    /** A start that is free now, some days ahead: the first that nobody has booked yet. */
    String freeStart(String visitType, String specialist) {
        Answer next = get(
                "/free-times?visitType=" + visitType + "&specialist=" + specialist + "&from=2026-12-01&to=2026-12-31");
        assertThat(next.status()).as(next.text()).isEqualTo(200);
        for (JsonNode day : next.json().at("/days")) {
            if (!day.at("/times").isEmpty()) {
                return day.at("/times/0/start").stringValue();
            }
        }
        throw new AssertionError("Nothing is free: " + next.text());
    }

    /** Rosa books a restless-legs consultation with Dr Okafor. */
    Answer book(String start) {
        return post("/appointments", booking(start));
    }

    static String booking(String start) {
        return """
                {"visitType": "restless-legs-consultation", "specialist": "amara-okafor", "start": "%s",
                 "concern": "restless-legs", "patient": {"firstName": "Rosa", "lastName": "Álvarez",
                 "dateOfBirth": "1981-03-14", "email": "rosa@mail.example", "phone": null}, "note": "wheelchair"}""".formatted(start);
    }

    /** The manage link's token of an answered booking. */
    static String token(Answer booked) {
        assertThat(booked.status()).as(booked.text()).isEqualTo(201);
        String url = booked.at("/manageUrl");
        return url.substring(url.lastIndexOf('/') + 1);
    }
}
