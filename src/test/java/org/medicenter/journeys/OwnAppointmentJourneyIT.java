package org.medicenter.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.medicenter.support.Nightly;
import org.medicenter.support.browser.Inspection;
import org.medicenter.support.browser.Settled;
import org.medicenter.support.browser.Viewport;
import tools.jackson.databind.json.JsonMapper;

/** What somebody does with the link to an appointment: see it, move it, cancel it. */
class OwnAppointmentJourneyIT extends Journey {

    private static final String LEYLA = "leyla-demir";

    @Test
    void theLinkShowsTheAppointment_andOpeningItChangesNothing() {
        var page = pages.open(Viewport.DESKTOP);
        var link = booked(page, "ent-consultation", LEYLA, "2027-01-11T13:00:00+01:00");
        var before = answer(page, link);

        for (int time = 0; time < 2; time++) {
            page.navigate(link);
            assertThat(title(page)).hasText("Your appointment");
        }

        assertThat(page.locator(".ticket")).containsText("Dr Leyla Demir");
        assertThat(page.locator("main")).containsText("Move or cancel free of charge until");
        assertThat(answer(page, link)).isEqualTo(before);
        Inspection.of(page, "manage");
    }

    @Test
    void aMoveGivesANewLink_andTheOldOneOpensNothing() {
        var page = pages.open(Viewport.DESKTOP);
        var link = booked(page, "ent-consultation", LEYLA, "2027-01-11T14:00:00+01:00");
        page.navigate(link);

        Settled.click(button(page, "Move"));
        assertThat(title(page)).hasText("Choose a new time");
        assertThat(title(page)).isFocused();
        Settled.click(page.locator("slot-board .slot").first());
        assertThat(page.locator(".movebar")).containsText("New time:");
        Inspection.of(page, "manage-move");
        var start = page.locator("slot-board [aria-pressed=true]").getAttribute("data-slot");
        Settled.click(button(page, "Move to this time"));

        assertThat(page.getByText(Pattern.compile("^Moved to "))).isVisible();
        page.waitForURL(address -> !address.contains(link));
        assertThat(answer(page, (String) page.evaluate("location.pathname"))).contains(start);
        Inspection.of(page, "manage-moved");

        page.navigate(link);
        assertThat(title(page)).hasText("This link opens no appointment");
        Inspection.of(page, "manage-unknown-link");
    }

    @Test
    void aMoveAndACancellationAreTakenBack_beforeAnybodyIsTold() {
        var page = pages.open(Viewport.DESKTOP);
        var link = booked(page, "ent-consultation", LEYLA, "2027-01-14T17:00:00+01:00");
        page.navigate(link);
        assertThat(undoBar(page)).containsText("Until then you can take the booking back.");
        assertThat(undoBar(page)).containsText(Pattern.compile("[45]:\\d\\d left"));
        Inspection.of(page, "manage-undo");

        Settled.click(button(page, "Move"));
        Settled.click(page.locator("slot-board .slot").first());
        Settled.click(button(page, "Move to this time"));
        assertThat(undoBar(page)).containsText("Until then you can go back to the old time.");
        page.waitForURL(address -> !address.contains(link));
        Settled.click(button(page, "Undo"));

        var note = page.locator(".notes [role=status]");
        assertThat(note)
                .hasText("Taken back: your appointment is on Thursday 14 January, 17:00 again."
                        + " The link that you had before opens it.");
        assertThat(note).isFocused();
        page.waitForURL(address -> address.endsWith(link));
        assertThat(undoBar(page)).hasCount(0);
        Settled.click(button(page, "Cancel appointment"));
        Settled.click(button(page, "Cancel the appointment"));
        assertThat(undoBar(page)).containsText("Cancelled by mistake? You can have the appointment back");
        Settled.click(button(page, "Undo"));
        assertThat(page.getByText(Pattern.compile("^Taken back: .* is booked again.$")))
                .isVisible();
        assertThat(page.locator(".ticket")).containsText("17:00");
        Inspection.of(page, "manage-undone");
    }

    private static Locator undoBar(Page page) {
        return page.locator("undo-bar");
    }

