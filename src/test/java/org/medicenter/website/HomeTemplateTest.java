package org.medicenter.website;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medicenter.emergency.EmergencyNumber;
import org.medicenter.emergency.EmergencyNumber.Tier;
import org.medicenter.emergency.NumbersByUrgency;
import org.medicenter.ui.PageRenderer;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** Pages of which parts could not be found out. */
class HomeTemplateTest {

    private static final PageRenderer RENDERER = new PageRenderer();
    private static final EmergencyNumber AMBULANCE =
            new EmergencyNumber(Tier.EMERGENCY, "Ambulance", "144", "144", "", LocalDate.of(2026, 11, 2), null);
    private static final Frame PHONE_ONLY = new Frame(
            "Medicenter Wien",
            List.of(),
            new Frame.Phone("+43 1 5550 140"),
            null,
            new NumbersByUrgency(List.of(AMBULANCE)),
            List.of());
    private static final Frame NOTHING_KNOWN =
            new Frame("Medicenter", List.of(), null, null, new NumbersByUrgency(List.of()), List.of());

    @Test
    void whereFreeTimesCannotBeRead_theTelephoneStandsInTheirPlace() {
        String page = home(PHONE_ONLY, null);

        assertThat(page)
                .contains("We cannot show free times just now.", "href=\"tel:+4315550140\"", "Call us: +43 1 5550 140")
                .doesNotContain("Any specialist, earliest time");
    }

    @Test
    void whereHoursCannotBeWorkedOut_nothingIsSaidOfOpenOrClosed() {
        assertThat(home(PHONE_ONLY, null))
                .contains("Please call before you come.")
                .doesNotContain("class=\"openstate");
    }

    @Test
    void aSpecialistWithoutAFreeTimeIsStillShown() {
        var person = new HomeContent.Person("a", "Dr A", "A", 0, "Neurologist. Snoring", "follow-up", 20, List.of());

        assertThat(home(PHONE_ONLY, List.of(person))).contains("Dr A", "No free time soon", "All times");
    }

    @Test
    void whereNothingIsKnownAtAll_thereIsStillAPageWithTheEmergencyCard() {
        assertThat(home(NOTHING_KNOWN, null))
                .contains("What keeps you awake?", "Call your local emergency number now if", "there is chest pain");
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing", "refused", "broken"})
    void errorPagesCarryTheEmergencyCard_andNoTechnicalWord(String kind) {
        String page = RENDERER.render("error", model(PHONE_ONLY, Map.of("kind", kind)));

        assertThat(page).contains("Call 144 now if", "Go to the home page", "href=\"tel:144\"");
        assertThat(page.replaceAll("(?s)<head>.*?</head>|<[^>]*>", " ").toLowerCase())
                .doesNotContain("404", "500", "error", "exception", "server", "request", "url");
    }

    private static String home(Frame frame, List<HomeContent.Person> people) {
        var home = new HomeContent("Vienna", List.of(), people, null, null, List.of());
        return RENDERER.render("home", model(frame, Map.of("home", home)));
    }

    private static Map<String, Object> model(Frame frame, Map<String, Object> more) {
        var model = new HashMap<String, Object>(more);
        model.put("frame", frame);
        model.put("here", "/");
        model.put("files", new FileNames(new ResourceUrlProvider()));
        return model;
    }
}
