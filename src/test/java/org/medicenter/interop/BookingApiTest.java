package org.medicenter.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medicenter.support.ClinicTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@ClinicTest
class BookingApiTest {

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
    void rosaBooksAndGetsHerAppointment() {
        String start = api.freeStart(LEGS, "amara-okafor");

        var answer = api.book(start);

        String token = Api.token(answer);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Location")).isEqualTo("/api/v1/appointments/" + token);
        assertThat(answer.json().propertyNames())
                .containsExactly(
                        "reference",
                        "start",
                        "end",
                        "visitType",
                        "specialist",
                        "location",
                        "status",
                        "manageUrl",
                        "calendarUrl",
                        "preparation",
                        "cancelUntil");
        assertThat(answer.at("/start")).isEqualTo(start);
        assertThat(answer.at("/specialist")).isEqualTo("amara-okafor");
        assertThat(answer.at("/location")).isEqualTo("clinic");
        assertThat(answer.at("/status")).isEqualTo("booked");
        assertThat(answer.at("/preparation")).isNotBlank();
        assertThat(answer.at("/cancelUntil")).endsWith("T12:00:00+01:00");
        assertThat(answer.at("/manageUrl")).isEqualTo("http://localhost:" + port + "/appointments/" + token);
        assertThat(answer.at("/calendarUrl"))
                .isEqualTo("http://localhost:" + port + "/api/v1/appointments/" + token + "/calendar.ics");
        assertThat(answer.text()).doesNotContain("Rosa", "rosa@mail.example", "wheelchair", "1981");
    }

    @Test
    void aTokenHas128RandomBits() {
        assertThat(Api.token(api.book(api.freeStart(LEGS, "amara-okafor")))).matches("[A-Za-z0-9_-]{22}");
    }

    @Test
    void anyOffsetNamesTheSameTime() {
        String start = api.freeStart(LEGS, "amara-okafor");
        String inUtc = java.time.OffsetDateTime.parse(start).toInstant().toString();

        assertThat(api.book(inUtc).at("/start")).isEqualTo(start);
    }

