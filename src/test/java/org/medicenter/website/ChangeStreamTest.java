package org.medicenter.website;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.medicenter.clinic.RulesRevisions;
import org.medicenter.support.ClinicTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** The line on which open pages hear that something has changed. */
@ClinicTest
class ChangeStreamTest {

    private static final int SOON = 1000;

    @LocalServerPort
    int port;

    @Autowired
    Changes changes;

    @Autowired
    ChangeStream stream;

    @Autowired
    RulesRevisions revisions;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void whoOpensALineHearsHowThingsStand_andOfEachChangeWithinASecond() throws Exception {
        try (var line = new Line(open())) {
            assertThat(line.next()).isEqualTo(changes.now());
            String before = changes.now();

            transactions.executeWithoutResult(status -> revisions.raise("hours"));

            assertThat(line.next()).isNotEqualTo(before).isEqualTo(changes.now());
        }
    }

    @Test
    void whatIsTakenBackIsNoChange() throws Exception {
        String before = changes.now();

        transactions.executeWithoutResult(status -> {
            revisions.raise("hours");
            status.setRollbackOnly();
        });

        TimeUnit.MILLISECONDS.sleep(700);
        assertThat(changes.now()).isEqualTo(before);
    }

    @Test
    void aLineIsNoSession_andAsksForNoCookie() throws Exception {
        var answer = open();
        try (var _ = answer.body()) {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void whoHasLeftIsForgotten() throws Exception {
        int others = stream.listening();
        for (int page = 0; page < 5; page++) {
            try (var line = new Line(open())) {
                line.next();
            }
        }

        for (int times = 0; times < 10 && stream.listening() > others; times++) {
            transactions.executeWithoutResult(status -> revisions.raise("hours"));
            TimeUnit.MILLISECONDS.sleep(300);
        }

        assertThat(stream.listening()).isLessThanOrEqualTo(others);
    }

    private HttpResponse<InputStream> open() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/changes"))
                .timeout(Duration.ofSeconds(10))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
    }

    private static final class Line implements AutoCloseable {

        private final InputStream body;
        private final BufferedReader words;

        Line(HttpResponse<InputStream> answer) {
            body = answer.body();
            words = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
        }

        String next() throws Exception {
            return CompletableFuture.supplyAsync(this::read).get(SOON, TimeUnit.MILLISECONDS);
        }

        private String read() {
            return words.lines()
                    .filter(it -> it.startsWith("data:"))
                    .findFirst()
                    .orElseThrow()
                    .substring("data:".length());
        }

        @Override
        public void close() throws IOException {
            body.close();
        }
    }
}
