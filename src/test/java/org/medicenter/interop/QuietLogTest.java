package org.medicenter.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.emergency.CallBackRequest;
import org.medicenter.emergency.CallBacks;
import org.medicenter.support.ClinicTest;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever patients do, and whatever goes wrong with it: the log says which request it was, and not who. */
@ClinicTest
@ExtendWith(OutputCaptureExtension.class)
class QuietLogTest {

    private static final String[] OF_PATIENTS = {
        "Rosalind", "Quiéto", "1981-03-17", "17.03.1981", "quieto@mail.example", "5550 777", "5550777", "snoring loudly"
    };

    @LocalServerPort
    int port;

    @Autowired
    CallBacks callBacks;

    @Autowired
    ClinicDirectory directory;

    @Test
    void nothingOfPatientsStandsInTheLog(CapturedOutput log) throws Exception {
        var api = new Api(port);
        String start = api.freeStart("restless-legs-consultation", "amara-okafor");

        String token = Api.token(api.post("/appointments", booking(start)));
        api.post("/appointments", booking(start)).isProblem(409, "slot-taken");
        api.post("/appointments", booking("2026-11-28T10:00:00+01:00")).isProblem(422, "outside-opening-hours");
        api.post("/appointments", booking(start).replace("1981-03-17", "17.03.1981"));
        api.post("/appointments", booking(start).replace("}", "")).isProblem(400, "malformed-json");
        api.post("/appointments/" + token + "/cancel", "{\"reason\": \"Rosalind snoring loudly\"}");
        api.get("/appointments/" + token + "x");
        call("Rosalind Quiéto", "+43 660 5550 777");
        call("Rosalind Quiéto", "quieto@mail.example");
        signIn("quieto@mail.example", "Rosalind1981-03-17");
        LoggerFactory.getLogger(QuietLogTest.class)
                .error("Not saved", new SQLException("Failing row contains (Rosalind, 1981-03-17)", "23505"));

        assertThat(log.getAll())
                .contains("Not saved")
                .doesNotContain(OF_PATIENTS)
                .doesNotContain(token);
    }

    @Test
    void whatARequestIsCalled_comesBack_ifItIsHarmless() throws Exception {
        var api = new Api(port);

        assertThat(api.get("/clinic", "X-Request-Id", "balancer-0001").header("X-Request-Id"))
                .isEqualTo("balancer-0001");
        for (String strange : new String[] {"short", "x".repeat(65), "a b c d e f g h", "<script>alert(1)</script>"}) {
            assertThat(api.get("/clinic", "X-Request-Id", strange).header("X-Request-Id"))
                    .matches("[0-9a-f]{16}");
        }
        assertThat(api.get("/clinic").header("X-Request-Id"))
                .isNotEqualTo(api.get("/clinic").header("X-Request-Id"));
    }

    @Test
    void aPageThatIsNotThere_saysWhatItsRequestIsCalled() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var page = client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/no-such-page"))
                            .build(),
                    BodyHandlers.ofString());

            String id = page.headers().firstValue("X-Request-Id").orElseThrow();
            assertThat(page.body()).contains("this number helps us to find it: " + id);
        }
    }

    private static String booking(String start) {
        return """
                {"visitType": "restless-legs-consultation", "specialist": "amara-okafor", "start": "%s",
                 "concern": "restless-legs", "patient": {"firstName": "Rosalind", "lastName": "Quiéto",
                 "dateOfBirth": "1981-03-17", "email": "quieto@mail.example", "phone": "+43 660 5550 777"},
                 "note": "snoring loudly"}""".formatted(start);
    }

    private void call(String name, String phone) {
        var place = directory.catalogue().mainLocation().orElseThrow();
        callBacks.ask(new CallBackRequest(place.id(), name, phone, false));
    }

    private void signIn(String name, String password) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/sign-in"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString("username=" + name + "&password=" + password))
                            .build(),
                    BodyHandlers.discarding());
        }
    }
}