    @Test
    void withAnyoneWhoeverIsFreeIsTaken() {
        String start = api.freeStart(LEGS, "mei-ling-tan");

        var answer = api.post("/appointments", """
                {"visitType": "restless-legs-consultation", "start": "%s", %s}""".formatted(start, PATIENT));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.at("/specialist")).isIn("amara-okafor", "mei-ling-tan");
    }

    @Test
    void theSecondBookerOfATimeGetsTheNearestOthers() {
        String start = api.freeStart(LEGS, "amara-okafor");
        api.book(start);

        var answer = api.book(start).isProblem(409, "slot-taken");

        assertThat(answer.json().at("/alternatives")).isNotEmpty().hasSizeLessThanOrEqualTo(6);
        assertThat(answer.json().at("/alternatives/0").propertyNames())
                .containsExactly("start", "end", "specialist", "location");
        assertThat(answer.list("/alternatives", "/start")).isSorted();
        assertThat(answer.json().has("emergency")).isFalse();
    }

    @Test
    void aSaturdayIsRefusedWithTheNoticeAndTheNextFreeTimes() {
        var answer = api.book("2026-11-28T10:00:00+01:00").isProblem(422, "outside-opening-hours");

        assertThat(answer.json().at("/emergency").propertyNames())
                .containsExactly("open", "opensAt", "numbers", "notice");
        assertThat(answer.json().at("/emergency/open").booleanValue()).isTrue();
        assertThat(answer.json().at("/emergency/opensAt").isNull()).isTrue();
        assertThat(answer.at("/emergency/notice")).isEqualTo("/emergency");
        assertThat(answer.json().at("/emergency/numbers/0").propertyNames())
                .containsExactly("tier", "label", "number", "tel");
        assertThat(answer.list("/emergency/numbers", "/number")).contains("144", "1450");
        assertThat(answer.json().at("/nextFree")).hasSize(6);
        assertThat(answer.list("/nextFree", "/start")).isSorted();
    }

    @Test
    void aVisitThatOutlastsTheOpeningHoursIsRefusedWithTheNotice() {
        api.book("2026-12-01T17:40:00+01:00").isProblem(422, "outside-opening-hours");
        api.book("2026-12-08T10:00:00+01:00").isProblem(422, "outside-opening-hours");
        api.book("2026-12-24T10:00:00+01:00").isProblem(422, "outside-opening-hours");
    }

    @Test
    void anExtraSaturdayIsOpenButDrOkaforIsNotThere() {
        var answer = api.book("2026-12-05T10:00:00+01:00").isProblem(422, "specialist-not-working");

        assertThat(answer.json().at("/alternatives")).isNotEmpty().hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void whatIsTooSoonSaysFromWhenOnAndWhomToCall() {
        var answer = api.book("2026-11-24T11:40:00+01:00").isProblem(422, "too-soon");

        assertThat(answer.at("/earliest")).startsWith("2026-11-24T12:4").endsWith("+01:00");
        assertThat(answer.list("/emergency/numbers", "/tel")).contains("144");
    }

    @Test
    void whatIsTooFarAheadSaysUntilWhen() {
        var answer = api.book("2027-02-23T10:00:00+01:00").isProblem(422, "too-far-ahead");

        assertThat(answer.at("/latest")).startsWith("2027-02-22T23:");
        assertThat(api.book("9999-12-31T23:40:00-18:00").status()).isEqualTo(422);
    }

    @Test
    void whatIsInThePastSaysFromWhenOnAndWhomToCall() {
        var answer = api.book("2026-11-24T09:00:00+01:00").isProblem(422, "in-the-past");

        assertThat(answer.json().has("emergency")).isTrue();
        assertThat(answer.at("/earliest")).startsWith("2026-11-24T12:4");
        api.book("0001-01-01T00:00:00Z").isProblem(422, "in-the-past");
    }

    @Test
    void startsLieOnTheGrid() {
        api.book("2026-12-03T14:50:00+01:00").isProblem(422, "off-grid");
        api.book("2026-12-03T14:40:30+01:00").isProblem(422, "off-grid");
        api.book("2026-12-03T14:40:00.001+01:00").isProblem(422, "off-grid");
    }

    @Test
    void aSpecialistWhoDoesNotOfferItIsNotBooked() {
        String start = "2026-12-03T14:40:00+01:00";
        api.post("/appointments", Api.booking(start).replace("amara-okafor", "leyla-demir"))
                .isProblem(422, "not-offered");
        api.post("/appointments", Api.booking(start).replace("\"restless-legs\"", "\"snoring\""))
                .isProblem(422, "not-offered");
    }

    @Test
    void whatStaffBookIsNotBookedOnline() {
        api.post("/appointments", Api.booking("2026-12-03T14:40:00+01:00").replace(LEGS, "pap-set-up"))
                .isProblem(422, "not-bookable-online");
        api.post("/appointments", Api.booking("2026-12-03T14:40:00+01:00").replace(LEGS, "cbt-i-session"))
                .isProblem(422, "not-bookable-online");
        api.post("/appointments", Api.booking("2026-12-03T20:00:00+01:00").replace(LEGS, "polysomnography"))
                .isProblem(422, "needs-order");
    }

    @Test
    void whatStaffBookIsNotBookedOnline_howeverFarAhead() {
        api.post("/appointments", Api.booking("2099-12-03T14:40:00+01:00").replace(LEGS, "pap-set-up"))
                .isProblem(422, "not-bookable-online");
        api.post("/appointments", Api.booking("2099-12-03T14:40:00+01:00").replace("amara-okafor", "leyla-demir"))
                .isProblem(422, "not-offered");
    }

    @Test
    void aFollowUpIsForWhoWasHereBefore() {
        String start = api.freeStart("follow-up", "amara-okafor");
        String followUp = Api.booking(start).replace(LEGS, "follow-up");

        api.post("/appointments", followUp).isInvalid("knownPatient");
        assertThat(api.post("/appointments", followUp.replace("\"note\"", "\"knownPatient\": true, \"note\""))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void allThatIsMissingIsToldAtOnce() {
        api.post("/appointments", "{}")
                .isInvalid(
                        "visitType",
                        "start",
                        "patient.firstName",
                        "patient.lastName",
                        "patient.dateOfBirth",
                        "patient.email");
    }

    @Test
    void wrongTypesUnknownNamesAndPatientsMistakesAreToldTogether() {
        api.post("/appointments", """
                        {"visitType": 5, "specialist": "dr-who", "start": "2026-12-03T14:40:00", "hold": "mine",
                         "concern": true, "patient": {"firstName": ["Rosa"], "lastName": "", "dateOfBirth": "14.03.1981",
                         "email": "rosa", "shoeSize": 38}, "contact": "mother", "knownPatient": "yes", "room": "2"}""")
                .isInvalid(
                        "visitType",
                        "specialist",
                        "start",
                        "hold",
                        "concern",
                        "patient.firstName",
                        "patient.lastName",
                        "patient.dateOfBirth",
                        "patient.email",
                        "patient.shoeSize",
                        "contact",
                        "knownPatient",
                        "room");
    }

    @Test
    void nothingIsCut() {
        String start = api.freeStart(LEGS, "amara-okafor");
        api.post("/appointments", Api.booking(start).replace("Rosa", "R".repeat(101)))
                .isInvalid("patient.firstName");
        api.post("/appointments", Api.booking(start).replace("wheelchair", "w".repeat(501)))
                .isInvalid("note");
        api.post("/appointments", Api.booking(start).replace("rosa@mail", "r".repeat(250) + "@mail"))
                .isInvalid("patient.email");
    }

    @Test
    void namesOfEveryScriptAreFine() {
        for (String name :
                new String[] {"陳大文", "محمد", "Þórður", "𠮷野", "O’Connor-Łęcki", "1=1; drop table patient;--"}) {
            String start = api.freeStart(LEGS, "amara-okafor");
            assertThat(api.post("/appointments", Api.booking(start).replace("Rosa", name))
                            .status())
                    .as(name)
                    .isEqualTo(201);
        }
    }

    @Test
    void lengthsCountCharactersInEveryScript() {
        String longName = "𠀀".repeat(100);
        String longNote = "𠀀".repeat(500);

        var answer = api.post(
                "/appointments",
                Api.booking(api.freeStart(LEGS, "amara-okafor"))
                        .replace("Rosa", longName)
                        .replace("wheelchair", longNote));

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        api.post("/appointments", Api.booking("2026-12-03T14:40:00+01:00").replace("Rosa", longName + "𠀀"))
                .isInvalid("patient.firstName");
    }

    @Test
    void whoBooksForAnotherHasANameOf100CharactersAtMost() {
        api.post(
                        "/appointments",
                        Api.booking("2026-12-03T14:40:00+01:00")
                                .replace("\"note\"", "\"contact\": {\"name\": \"" + "M".repeat(101) + "\"}, \"note\""))
                .isInvalid("contact.name");
    }

    @Test
    void aNameThatNobodyCanSeeIsNone() {
        for (String name : new String[] {
            "\\u200e",
            "Ro\\u200fsa",
            "Ro\\u061csa",
            "Ro\\u00adsa",
            "\\u2800\\u2800",
            "\\u3164",
            "Ro\\u2062sa",
            "Ro\\ue000sa",
            "Ro\\udb40\\udc41sa",
            "\\u200d",
            "\\u00a0",
            "-",
            "42"
        }) {
            api.post("/appointments", Api.booking("2026-12-03T14:40:00+01:00").replace("Rosa", name))
                    .isInvalid("patient.firstName");
        }
    }

    @Test
    void joinersInsideOfANameAreFine() {
        String start = api.freeStart(LEGS, "amara-okafor");

        assertThat(api.post("/appointments", Api.booking(start).replace("Rosa", "نرگس\\u200cسادات"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aNumberThatIsDialledOnlyInTheStreetNextDoorReachesNobody() {
        String byPhone = Api.booking("2026-12-03T14:40:00+01:00")
                .replace("\"email\": \"rosa@mail.example\", \"phone\": null", "\"phone\": \"123\"");

        api.post("/appointments", byPhone).isInvalid("patient.phone");
    }

    @Test
    void aLineBreakOrACharacterThatTurnsTheTextAroundIsNoName() {
        for (String name : new String[] {"Ro\\r\\nsa", "Ro\\u202esa", "Ro\\u0000sa", "Ro\\ud83dsa", "Ro\\u200bsa"}) {
            api.post("/appointments", Api.booking("2026-12-03T14:40:00+01:00").replace("Rosa", name))
                    .isInvalid("patient.firstName");
        }
    }

    @Test
    void somebodyMayBookForAnother() {
        String start = api.freeStart(LEGS, "amara-okafor");
        String child = """
                {"visitType": "restless-legs-consultation", "specialist": "amara-okafor", "start": "%s",
                 "patient": {"firstName": "Ana", "lastName": "Álvarez", "dateOfBirth": "2015-03-14"},
                 "contact": {"name": "%s", "relation": "mother", "phone": "+43 1 5550 771"}}""";

        api.post("/appointments", child.formatted(start, "")).isInvalid("contact.name");
        assertThat(api.post("/appointments", child.formatted(start, "Rosa Álvarez"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aPatientCannotSetWhatTheClinicDecides() {
        for (String member :
                new String[] {"status", "id", "end", "duration", "price", "location", "priority", "room"}) {
            String body =
                    Api.booking("2026-12-03T14:40:00+01:00").replace("\"note\"", "\"" + member + "\": \"x\", \"note\"");
            api.post("/appointments", body).isInvalid(member);
        }
    }

    @Test
    void aDoubleClickBooksOnce() {
        String start = api.freeStart(LEGS, "amara-okafor");
        String key = UUID.randomUUID().toString();

        var first = api.post("/appointments", Api.booking(start), "Idempotency-Key", key);
        var second = api.post(
                "/appointments", Api.booking(start).replace(", \"note\"", ",\n\"note\""), "Idempotency-Key", key);

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    }

    @Test
    void aKeyIsNotUsedForTwoBookings() {
        String start = api.freeStart(LEGS, "amara-okafor");
        String key = UUID.randomUUID().toString();
        api.post("/appointments", Api.booking(start), "Idempotency-Key", key);

        api.post("/appointments", Api.booking(start).replace("wheelchair", "none"), "Idempotency-Key", key)
                .isProblem(422, "idempotency-key-reused");
    }

    @Test
    void aKeyHasOneTo64PrintableCharacters() {
        for (String key : new String[] {"k".repeat(65), "", "k\té"}) {
            api.post("/appointments", Api.booking("2026-12-03T14:40:00+01:00"), "Idempotency-Key", key)
                    .isInvalid("Idempotency-Key");
        }
        assertThat(api.post("/appointments", "{}", "Idempotency-Key", "k".repeat(64))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void ofSeveralRefusalsTheFirstOfTheOrderAnswers() {
        api.post("/appointments", Api.booking("2026-11-23T09:50:00+01:00").replace(LEGS, "pap-set-up"))
                .isProblem(422, "in-the-past");
        api.post("/appointments", Api.booking("2026-11-28T10:10:00+01:00").replace(LEGS, "pap-set-up"))
                .isProblem(422, "not-bookable-online");
        api.post("/appointments", Api.booking("2026-11-28T10:10:00+01:00").replace("amara-okafor", "leyla-demir"))
                .isProblem(422, "not-offered");
        api.book("2027-06-05T10:10:00+02:00").isProblem(422, "outside-opening-hours");
        api.book("2027-06-08T10:10:00+02:00").isProblem(422, "too-far-ahead");
        api.book("2026-11-26T12:10:00+01:00").isProblem(422, "off-grid");
        api.book("2026-11-28T10:10:00").isInvalid("start");
    }
}