    @Nightly
    @Test
    void whoeverChangesTheMindWhileMoving_keepsTheOldTime() {
        var page = pages.open(Viewport.DESKTOP);
        var link = booked(page, "ent-consultation", LEYLA, "2027-01-11T15:00:00+01:00");
        var before = answer(page, link);
        page.navigate(link);

        Settled.click(button(page, "Move"));
        Settled.click(page.locator("slot-board .slot").first());
        Settled.click(button(page, "Keep the old time"));

        assertThat(title(page)).hasText("Your appointment");
        assertThat(page.locator(".ticket")).containsText("15:00");
        assertThat(answer(page, link)).isEqualTo(before);
    }

    @Test
    void escapeKeepsTheAppointment_andOnlyTheLastQuestionCancelsIt() {
        var page = pages.open(Viewport.DESKTOP);
        var link = booked(page, "ent-consultation", LEYLA, "2027-01-11T16:00:00+01:00");
        page.navigate(link);
        var cancel = button(page, "Cancel appointment");

        Settled.click(cancel);
        assertThat(page.getByText("Cancel this appointment?")).isVisible();
        assertThat(button(page, "Keep it")).isFocused();
        Inspection.of(page, "manage-cancel");
        Settled.press(page, "Escape");
        assertThat(page.getByText("Cancel this appointment?")).isHidden();
        assertThat(cancel).isFocused();
        assertThat(answer(page, link)).contains("\"booked\"");

        Settled.click(cancel);
        page.getByLabel("Would you tell us why? (optional)").fill("I feel better.");
        Settled.click(button(page, "Cancel the appointment"));
        assertThat(page.getByText("Your appointment is cancelled.")).isVisible();
        assertThat(page.locator(".ticket")).containsText("Cancelled");
        assertThat(cancel).hasCount(0);
        assertThat(answer(page, link)).contains("\"cancelled\"");
        Inspection.of(page, "manage-cancelled");
    }

    @Nightly
    @Test
    void whenItIsTooLateToChange_aPhoneNumberStandsWhereTheButtonsWere() {
        var page = pages.open(Viewport.DESKTOP);
        var link = booked(page, "restless-legs-consultation", "amara-okafor", "2026-11-24T17:20:00+01:00");

        page.navigate(link);

        assertThat(page.getByText("Too late to move or cancel online.")).isVisible();
        assertThat(page.locator(".ticket a[href='tel:+4315550140']")).isVisible();
        assertThat(button(page, "Move")).hasCount(0);
        assertThat(button(page, "Cancel appointment")).hasCount(0);
        Inspection.of(page, "manage-too-late");
    }

    @Nightly
    @Test
    void withoutTheLink_thePageSaysHowToFindIt() {
        var page = pages.open(Viewport.DESKTOP);

        page.navigate("/appointments");
        assertThat(title(page)).hasText("My appointments");
        Inspection.of(page, "my-appointments");
        var link = booked(page, "ent-consultation", LEYLA, "2027-01-11T17:00:00+01:00");
        page.getByLabel("Your link").fill("https://clinic.example" + link);
        Settled.click(button(page, "Open my appointment"));

        assertThat(title(page)).hasText("Your appointment");
    }

    /** Books over the API, which is not what is looked at here. Returns the address of the appointment's page. */
    private static String booked(Page page, String visitType, String specialist, String start) {
        var body = Map.of(
                "visitType",
                visitType,
                "specialist",
                specialist,
                "start",
                start,
                "patient",
                Map.of(
                        "firstName", "Rosa",
                        "lastName", "Álvarez",
                        "dateOfBirth", "1981-03-14",
                        "email", "rosa@mail.example"));
        var response = page.request()
                .post("/api/v1/appointments", RequestOptions.create().setData(body));
        assertThat(response.status()).as(response.text()).isEqualTo(201);
        return JsonMapper.shared()
                .readTree(response.body())
                .at("/manageUrl")
                .stringValue()
                .replaceFirst("^https?://[^/]+", "");
    }

    private static String answer(Page page, String link) {
        return page.request().get("/api/v1" + link).text();
    }

    private static Locator title(Page page) {
        return page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }
}
