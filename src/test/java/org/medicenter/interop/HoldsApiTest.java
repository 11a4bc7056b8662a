package org.medicenter.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medicenter.support.ClinicTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@ClinicTest
class HoldsApiTest {

    private static final String LEGS = "restless-legs-consultation";
    private static final String PATIENT = """
            "patient": {"firstName": "Rosa", "lastName": "Álvarez", "dateOfBirth": "1981-03-14",\
             "email": "rosa@mail.example"}""";

    @LocalServerPort
    int port;

    private Api api;

    @BeforeEach
    void connect() {
        api = new Api(port);
    }

    @Test
    void aHeldTimeIsKeptForTenMinutesAndBookedWithoutSayingItAgain() {
        String start = api.freeStart(LEGS, "mei-ling-tan");

        var held = hold(start);

        assertThat(held.json().propertyNames())
                .containsExactly("hold", "start", "end", "specialist", "location", "expiresAt");
        assertThat(held.at("/start")).isEqualTo(start);
        assertThat(held.header("Cache-Control")).isEqualTo("no-store");
        var now = OffsetDateTime.parse("2026-11-24T10:40:00+01:00");
        assertThat(Duration.between(now, OffsetDateTime.parse(held.at("/expiresAt"))))
                .isBetween(Duration.ofMinutes(9), Duration.ofMinutes(60));
        var booked = api.post("/appointments", "{\"hold\": \"" + held.at("/hold") + "\", " + PATIENT + "}");
        assertThat(booked.status()).as(booked.text()).isEqualTo(201);
        assertThat(booked.at("/start")).isEqualTo(start);
        assertThat(booked.at("/specialist")).isEqualTo("mei-ling-tan");
    }

    @Test
    void nobodyElseGetsAHeldTime() {
        String start = api.freeStart(LEGS, "mei-ling-tan");
        hold(start);

        api.post("/holds", wish(start)).isProblem(409, "slot-taken");
        api.post("/appointments", Api.booking(start).replace("amara-okafor", "mei-ling-tan"))
                .isProblem(409, "slot-taken");
    }

    @Test
    void whatDisagreesWithTheHoldIsNamed() {
        String start = api.freeStart(LEGS, "mei-ling-tan");
        String hold = hold(start).at("/hold");

        api.post(
                        "/appointments",
                        "{\"hold\": \"" + hold + "\", \"start\": \"2026-12-03T14:40:00+01:00\", " + PATIENT + "}")
                .isInvalid("start");
        api.post("/appointments", "{\"hold\": \"" + hold + "\", \"specialist\": \"amara-okafor\", " + PATIENT + "}")
                .isInvalid("specialist");
    }

    @Test
    void aHoldIsRenewedOnce() {
        String hold = hold(api.freeStart(LEGS, "mei-ling-tan")).at("/hold");

        var renewed = api.post("/holds/" + hold + "/renew", "");

        assertThat(renewed.status()).isEqualTo(200);
        assertThat(renewed.json().propertyNames()).containsExactly("expiresAt");
        assertThat(renewed.at("/expiresAt")).endsWith("+01:00");
        assertThat(api.post("/holds/" + hold + "/renew", "")
                        .isProblem(422, "already-renewed")
                        .at("/expiresAt"))
                .isEqualTo(renewed.at("/expiresAt"));
    }

    @Test
    void aReleasedTimeIsFreeAgain() {
        String start = api.freeStart(LEGS, "mei-ling-tan");
        String hold = hold(start).at("/hold");

        assertThat(api.delete("/holds/" + hold).status()).isEqualTo(204);
        assertThat(api.delete("/holds/" + hold).status()).isEqualTo(204);
        assertThat(api.delete("/holds/" + hold).text()).isEmpty();
        api.post("/holds/" + hold + "/renew", "").isProblem(404, "hold-ended");
        assertThat(hold(start).status()).isEqualTo(201);
    }

    @Test
    void anEndedHoldIsBookedAnewWhereTheTimeIsStillFree() {
        String start = api.freeStart(LEGS, "amara-okafor");
        String ended = "\"hold\": \"" + UUID.randomUUID() + "\", \"note\"";

        assertThat(api.post("/appointments", Api.booking(start).replace("\"note\"", ended))
                        .status())
                .isEqualTo(201);
        api.post("/appointments", Api.booking(start).replace("\"note\"", ended)).isProblem(409, "slot-taken");
        api.post("/appointments", "{" + ended + ": null, " + PATIENT + "}").isProblem(409, "slot-taken");
    }

    @Test
    void whatIsNoHoldIsNotFound() {
        api.post("/holds/mine/renew", "").isProblem(404, "hold-ended");
        api.post("/holds/" + UUID.randomUUID() + "/renew", "").isProblem(404, "hold-ended");
        api.delete("/holds/mine").isProblem(404, "hold-ended");
        assertThat(api.delete("/holds/" + UUID.randomUUID()).status()).isEqualTo(204);
    }

    @Test
    void aHoldIsRefusedAsABookingIs() {
        api.post("/holds", "{}").isInvalid("visitType", "start");
        api.post("/holds", "{\"visitType\": 1, \"start\": 2, \"minutes\": 3}")
                .isInvalid("visitType", "start", "minutes");
        assertThat(api.post("/holds", wish("2026-11-28T10:00:00+01:00"))
                        .isProblem(422, "outside-opening-hours")
                        .json()
                        .at("/nextFree"))
                .hasSize(6);
        api.post("/holds", wish("2026-11-24T09:00:00+01:00")).isProblem(422, "in-the-past");
        api.post("/holds", wish("2026-12-03T14:50:00+01:00")).isProblem(422, "off-grid");
        api.post("/holds", wish("2026-12-03T14:40:00+01:00").replace("mei-ling-tan", "leyla-demir"))
                .isProblem(422, "not-offered");
        api.post("/holds", "{\"visitType\": \"polysomnography\", \"start\": \"2026-12-03T20:00:00+01:00\"}")
                .isProblem(422, "needs-order");
    }

    private Api.Answer hold(String start) {
        var held = api.post("/holds", wish(start));
        assertThat(held.status()).as(held.text()).isEqualTo(201);
        return held;
    }

    private static String wish(String start) {
        return "{\"visitType\": \"" + LEGS + "\", \"specialist\": \"mei-ling-tan\", \"start\": \"" + start + "\"}";
    }
}
