package org.medicenter.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.medicenter.support.browser.Inspection;
import org.medicenter.support.browser.Look;
import org.medicenter.support.browser.Settled;
import org.medicenter.support.browser.Viewport;
import org.springframework.beans.factory.annotation.Autowired;

/** The desk on a phone, where the day is a list: a visit is opened from it, and left for it again. */
class PhoneDeskJourneyIT extends Journey {

    private static final String DATE = "2027-02-26";

    @Autowired
    private BookedAtDesk booked;

    @Test
    void aVisitIsOpenedFromTheList_readAndCancelled_andTheListIsThereAgain() {
        booked.book("Almeida", "amara-okafor", DATE + "T10:00");
        var page = windowOf(Colleague.RECEPTION, Viewport.PHONE, Look.LIGHT);
        page.navigate("/reception?date=" + DATE);

        Settled.click(row(page));
        assertThat(panel(page)).containsText("Eva Almeida");
        assertThat(panel(page)).containsText("almeida@mail.example");
        assertThat(page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Eva Almeida")))
                .isFocused();
        assertThat(row(page)).isHidden();
        Inspection.of(page, "visit-on-phone");

        Settled.click(page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Close"))
                .first());
        assertThat(panel(page)).isHidden();
        assertThat(row(page)).isFocused();
        Settled.press(page, "Enter");
        assertThat(panel(page)).containsText("Eva Almeida");
        Settled.click(page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile("^Cancel"))));
        Settled.click(page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Cancel the visit")));
        assertThat(page.getByText("The visit of Eva Almeida is cancelled.").first())
                .isVisible();
        assertThat(row(page)).isVisible();
        assertThat(page.getByText("Cancelled").first()).isVisible();
        Inspection.of(page, "day-on-phone");
    }

    private static Locator row(Page page) {
        return page.locator(".s-daygrid .s-name").filter(new Locator.FilterOptions().setHasText("Almeida"));
    }

    private static Locator panel(Page page) {
        return page.getByRole(AriaRole.COMPLEMENTARY, new GetByRoleOptions().setName("Chosen appointment"));
    }
}
