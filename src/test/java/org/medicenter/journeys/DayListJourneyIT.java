package org.medicenter.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medicenter.support.Folders;
import org.medicenter.support.Nightly;
import org.medicenter.support.Wire;
import org.medicenter.support.browser.Axe;
import org.medicenter.support.browser.Inspection;
import org.medicenter.support.browser.Screenshots;
import org.medicenter.support.browser.Settled;
import org.medicenter.support.browser.Viewport;

/** The day on paper, and in the browser when the network is down. */
class DayListJourneyIT extends Journey {

    private static final String KEPT = "caches.match('/staff/day-list?kept').then(Boolean)";

    private static @Nullable Wire network;

    @BeforeEach
    void whoComesToTheServerComesThroughANetwork() throws IOException {
        if (network == null) {
            network = new Wire("localhost", port);
        }
    }

    @AfterEach
    void theNetworkIsWhole() throws IOException {
        network().mend();
    }

    @AfterAll
    static void theNetworkGoes() throws IOException {
        network().close();
        network = null;
    }

    private static Wire network() {
        return Objects.requireNonNull(network);
    }

    @Override
    String address() {
        return "http://localhost:" + network().port();
    }

    @Nightly
    @Test
    void theDayIsPrinted_bySpecialistOrByTime_withPhoneNumbersOrWithout() {
        var page = signedIn("Reception: Birgit Steiner");
        var list = page.context().waitForPage(() -> Settled.click(link(page, "Print list")));
        assertThat(list).hasURL(Pattern.compile("/staff/day-list\\?date=2026-11-24&location=clinic"));
        assertThat(list.locator("h2")).hasText("Tuesday 24 November 2026");
        assertThat(list.locator(".s-dl h3").first()).containsText("Dr Amara Okafor");
        assertThat(list.locator(".s-foot")).containsText("Emergency 144, urgent 1450 and 141, crisis line 142");
        assertThat(list.getByText("kept on this computer")).isVisible();
        Inspection.of(list, "day-list");

        Settled.click(link(list, "By time"));
        assertThat(list.locator(".s-dl h3").first()).hasText("All visits");
        Settled.click(link(list, "Without"));
        assertThat(list.getByRole(
                        AriaRole.COLUMNHEADER,
                        new GetByRoleOptions().setName("Phone").setExact(true)))
                .hasCount(0);
        Inspection.of(list, "day-list-by-time");
        Settled.click(link(list, "With phone numbers"));

        list.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(list.locator(".s-listbar")).isHidden();
        assertThat(list.getByText("Walk-ins and notes")).isVisible();
        Screenshots.takeIfWanted(list, "day-list-printed");
        Axe.findsNothingOn(list);
        list.emulateMedia(new Page.EmulateMediaOptions().setMedia(null));
    }

    @Nightly
    @Test
    void onPaperItIsA4_andEachPageHasItsHead() {
        var page = signedIn("Reception: Birgit Steiner");
        page.navigate("/staff/day-list?date=2026-11-24");

        byte[] paper = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPath(path("day-list.pdf")));

