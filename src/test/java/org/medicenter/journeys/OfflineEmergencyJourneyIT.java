package org.medicenter.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medicenter.support.browser.Viewport;

/** The emergency page stays on the device of everybody who was here, by whichever door they came. */
class OfflineEmergencyJourneyIT extends Journey {

    @BeforeEach
    void theConsoleComplainsOfTheLostConnection() {
        pages.mayComplain();
    }

    @Test
    void whoCameThroughALinkIntoBooking_findsTheEmergencyPageWithoutAConnection() {
        var page = pages.openForTheFirstTime(Viewport.PHONE);
        new BookingPage(page).open("?concern=restless-legs");

        findsTheEmergencyPageWithoutAConnection(page);
    }

    @Test
    void whoCameThroughASearchToAGuide_findsTheEmergencyPageWithoutAConnection() {
        var page = pages.openForTheFirstTime(Viewport.PHONE);
        page.navigate("/guides/restless-legs");

        findsTheEmergencyPageWithoutAConnection(page);
    }

    /** A browser that has read it within the minute shows that one. */
    private static void findsTheEmergencyPageWithoutAConnection(Page page) {
        page.waitForFunction(
                "navigator.serviceWorker.ready.then(() => caches.match('/emergency?offline')).then(Boolean)");
        page.context().setOffline(true);
        page.navigate("/emergency");
        assertThat(page.getByText("Opening hours may have changed.")).isVisible();
        assertThat(page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Call 144")))
                .isVisible();
    }
}
