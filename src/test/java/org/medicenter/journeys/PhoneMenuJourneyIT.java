package org.medicenter.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.medicenter.support.browser.Axe;
import org.medicenter.support.browser.Screenshots;
import org.medicenter.support.browser.Settled;
import org.medicenter.support.browser.Viewport;

/** The menu behind the three lines, around the views. */
class PhoneMenuJourneyIT extends Journey {

    @Test
    void onAPhone_theMenuOfAViewOpens_andLeadsOn() {
        var page = pages.open(Viewport.SMALL_PHONE);
        page.navigate("/book");
        assertThat(link(page, "Specialists")).isHidden();

        Settled.click(button(page));
        assertThat(link(page, "Specialists")).isVisible();
        assertThat(link(page, "Book a visit")).isVisible();
        Screenshots.takeIfWanted(page, "booking-menu");
        Axe.findsNothingOn(page);
        Settled.click(link(page, "Specialists"));

        assertThat(page).hasURL(Pattern.compile(".*/#specialists"));
    }

    @Test
    void whoGoesToAnotherViewByTheMenu_findsItClosed() {
        var page = pages.open(Viewport.SMALL_PHONE);
        page.navigate("/appointments");

        Settled.click(button(page));
        Settled.click(link(page, "Book a visit"));

        new BookingPage(page).onStep(BookingPage.TIMES);
        assertThat(link(page, "Book a visit")).isHidden();
    }

    private static Locator button(Page page) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Menu"));
    }

    private static Locator link(Page page, String name) {
        return page.locator(".menu a", new Page.LocatorOptions().setHasText(name));
    }
}
