package org.medicenter.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medicenter.support.browser.Screenshots;
import org.medicenter.support.browser.Settled;
import org.medicenter.support.browser.Viewport;

/** A booking without touching the mouse, and always in sight of where one is. */
class KeyboardJourneyIT extends Journey {

    private static final String SLOTS = "slot-board button.slot";

    /** The ring is drawn by the element itself or, for a field, by the component around it. */
    private static final String HAS_RING = """
            () => {
              const active = document.activeElement;
              const field = active.closest("[focus-ring], [focused], label:has(> :focus-visible)");
              const drawn = [active, ...(field ? [field, ...(field.shadowRoot?.querySelectorAll("[part]") ?? [])] : [])];
              return drawn.map((it) => getComputedStyle(it))
                  .some((it) => it.outlineStyle !== "none" && parseFloat(it.outlineWidth) >= 2);
            }""";

    private Page page;
    private BookingPage booking;

    @BeforeEach
    void open() {
        page = pages.open(Viewport.DESKTOP);
        booking = new BookingPage(page);
    }

    @Test
    void aWholeBooking_fromTheHomePageToTheCalendar() {
        page.navigate("/");
        tabTo(page.getByRole(AriaRole.LINK, named("^Restless legs An urge")));
        press("Enter");
        booking.onStep(BookingPage.TIMES);
        tabTo(page.getByRole(AriaRole.RADIO, named("^Any specialist")));
        press("ArrowRight");
        assertThat(page.getByRole(AriaRole.RADIO, named("^Dr Amara Okafor"))).isChecked();
        assertThat(page).hasURL(Pattern.compile("specialist=amara-okafor"));
        assertRing();

        tabTo(page.locator(SLOTS));
        Screenshots.takeIfWanted(page, "keyboard-board");
        press("Enter");
        assertThat(focused()).hasAttribute("aria-pressed", "true");
        assertThat(page.locator(".summary")).containsText("Vienna time");
        assertRing();
        tabTo(booking.button("Continue"));
        press("Enter");

        booking.onStep(BookingPage.DETAILS);
        assertThat(booking.heading()).isFocused();
        fillInTheForm();
        booking.isBooked();

        tabTo(booking.button("Add to calendar"));
        press("Enter");
        assertThat(booking.link("Google")).isVisible();
        press("Escape");
        assertThat(booking.link("Google")).isHidden();
        assertThat(booking.button("Add to calendar")).isFocused();
    }

    private void fillInTheForm() {
        tabTo(booking.button("Book this appointment"));
        press("Enter");
        assertThat(page.locator("error-summary")).isFocused();
        tabTo(page.locator("error-summary a"));
        press("Enter");
        assertThat(booking.field("First name")).isFocused();
        assertRing();

        type("First name", "Wren");
        type("Last name", "O’Neill");
        type("Date of birth", "14.3.1981");
        type("Email address", "wren@mail.example");
        tabTo(page.getByRole(AriaRole.CHECKBOX));
        press("Space");
        assertThat(page.getByRole(AriaRole.CHECKBOX)).isChecked();
        tabTo(booking.button("Book this appointment"));
        press("Enter");
    }

    @Test
    void theBoardIsOneTabStop_andArrowsMoveInsideOfIt() {
        booking.open("?concern=restless-legs&specialist=amara-okafor&start=2027-01-14T09:00:00%2B01:00");
        tabTo(page.locator(SLOTS));
        assertThat(focused()).hasAttribute("data-slot", "2027-01-14T09:00:00+01:00");

        press("ArrowDown");
        assertFocusOn("2027-01-14T09:20:00+01:00");
        press("ArrowUp");
        assertFocusOn("2027-01-14T09:00:00+01:00");
        press("ArrowRight");
        assertFocusOn("2027-01-15T09:00:00+01:00");
        press("ArrowLeft");
        assertFocusOn("2027-01-14T09:00:00+01:00");
        press("Home");
        assertFocusOn("2027-01-14T08:00:00+01:00");
        press("End");
        assertRing();
        press("Home");

        press("Tab");
        assertThat(page.locator(SLOTS + ":focus")).hasCount(0);
        press("Shift+Tab");
        assertFocusOn("2027-01-14T08:00:00+01:00");
    }

    @Test
    void pageDownAndPageUpTurnTheWeek_andKeepTheFocusOnTheBoard() {
        booking.open("?concern=restless-legs&specialist=amara-okafor&start=2027-01-14T09:00:00%2B01:00");
        var week = page.locator(".stepper .wk");
        var first = week.innerText();
        tabTo(page.locator(SLOTS));

        press("PageDown");
        assertThat(week).not().hasText(first);
        assertThat(page.locator(SLOTS + ":focus")).hasCount(1);
        assertThat(page.locator("[role=status]").filter(hasText("Free times from")))
                .not()
                .hasCount(0);
        press("PageUp");
        assertThat(week).hasText(first);
        assertThat(page.locator(SLOTS + ":focus")).hasCount(1);
        assertRing();
    }

    @Test
    void withoutATime_continueLeadsToTheBoard() {
        booking.open("?concern=restless-legs");
        tabTo(booking.button("Continue"));

        press("Enter");

        assertThat(page.locator(SLOTS + ":focus")).hasCount(1);
    }

    /** Presses Tab until the focus is on one of those, with a ring at each step. */
    private void tabTo(Locator wanted) {
        for (int step = 0; step < 40; step++) {
            press("Tab");
            assertRing();
            if ((Boolean) wanted.evaluateAll("all => all.includes(document.activeElement)")) {
                return;
            }
        }
        throw new AssertionError("Forty times Tab do not reach " + wanted);
    }

    private void type(String label, String text) {
        if (!(Boolean) booking.field(label).evaluate("it => it === document.activeElement")) {
            tabTo(booking.field(label));
        }
        Settled.type(page, text);
    }

    private void press(String key) {
        Settled.press(page, key);
    }

    private Locator focused() {
        return page.locator(":focus");
    }

    private void assertFocusOn(String start) {
        assertThat(booking.slot(start)).isFocused();
        assertRing();
    }

    private void assertRing() {
        assertThat(page.evaluate(HAS_RING))
                .as("a ring around " + page.evaluate("document.activeElement.outerHTML"))
                .isEqualTo(true);
    }

    private static Page.GetByRoleOptions named(String pattern) {
        return new Page.GetByRoleOptions().setName(Pattern.compile(pattern));
    }

    private static Locator.FilterOptions hasText(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
