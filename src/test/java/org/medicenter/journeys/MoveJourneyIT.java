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
import org.medicenter.support.browser.Settled;
import org.medicenter.support.browser.Viewport;
import tools.jackson.databind.json.JsonMapper;

/** The ways between an appointment and the choice of another time for it. */
class MoveJourneyIT extends Journey {

    private static final Pattern MOVING = Pattern.compile("step=move");

    @Nightly
    @Test
    void fromTheChoiceOfANewTime_backLeadsToTheAppointment() {
        var page = pages.open(Viewport.DESKTOP);
        page.navigate("/appointments");
        page.navigate(booked(page, "2027-01-20T10:00:00+01:00"));
        Settled.click(button(page, "Move"));
        assertThat(title(page)).hasText("Choose a new time");
        assertThat(page).hasURL(MOVING);

        Settled.goBack(page);

        assertThat(title(page)).hasText("Your appointment");
        page.waitForFunction("Object.values(Vaadin.Flow.clients).every(it => !it.isActive?.())");
        page.goForward();
        assertThat(title(page)).hasText("Choose a new time");
        assertThat(page).hasURL(MOVING);
        page.reload();
        assertThat(title(page)).hasText("Choose a new time");
        Settled.click(button(page, "Keep the old time"));
        assertThat(title(page)).hasText("Your appointment");
        assertThat(page).not().hasURL(MOVING);
    }

    @Test
    void afterAMove_backDoesNotEndAtTheDeadLink() {
        var page = pages.open(Viewport.DESKTOP);
        page.navigate(booked(page, "2027-01-20T11:00:00+01:00"));
        Settled.click(button(page, "Move"));
        assertThat(page).hasURL(MOVING);
        Settled.click(page.locator("slot-board .slot").first());
        Settled.click(button(page, "Move to this time"));
        assertThat(page.getByText(Pattern.compile("^Moved to "))).isVisible();
        assertThat(page).not().hasURL(MOVING);
        var link = page.url();

        Settled.goBack(page);

        assertThat(title(page)).hasText("Your appointment");
        assertThat(page).hasURL(link);
    }

    @Test
    void whoConfirmsAfterTheCutOff_readsThatNothingWasCancelled() {
        var page = pages.open(Viewport.PHONE);
        page.navigate(booked(page, "2027-01-18T13:00:00+01:00"));
        Settled.click(button(page, "Cancel appointment"));
        assertThat(page.getByText("Cancel this appointment?")).isVisible();

        clock.turnedTo("2027-01-18T12:30:00+01:00", () -> {
            Settled.click(button(page, "Cancel the appointment"));

            var word = page.getByText("Your appointment is not cancelled: it is too late for that online.");
            assertThat(word).isInViewport();
            assertThat(page.locator(".notes .note")).isFocused();
            assertThat(page.locator(".ticket")).containsText("Booked");
        });
    }

    @Nightly
    @Test
    void whoConfirmsAfterTheCutOff_readsThatNothingWasMoved() {
        var page = pages.open(Viewport.PHONE);
        page.navigate(booked(page, "2027-01-18T14:00:00+01:00"));
        Settled.click(button(page, "Move"));
        Settled.click(page.locator("slot-board .slot:visible").first());

        clock.turnedTo("2027-01-18T13:30:00+01:00", () -> {
            Settled.click(button(page, "Move to this time"));

            assertThat(page.getByText("Your appointment is not moved: it is too late for that online."))
                    .isInViewport();
            assertThat(page.locator(".notes .note")).isFocused();
        });
    }

    @Nightly
    @Test
    void inASecondPage_cancellingTheDeadLinkOfAMove_saysThatItOpensNothing_inSight() {
        var first = pages.open(Viewport.PHONE);
        var link = booked(first, "2027-01-18T15:00:00+01:00");
        first.navigate(link);
        var second = first.context().newPage();
        second.navigate(link);
        Settled.click(button(second, "Cancel appointment"));
        assertThat(second.getByText("Cancel this appointment?")).isVisible();
        Settled.click(button(first, "Move"));
        Settled.click(first.locator("slot-board .slot:visible").first());
        Settled.click(button(first, "Move to this time"));
        assertThat(first.getByText(Pattern.compile("^Moved to "))).isVisible();

        Settled.click(button(second, "Cancel the appointment"));

        assertThat(title(second)).hasText("This link opens no appointment");
        assertThat(title(second)).isInViewport();
        assertThat(title(second)).isFocused();
    }

    /** Books over the API, which is not what is looked at here. Returns the address of the appointment's page. */
    static String booked(Page page, String start) {
        var rosa = Map.of(
                "firstName", "Rosa",
                "lastName", "Álvarez",
                "dateOfBirth", "1981-03-14",
                "email", "rosa@mail.example");
        var body =
                Map.of("visitType", "ent-consultation", "specialist", "leyla-demir", "start", start, "patient", rosa);
        var response = page.request()
                .post("/api/v1/appointments", RequestOptions.create().setData(body));
        assertThat(response.status()).as(response.text()).isEqualTo(201);
        return JsonMapper.shared()
                .readTree(response.body())
                .at("/manageUrl")
                .stringValue()
                .replaceFirst("^https?://[^/]+", "");
    }

    static Locator title(Page page) {
        return page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1));
    }

    static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }
}