        var text = new String(paper, StandardCharsets.ISO_8859_1);
        assertThat(text).containsPattern("/MediaBox \\[0 0 59[45](\\.\\d+)? 84[12](\\.\\d+)?\\]");
        assertThat(text.split("/Type /Page\\b").length - 1).isBetween(2, 4);
    }

    @Test
    void whenTheNetworkIsDown_theReceptionHasTheLastList_andAfterSigningOutNobodyHas() throws IOException {
        pages.mayComplain();
        var page = signedIn("Reception: Birgit Steiner");
        isKept(page);

        goesDown(page);
        assertThat(link(page, "Open the day list that is kept on this computer"))
                .isVisible();
        Inspection.nothingSticksOutOf(page);
        Screenshots.takeIfWanted(page, "board-offline");
        Settled.click(link(page, "Open the day list that is kept on this computer"));
        isTheKeptList(page);
        Inspection.of(page, "day-list-offline");
        page.navigate("/reception");
        isTheKeptList(page);
        page.navigate("/book");
        assertThat(page.getByText("Opening hours may have changed.")).isVisible();
        assertThat(page.locator("body")).not().containsText("Walk-ins");

        comesBack(page);
        page.navigate("/reception");
        assertThat(page.locator("mc-day-board .ev").first()).isVisible();
        Settled.click(page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Sign out")));
        assertThat(page.getByText("You are signed out.")).isVisible();
        assertThat(page.evaluate(KEPT)).isEqualTo(false);
        assertThat(page.evaluate("caches.keys().then((names) => names.join())").toString())
                .doesNotContain("day-list");

        goesDown(page);
        page.navigate("/staff/day-list");
        assertThat(page.getByText("Opening hours may have changed.")).isVisible();
        assertThat(page.locator("body")).not().containsText("Walk-ins");
    }

    @Nightly
    @Test
    void whoSignsInAfterAnother_findsNoListOfTheirs_andKeepsTheirOwn() throws IOException {
        pages.mayComplain();
        var page = signedIn("Reception: Birgit Steiner");
        isKept(page);
        page.context().clearCookies();
        page.navigate("/reception");
        assertThat(page).hasURL(Pattern.compile("/sign-in"));
        assertThat(page.evaluate(KEPT)).isEqualTo(false);

        Settled.click(page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Specialist: Dr Amara Okafor")));
        page.waitForURL(Pattern.compile(".*/reception.*"));
        isKept(page);
        goesDown(page);
        page.navigate("/reception");
        isTheKeptList(page);
        assertThat(page.locator("body")).containsText("Dr Amara Okafor");
        assertThat(page.locator("body")).not().containsText("Lindqvist");
    }

    @Nightly
    @Test
    void theKeptListFollowsTheDay_onceAMinute_andGoesWithTheSession() {
        pages.mayComplain();
        var page = pages.openForTheFirstTime(Viewport.DESKTOP);
        page.clock().install();
        enter(page, "Reception: Birgit Steiner");
        isKept(page);

        clock.turnedTo("2026-11-24T11:05:10+01:00", () -> {
            page.evaluate("document.dispatchEvent(new CustomEvent('clinic-changes'))");
            page.waitForTimeout(1500);
            assertThat(asOf(page)).startsWith("10:");
            aMinutePasses(page);
            page.waitForCondition(() -> asOf(page).equals("11:05"));
        });

        page.context().clearCookies();
        aMinutePasses(page);
        page.waitForCondition(() -> asOf(page).isEmpty());
    }

    /** The browser says so to its pages; its service worker has to find out. */
    private void goesDown(Page page) throws IOException {
        page.context().setOffline(true);
        network().cut();
    }

    private void comesBack(Page page) throws IOException {
        network().mend();
        page.context().setOffline(false);
    }

    private static void isKept(Page page) {
        page.waitForCondition(() -> (boolean) page.evaluate(KEPT));
    }

    private static String asOf(Page page) {
        return (String)
                page.evaluate("caches.match('/staff/day-list?kept').then((copy) => copy?.headers.get('As-Of') ?? '')");
    }

    private static void aMinutePasses(Page page) {
        page.evaluate("document.dispatchEvent(new CustomEvent('clinic-changes'))");
        page.clock().fastForward(61_000);
    }

    private static void isTheKeptList(Page page) {
        assertThat(page.getByText("There is no connection")).isVisible();
        assertThat(page.getByText(Pattern.compile("as it was at 1[01]:\\d\\d"))).isVisible();
        assertThat(page.getByText("Walk-ins and notes")).isAttached();
    }

    private static Path path(String name) {
        return Folders.target().resolve("screenshots").resolve(name);
    }

    private Page signedIn(String who) {
        var page = pages.open(Viewport.DESKTOP);
        enter(page, who);
        return page;
    }

    private static void enter(Page page, String who) {
        page.navigate("/sign-in");
        Settled.click(page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(who)));
        page.waitForURL(Pattern.compile(".*/reception.*"));
        assertThat(page.locator("mc-day-board .ev").first()).isVisible();
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new GetByRoleOptions().setName(name).setExact(true));
    }
}
