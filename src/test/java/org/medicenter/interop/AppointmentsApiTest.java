package org.medicenter.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medicenter.support.ClinicTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What who has the manage link may do, and nobody else. */
@ClinicTest
class AppointmentsApiTest {

    private static final String LEGS = "restless-legs-consultation";

    @LocalServerPort
    int port;

    private Api api;
    private Api.Answer booked;
    private String path;

    @BeforeEach
    void rosaHasBooked() {
        api = new Api(port);
        booked = api.book(api.freeStart(LEGS, "amara-okafor"));
        path = "/appointments/" + Api.token(booked);
    }

    @Test
    void theLinkShowsTheAppointmentAndIsNotCached() {
        var answer = api.get(path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json()).isEqualTo(booked.json());
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
    }

    @Test
    void lookingNeverCancels() {
        api.get(path + "/cancel").isProblem(405, "method-not-allowed");
        assertThat(api.send("HEAD", path + "/cancel", BodyPublishers.noBody()).status())
                .isEqualTo(405);
        api.get(path + "/move").isProblem(405, "method-not-allowed");
        assertThat(api.send("HEAD", path, BodyPublishers.noBody()).status()).isEqualTo(200);

        assertThat(api.get(path).at("/status")).isEqualTo("booked");
    }

    @Test
    void aTokenThatIsNotExactlyRightOpensNothing() {
        String token = path.substring("/appointments/".length());
        String other = token.startsWith("A") ? "B" + token.substring(1) : "A" + token.substring(1);
        for (String guess :
                new String[] {other, "x", "1", token + "A", token.substring(1), "%27%20or%201=1", "..%5C"}) {
            assertThat(api.get("/appointments/" + guess).status()).as(guess).isIn(400, 404);
        }
        api.get("/appointments/" + other).isProblem(404, "not-found");
        api.post("/appointments/" + other + "/cancel", "{}").isProblem(404, "not-found");
        api.post("/appointments/" + other + "/move", "{\"start\": \"2026-12-03T14:40:00+01:00\"}")
                .isProblem(404, "not-found");
        api.get("/appointments/" + other + "/calendar.ics").isProblem(404, "not-found");
    }

    @Test
    void aCancelledTimeIsFreeAgain() {
        var cancelled = api.post(path + "/cancel", "{\"reason\": \"I am better\"}");

        assertThat(cancelled.status()).isEqualTo(200);
        assertThat(cancelled.at("/status")).isEqualTo("cancelled");
        assertThat(cancelled.text()).doesNotContain("better");
        assertThat(api.freeStart(LEGS, "amara-okafor")).isEqualTo(booked.at("/start"));
    }

    @Test
    void cancellingTwiceIsCancellingOnce() {
        api.post(path + "/cancel", "{}");

        assertThat(api.send("POST", path + "/cancel", BodyPublishers.noBody()).at("/status"))
                .isEqualTo("cancelled");
    }

    @Test
    void aCancellationTakesAReasonAndNothingElse() {
        api.post(path + "/cancel", "{\"reason\": 5}").isInvalid("reason");
        api.post(path + "/cancel", "{\"refund\": true}").isInvalid("refund");
        api.post(path + "/cancel", "{\"reason\": \"" + "x".repeat(501) + "\"}").isInvalid("reason");

        assertThat(api.get(path).at("/status")).isEqualTo("booked");
    }

    @Test
    void aMoveGivesANewLinkAndTheOldOneIsDead() {
        String start = api.freeStart(LEGS, "amara-okafor");

        var moved = api.post(path + "/move", "{\"start\": \"" + start + "\"}");

        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        assertThat(moved.at("/start")).isEqualTo(start);
        assertThat(moved.at("/reference")).isEqualTo(booked.at("/reference"));
        assertThat(moved.at("/manageUrl")).isNotEqualTo(booked.at("/manageUrl"));
        api.get(path).isProblem(404, "not-found");
        String newToken =
                moved.at("/manageUrl").substring(moved.at("/manageUrl").lastIndexOf('/') + 1);
        assertThat(api.get("/appointments/" + newToken).json()).isEqualTo(moved.json());
    }

    @Test
    void aFailedMoveKeepsTheOldTime() {
        String taken = api.freeStart(LEGS, "amara-okafor");
        api.book(taken);

        api.post(path + "/move", "{\"start\": \"" + taken + "\", \"specialist\": \"amara-okafor\"}")
                .isProblem(409, "slot-taken");
        api.post(path + "/move", "{\"start\": \"2026-11-28T10:00:00+01:00\"}").isProblem(422, "outside-opening-hours");
        api.post(path + "/move", "{}").isInvalid("start");
        api.post(path + "/move", "{\"start\": \"2026-12-03T14:40:00+01:00\", \"visitType\": \"follow-up\"}")
                .isInvalid("visitType");

        assertThat(api.get(path).json()).isEqualTo(booked.json());
    }

    @Test
    void afterTheCutOffTheClinicsPhoneIsTheWay() {
        String start = api.get("/free-times/next?visitType=follow-up&specialist=mei-ling-tan&limit=1")
                .at("/0/start");
        assertThat(start)
                .as("twelve business hours are more than what is left until then")
                .isLessThan("2026-11-25T13");
        String followUp = Api.booking(start)
                .replace(LEGS, "follow-up")
                .replace("amara-okafor", "mei-ling-tan")
                .replace("\"note\"", "\"knownPatient\": true, \"note\"");
        String late = "/appointments/" + Api.token(api.post("/appointments", followUp));

        assertThat(api.post(late + "/cancel", "{}").isProblem(422, "too-late").at("/phone"))
                .isEqualTo("+43 1 5550 140");
        assertThat(api.post(late + "/move", "{\"start\": \"2026-12-03T14:40:00+01:00\"}")
                        .isProblem(422, "too-late")
                        .at("/phone"))
                .isEqualTo("+43 1 5550 140");
        assertThat(api.get(late).at("/status")).isEqualTo("booked");
    }

    @Test
    void aCancelledAppointmentIsNotMoved() {
        api.post(path + "/cancel", "{}");

        assertThat(api.post(path + "/move", "{\"start\": \"2026-12-03T14:40:00+01:00\"}")
                        .isProblem(422, "not-changeable")
                        .at("/appointmentStatus"))
                .isEqualTo("cancelled");
    }

    @Test
    void theCalendarFileSaysNothingAboutHealth() {
        var file = api.get(path + "/calendar.ics");

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Type")).isEqualToIgnoringCase("text/calendar;charset=UTF-8");
        assertThat(file.header("Content-Disposition")).isEqualTo("attachment; filename=\"appointment.ics\"");
        assertThat(file.header("Cache-Control")).isEqualTo("no-store");
        assertThat(file.text())
                .startsWith("BEGIN:VCALENDAR\r\n")
                .doesNotContainIgnoringCase("restless")
                .doesNotContain("Rosa", "wheelchair", "Okafor");
    }
}
