package org.medicenter.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.medicenter.journeys.EntryPage.box;
import static org.medicenter.journeys.EntryPage.entry;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.medicenter.support.Nightly;
import org.medicenter.support.browser.Axe;
import org.medicenter.support.browser.Inspection;
import org.medicenter.support.browser.Look;
import org.medicenter.support.browser.Screenshots;
import org.medicenter.support.browser.Settled;
import org.medicenter.support.browser.Viewport;

/** An administrator looks after specialists, visit types, concerns, rooms and locations. */
class AdminCatalogueJourneyIT extends Journey {

    private static final IsVisibleOptions PATIENTLY = new IsVisibleOptions().setTimeout(20_000);

    /** Page by page: one entry of it, and what its search is called. */
    private static final Map<String, String[]> PAGES = Map.of(
            "specialists", new String[] {"Dr Amara Okafor", "Find a specialist"},
            "visit-types", new String[] {"Restless legs consultation", "Find a type"},
            "concerns", new String[] {"Tinnitus", "Find a concern"},
            "rooms", new String[] {"Bed 1", "Find a room, bed or device"},
            "locations", new String[] {"Sleep laboratory", "Find a location"});

    @Nightly
    @ParameterizedTest
    @EnumSource(names = {"DESKTOP", "SMALL_PHONE"})
    void noBarrierStandsOnAnyPageInAnyOfItsStates(Viewport viewport) {
        Page page = windowOf(Colleague.ADMINISTRATION, viewport, Look.LIGHT);
        PAGES.forEach((name, words) -> {
            page.navigate("/admin/" + name);
            assertThat(entry(page, words[0])).isVisible(PATIENTLY);
            Inspection.asItIs(page, "admin-" + name);

            Settled.click(entry(page, words[0]));
            assertThat(page.getByRole(AriaRole.HEADING, level(2, words[0]))).isVisible(PATIENTLY);
            Inspection.asItIs(page, "admin-" + name + "-form");

            box(page, "Name").fill("");
            Settled.click(button(page, "Save"));
            assertThat(page.getByText("Nothing was saved: one thing has to be mended."))
                    .isVisible();
            Inspection.asItIs(page, "admin-" + name + "-error");
            Settled.click(button(page, "Discard"));
        });
    }

    @Nightly
    @ParameterizedTest
    @EnumSource(names = {"DESKTOP", "SMALL_PHONE"})
    void whereNothingFitsTheSearchAListSaysSo(Viewport viewport) {
        Page page = windowOf(Colleague.ADMINISTRATION, viewport, Look.LIGHT);
        PAGES.forEach((name, words) -> {
            page.navigate("/admin/" + name);
            page.getByRole(AriaRole.TEXTBOX, named(words[1])).fill("nothing like it");
            assertThat(page.getByText("Nothing fits “nothing like it”.")).isVisible();
        });
        Inspection.asItIs(page, "admin-list-none");
    }

    @Test
    void aSpecialistIsAdded_shownToPatientsAtOnce_andArchivedAgain() {
        Page page = windowOf(Colleague.ADMINISTRATION, Viewport.DESKTOP, Look.LIGHT);
        page.navigate("/admin/specialists");
        Settled.click(page.getByRole(AriaRole.LINK, named("Add specialist")));
        box(page, "Name").fill("Dr Nora Lind");
        box(page, "Profession").fill("sleep physician");
        page.getByRole(AriaRole.CHECKBOX, named("New sleep consultation, 40 min"))
                .check();
        Settled.click(button(page, "New version"));
        Settled.click(page.getByRole(AriaRole.SWITCH, named("Monday free")));
        Settled.click(button(page, "Save"));
        assertThat(page.getByText("Saved. Booking pages show it now.")).isVisible(PATIENTLY);
        assertThat(page).hasURL(Pattern.compile(".*entry=[0-9a-f-]{36}"));

        Page patients = pages.open(Viewport.DESKTOP, Look.LIGHT);
        patients.navigate("/");
        assertThat(patients.getByText("Dr Nora Lind").first()).isVisible(PATIENTLY);

        Settled.click(page.getByRole(AriaRole.BUTTON, exactly("Archive")));
        assertThat(page.getByText(
                        "Archived: no longer offered to patients.", new Page.GetByTextOptions().setExact(false)))
                .isVisible();
        Inspection.asItIs(page, "admin-specialists-archived");
    }

