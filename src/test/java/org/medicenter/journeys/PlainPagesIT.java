package org.medicenter.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.medicenter.support.browser.Inspection;
import org.medicenter.support.browser.LetterSize;
import org.medicenter.support.browser.Look;
import org.medicenter.support.browser.PageWeight;
import org.medicenter.support.browser.Settled;
import org.medicenter.support.browser.Viewport;

/** Home, guide, emergency, legal and error pages, as people see them. */
class PlainPagesIT extends Journey {

    private static final String MISSING = "/no-such-page";

    @ParameterizedTest
    @CsvSource({
        "home, /",
        "guide, /guides/restless-legs",
        "emergency, /emergency",
        "emergency-offline, /emergency?offline",
        "imprint, /imprint",
        "privacy, /privacy",
        "accessibility, /accessibility",
        "missing, /no-such-page",
        "broken, /guides/broken-for-a-test",
    })
    void noBarrierStandsOnThePage_inAnySizeAndLight(String name, String address) {
        if (address.equals(MISSING) || address.equals(BrokenPage.ADDRESS)) {
            pages.mayComplain();
        }
        for (Viewport viewport : new Viewport[] {Viewport.DESKTOP, Viewport.LAPTOP, Viewport.SMALL_PHONE}) {
            var page = pages.open(viewport);
            page.navigate(address);
            assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)))
                    .isVisible();
            Inspection.asItIs(page, name);
        }
    }

    /** WCAG 1.4.4 and 1.4.10: by the browser's own setting, which no zoom replaces on a phone. */
    @Test
    void withLettersTwiceAsLarge_nobodyScrollsSideways_andNothingStaysInFrontOfTheText() {
        var page = pages.openForTheFirstTime(Viewport.PHONE);
        LetterSize.twice(page);

        for (String address :
                List.of("/", "/guides/restless-legs", "/emergency", "/imprint", "/privacy", "/accessibility")) {
            page.navigate(address);
            assertThat(page.evaluate("getComputedStyle(document.documentElement).fontSize"))
                    .isEqualTo("32px");
            Inspection.nothingSticksOutOf(page);
            assertThat(page.evaluate("[...document.querySelectorAll('body *')].filter(it => it.checkVisibility()"
                            + " && ['sticky', 'fixed'].includes(getComputedStyle(it).position)).length"))
                    .as("what stays in sight on " + address)
                    .isEqualTo(0);
        }
    }

    @Test
    void lateAtNightWithLettersTwiceAsLarge_theTimeOnTheBarOfTheDayStaysInTheWindow() {
        clock.turnedTo("2026-11-24T23:50:00+01:00", () -> {
            var page = pages.openForTheFirstTime(Viewport.PHONE);
            LetterSize.twice(page);

            page.navigate("/book/out-of-hours");
            assertThat(page.locator(".nightbar b")).containsText("23:5");
            Inspection.nothingSticksOutOf(page);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/guides/restless-legs", "/imprint", "/privacy", "/accessibility", "/emergency"})
    void thePageIsLightEnoughForAnOldPhone(String address) {
        var weight = PageWeight.of(pages.openForTheFirstTime(Viewport.PHONE), address);

        assertThat(weight.kilobytes()).isLessThan(60);
    }

    @Test
    void withoutScript_homeLeadsToTheGuideAndToTheEmergencyPage() {
        var page = pages.openWithoutScript(Viewport.PHONE, Look.LIGHT);

        page.navigate("/");
        Settled.click(page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Restless legs syndrome")));
        assertThat(page).hasURL(Pattern.compile(".*/guides/restless-legs"));

        Settled.click(page.getByRole(
                AriaRole.LINK, new GetByRoleOptions().setName("Emergency").setExact(true)));
        assertThat(page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Call 144")))
                .isVisible();
    }

    @Test
    void withoutScript_theMenuOfAPhoneOpens() {
        var page = pages.openWithoutScript(Viewport.SMALL_PHONE, Look.LIGHT);

        page.navigate("/imprint");
        Settled.click(page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Menu")));
        Settled.click(page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Specialists"))
                .first());

        assertThat(page).hasURL(Pattern.compile(".*/#specialists"));
    }

    @Test
    void byKeyboardAlone_theFirstStepSkipsToTheContent_andEveryStepIsSeen() {
        var page = pages.open(Viewport.DESKTOP);

        page.navigate("/");
        Settled.press(page, "Tab");
        assertThat(page.getByText("Skip to content")).isFocused();

        for (int step = 0; step < 25; step++) {
            Settled.press(page, "Tab");
            assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                    .as("step " + step)
                    .isEqualTo("solid");
        }
    }

    @Test
    void aTileAsksForNothingAgain_itLeadsIntoBookingWithItsConcern() {
        var page = pages.open(Viewport.DESKTOP);

        page.navigate("/");

        assertThat(page.getByRole(
                        AriaRole.LINK, new GetByRoleOptions().setName(Pattern.compile("^Restless legs An urge.*"))))
                .hasAttribute("href", "/book?concern=restless-legs");
    }

    @Test
    void withoutAConnection_theEmergencyPageIsStillThere() {
        var page = pages.openForTheFirstTime(Viewport.PHONE);
        pages.mayComplain();
        page.navigate("/");
        page.waitForFunction(
                "navigator.serviceWorker.ready.then(() => caches.match('/emergency?offline')).then(Boolean)");

        page.context().setOffline(true);
        page.navigate("/emergency");

        assertThat(page.getByText("Opening hours may have changed.")).isVisible();
        assertThat(page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Call 144")))
                .isVisible();
    }
}
