package org.medicenter.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import java.util.regex.Pattern;
import org.medicenter.support.browser.Settled;

/** The pages of the booking flow, whose parts are found as a person finds them: by role and name. */
record BookingPage(Page page) {

    static final String TIMES = "Book an appointment";
    static final String DETAILS = "Your details";
    static final String BOOKED = "Your appointment is booked";

    /** @param query what follows {@code /book}: empty, or from the question mark on */
    BookingPage open(String query) {
        page.navigate("/book" + query);
        assertThat(heading()).hasText(TIMES);
        return this;
    }

    /** Holds the time that the link names, and opens the form. */
    BookingPage openForm(String query) {
        open(query);
        page.locator("[data-slot][aria-pressed=true]").waitFor();
        goOn();
        return onStep(DETAILS);
    }

    BookingPage onStep(String title) {
        assertThat(heading()).hasText(title);
        return this;
    }

    Locator heading() {
        return page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1));
    }

    /** Of the board. @param start such as "2027-01-18T10:00:00+01:00" */
    Locator slot(String start) {
        return page.locator("slot-board [data-slot='" + start + "']");
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name));
    }

    /** Clicks what stands on the chip, as a person does. */
    void choose(String name) {
        var words = new Locator.FilterOptions().setHasText(name);
        var chip =
                page.locator("[role=radiogroup] > label:visible").filter(words).first();
        Settled.click(chip);
        assertThat(chip.getByRole(AriaRole.RADIO)).isChecked();
    }

    /** On a phone the button stands in the bar at the lower edge, else in the summary. */
    void goOn() {
        Settled.click(page.locator("button:visible", new Page.LocatorOptions().setHasText("Continue")));
    }

    Locator field(String label) {
        return page.getByLabel(label, new GetByLabelOptions().setExact(true));
    }

    /** What the form shows as wrong with the field. */
    Locator faultAt(String id) {
        return page.locator("#" + id + " [slot=error-message]");
    }

    /** The sentence that says until when the time is kept. */
    Locator holdLine() {
        return page.locator("hold-line");
    }

    /** The nearest times, where the wanted one cannot be had. */
    Locator takenBox() {
        return page.locator(".takenbox:visible");
    }

    Locator alternatives() {
        return takenBox().locator("[data-slot]");
    }

    BookingPage fillInFor(String firstName, String lastName) {
        field("First name").fill(firstName);
        field("Last name").fill(lastName);
        field("Date of birth").fill("14.03.1981");
        field("Email address").fill(firstName.toLowerCase(Locale.ROOT) + "@mail.example");
        agree();
        return this;
    }

    void agree() {
        Settled.click(page.getByText("I have read how my data is used", new Page.GetByTextOptions().setExact(true)));
    }

    BookingPage book() {
        Settled.click(button("Book this appointment"));
        return this;
    }

    /**
     * The page that says that it is done, with the focus on its title. The address becomes the appointment's a moment
     * later: who loads again sooner, loads the form.
     */
    BookingPage isBooked() {
        onStep(BOOKED);
        assertThat(page).hasURL(Pattern.compile("/appointments/[^/]+$"));
        assertThat(heading()).isFocused();
        assertThat(page.getByText(Pattern.compile("Booking number"))).isVisible();
        return this;
    }
}
