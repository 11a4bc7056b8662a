package org.medicenter.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.medicenter.emergency.EmergencyNotice;
import org.medicenter.emergency.EmergencyNumber;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProblemAnswersTest {

    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");
    private static final EmergencyNumber AMBULANCE = new EmergencyNumber(
            EmergencyNumber.Tier.EMERGENCY, "Ambulance", "144", "144", "the Red Cross", LocalDate.of(2026, 9, 1), null);
    private static final EmergencyNotice CLOSED =
            new EmergencyNotice(false, Instant.parse("2026-11-25T07:00:00Z"), List.of(AMBULANCE));
    private static final EmergencyNotice OPEN = new EmergencyNotice(true, null, List.of(AMBULANCE));
    private static final Problem MALFORMED = JsonBodies.malformed().problem();

    @Test
    void whileTheClinicIsClosedEvenAnUnreadableBookingGetsTheNotice() throws IOException {
        JsonNode body = answered(MALFORMED, "POST", "/api/v1/appointments", () -> CLOSED);

        assertThat(body.at("/emergency").toString()).isEqualTo("""
                {"open":false,"opensAt":"2026-11-25T08:00:00+01:00","numbers":[{"tier":"emergency",\
                "label":"Ambulance","number":"144","tel":"144"}],"notice":"/emergency"}""");
    }

    @Test
    void holdsMovesAndCancellationsGetItToo() throws IOException {
        for (var path : List.of("/holds", "/appointments/abc/move", "/appointments/abc/cancel")) {
            assertThat(answered(MALFORMED, "POST", "/api/v1" + path, () -> CLOSED)
                            .has("emergency"))
                    .isTrue();
        }
    }

    @Test
    void whileItIsOpenAnUnreadableBookingIsJustThat() throws IOException {
        JsonNode body = answered(MALFORMED, "POST", "/api/v1/appointments", () -> OPEN);

        assertThat(body.has("emergency")).isFalse();
        assertThat(body.at("/type").stringValue()).isEqualTo("/problems/malformed-json");
    }

    @Test
    void readingGetsNoNotice() throws IOException {
        Problem nothing = FrameworkProblems.ofStatus(404);

        assertThat(answered(nothing, "GET", "/api/v1/appointments", () -> CLOSED)
                        .has("emergency"))
                .isFalse();
    }

    @Test
    void whoMeetsADatabaseThatIsDownAlwaysGetsTheNumbers() throws IOException {
        JsonNode body = answered(FrameworkProblems.ofStatus(503), "GET", "/api/v1/free-times", () -> OPEN);

        assertThat(body.at("/emergency/numbers/0/tel").stringValue()).isEqualTo("144");
        assertThat(body.at("/emergency/opensAt").isNull()).isTrue();
    }

    @Test
    void aNoticeThatCannotBeMadeDoesNotHideTheProblem() throws IOException {
        JsonNode body = answered(FrameworkProblems.ofStatus(503), "POST", "/api/v1/appointments", () -> {
            throw new IllegalStateException("no hours");
        });

        assertThat(body.at("/type").stringValue()).isEqualTo("/problems/busy");
    }

    private static JsonNode answered(Problem problem, String method, String path, Supplier<EmergencyNotice> notice)
            throws IOException {
        var response = new MockHttpServletResponse();
        new ProblemAnswers(notice, () -> VIENNA).write(problem, new MockHttpServletRequest(method, path), response);
        assertThat(response.getContentType()).isEqualTo("application/problem+json");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(response.getStatus()).isEqualTo(problem.type().status());
        return JsonMapper.shared().readTree(response.getContentAsByteArray());
    }
}