    @Test
    void aVisitTypeIsChanged_theFormSaysHowManyFreeTimesThatTakes() {
        Page page = windowOf(Colleague.ADMINISTRATION, Viewport.DESKTOP, Look.LIGHT);
        page.navigate("/admin/visit-types");
        Settled.click(entry(page, "Restless legs consultation"));
        assertThat(page.getByText("Effect of your change")).isHidden();
        Locator notice = page.getByLabel("Notice");
        notice.fill("72");
        notice.press("Tab");

        assertThat(page.getByText(Pattern.compile(
                        "Effect of your change: no free times appear and [0-9]+ vanish in the next 30 days\\.")))
                .isVisible();
        Inspection.asItIs(page, "admin-visit-types-effect");
        Settled.click(button(page, "Discard"));
        assertThat(page.getByText("Effect of your change")).isHidden();
    }

    @Nightly
    @Test
    void whatIsTypedIsNotLost_whenSomebodyLeavesWithoutSaving() {
        Page page = windowOf(Colleague.ADMINISTRATION, Viewport.DESKTOP, Look.LIGHT);
        page.navigate("/admin/specialists");
        Settled.click(entry(page, "Dr Jonas Lindqvist"));
        box(page, "Profession").fill("lung specialist");
        box(page, "Profession").press("Tab");

        Settled.click(entry(page, "Dr Amara Okafor"));
        assertThat(page.getByText("You have not saved yet. Leave this page?")).isVisible();
        Axe.findsNothingOn(page);
        Screenshots.takeIfWanted(page, "admin-specialists-leave");
        Settled.click(button(page, "Stay here"));
        assertThat(box(page, "Profession")).hasValue("lung specialist");

        Settled.click(entry(page, "Dr Amara Okafor"));
        Settled.click(button(page, "Leave without saving"));
        assertThat(page.getByRole(AriaRole.HEADING, level(2, "Dr Amara Okafor")))
                .isVisible();
    }

    @Nightly
    @Test
    void twoChangeTheSame_theSecondSeesWhatTheFirstSaved() {
        Page first = windowOf(Colleague.ADMINISTRATION, Viewport.DESKTOP, Look.LIGHT);
        Page second = windowOf(Colleague.ADMINISTRATION, Viewport.SMALL_PHONE, Look.LIGHT);
        for (Page each : new Page[] {first, second}) {
            each.navigate("/admin/rooms");
            Settled.click(entry(each, "Mask set 2"));
            assertThat(box(each, "Name")).hasValue("Mask set 2");
        }
        box(first, "Name").fill("Mask set two");
        Settled.click(button(first, "Save"));
        assertThat(first.getByText("Saved. Booking pages show it now.")).isVisible();

        box(second, "Name").fill("Second mask set");
        Settled.click(button(second, "Save"));
        assertThat(second.getByText("Theirs: Mask set two")).isVisible();
        Inspection.asItIs(second, "admin-rooms-overtaken");
        Settled.click(button(second, "Keep mine, look through it again"));
        Settled.click(button(second, "Save"));
        assertThat(second.getByText("Saved. Booking pages show it now.")).isVisible();
        box(second, "Name").fill("Mask set 2");
        Settled.click(button(second, "Save"));
        assertThat(second.getByText("All that you changed is saved.")).isVisible();
        Settled.click(second.getByRole(AriaRole.LINK, exactly("Rooms and beds")).last());
        assertThat(entry(second, "Mask set 2")).isVisible();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, exactly(name));
    }

    private static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name);
    }

    private static GetByRoleOptions exactly(String name) {
        return named(name).setExact(true);
    }

    private static GetByRoleOptions level(int level, String name) {
        return named(name).setLevel(level);
    }
}
