package org.medicenter.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.medicenter.support.Nightly;
import org.medicenter.support.browser.Inspection;
import org.medicenter.support.browser.Look;
import org.medicenter.support.browser.Settled;
import org.medicenter.support.browser.Viewport;

/** An administrator looks up who read and changed what. */
class AdminAuditJourneyIT extends Journey {

    /** The first page of all is slow. */
    private static final IsVisibleOptions PATIENTLY = new IsVisibleOptions().setTimeout(20_000);

    private static final Pattern DETAILS_OF_A_CHANGE = Pattern.compile("^Details of .*");

    @Nightly
    @Test
    void noBarrierStandsOnThePage_listAndDetailsAndNothingFound() {
        for (Viewport viewport : new Viewport[] {Viewport.DESKTOP, Viewport.SMALL_PHONE}) {
            Page page = auditLogOf(viewport, Look.LIGHT);
            Inspection.asItIs(page, "admin-audit");

            page.navigate("/admin/audit?about=appointment&kind=change&period=all");
            Settled.click(details(page));
            assertThat(page.getByText("All about this patient").first()).isVisible();
            Inspection.asItIs(page, "admin-audit-open");

            page.navigate("/admin/audit?find=nothing-like-that&from=2026-11-01");
            assertThat(page.getByText("No entry fits")).isVisible();
            Inspection.asItIs(page, "admin-audit-none");
        }
    }

    @Test
    void byKeyboardAlone_anEntryIsOpened_andAllAboutItsPatientIsShown() {
        Page page = auditLogOf(Viewport.DESKTOP, Look.LIGHT);
        page.navigate("/admin/audit?about=appointment&kind=change&period=all");

        details(page).focus();
        Settled.press(page, "Enter");
        assertThat(details(page)).hasAttribute("aria-expanded", "true");
        Locator all = page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("All about this patient"))
                .first();
        all.focus();
        Settled.press(page, "Enter");

        assertThat(page).hasURL(Pattern.compile(".*/admin/audit\\?.*patient=.*"));
        assertThat(page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("One patient only")))
                .isVisible();
    }

    @Test
    void whatIsShownIsExported_andTheExportStandsInTheLog() throws IOException {
        Page page = auditLogOf(Viewport.DESKTOP, Look.LIGHT);
        page.navigate("/admin/audit?about=appointment&kind=change&period=all");
        assertThat(details(page)).isVisible();

        Download download = page.waitForDownload(() -> Settled.click(page.getByText("Export what is shown")));

        assertThat(download.suggestedFilename()).isEqualTo("audit-2026-11-24.csv");
        String csv = Files.readString(download.path());
        assertThat(csv).startsWith("\uFEFF\"time\",\"kind\",\"what\"").contains("\"appointment.booked\"");
        assertThat(csv).doesNotContain("\"audit.read\"");
        page.navigate("/admin/audit?kind=export");
        assertThat(page.getByText("Exported the audit log").first()).isVisible();
    }

    @Nightly
    @Test
    void aChipSwitchesAKindOff_andBackBringsItBack() {
        Page page = auditLogOf(Viewport.DESKTOP, Look.LIGHT);
        Locator reads = page.getByRole(AriaRole.CHECKBOX, new GetByRoleOptions().setName("Reads"));

        Settled.click(reads);
        assertThat(reads).hasAttribute("aria-checked", "false");
        assertThat(page).hasURL(Pattern.compile(".*kind=change.*"));
        Settled.goBack(page);

        assertThat(reads).hasAttribute("aria-checked", "true");
    }

    private Page auditLogOf(Viewport viewport, Look look) {
        Page page = windowOf(Colleague.ADMINISTRATION, viewport, look);
        page.navigate("/admin/audit");
        assertThat(page.getByText("Signed in").first()).isVisible(PATIENTLY);
        return page;
    }

    private static Locator details(Page page) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(DETAILS_OF_A_CHANGE))
                .first();
    }
}
