package org.medicenter.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medicenter.support.browser.PageWeight;
import org.medicenter.support.browser.Viewport;

/** What somebody with a phone and a poor line waits for before the first free time is there. */
class BookingWeightIT extends Journey {

    @ParameterizedTest
    @ValueSource(strings = {"/book", "/book?concern=restless-legs"})
    void theFirstVisitIsLight_asThePartsOfFormsComeLater(String address) {
        var page = pages.openForTheFirstTime(Viewport.PHONE);

        var weight = PageWeight.of(page, address);

        assertThat(page.getByRole(AriaRole.RADIO).first()).isVisible();
        assertThat(weight.kilobytes()).isLessThan(300);
    }

    @Test
    void aLaterVisitCostsNextToNothing() {
        var page = pages.openForTheFirstTime(Viewport.PHONE);
        PageWeight.of(page, "/book");

        var again = PageWeight.of(page, "/book");

        assertThat(page.getByRole(AriaRole.RADIO).first()).isVisible();
        assertThat(again.kilobytes()).isLessThan(40);
    }
}
