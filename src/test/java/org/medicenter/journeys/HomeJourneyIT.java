package org.medicenter.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medicenter.support.browser.Axe;
import org.medicenter.support.browser.Look;
import org.medicenter.support.browser.PageWeight;
import org.medicenter.support.browser.Screenshots;
import org.medicenter.support.browser.Viewport;

class HomeJourneyIT extends Journey {

    @ParameterizedTest
    @CsvSource({"DESKTOP, LIGHT", "DESKTOP, DARK", "PHONE, LIGHT", "PHONE, DARK", "SMALL_PHONE, LIGHT"})
    void theHomePageHasNoBarriers(Viewport viewport, Look look) {
        var page = pages.open(viewport, look);

        page.navigate("/");

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .isVisible();
        Screenshots.take(page, "home");
        Axe.findsNothingOn(page);
    }

    @Test
    void theHomePageIsLightEnoughForAnOldPhone() {
        var weight = PageWeight.of(pages.open(Viewport.PHONE), "/");

        assertThat(weight.kilobytes()).isLessThan(60);
        assertThat(weight.requests()).isGreaterThan(1);
    }
}
