package org.medicenter.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.medicenter.access.Role;
import org.medicenter.access.SignedInAs;
import org.medicenter.emergency.EmergencySetup;
import org.medicenter.support.browser.Inspection;
import org.medicenter.support.browser.Seen;
import org.medicenter.support.browser.Settled;
import org.medicenter.support.browser.Viewport;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator sees to the emergency numbers, and patients see what was saved. */
class AdminEmergencyJourneyIT extends Journey {

    @Autowired
    private EmergencySetup setup;

    @AfterEach
    void theNumbersAreThoseOfTheSampleClinicAgain() {
        SignedInAs.somebody("Hanna Leitner", Role.ADMIN).works();
        setup.confirmRegion("Miriam Gruber, practice manager").orElseThrow();
        SignedInAs.nobodyWorks();
    }

    @Test
    void noBarrierStandsOnThePage_andWhatIsSavedIsShownToPatientsAtOnce() {
        Page page = administrator();
        Inspection.of(page, "admin-emergency");

        Settled.click(button(page, "Add a number"));
        Settled.click(button(page, "Take over"));
        assertThat(Seen.text(page, "Each number needs a label")).isVisible();
        Inspection.of(page, "admin-emergency-dialog");
        page.getByLabel("Number, as people know it").fill("0800 555 123");
        page.getByLabel("What it is").fill("Night desk");
        page.getByLabel("Where you read it").fill("our own leaflet");
        Settled.click(button(page, "Take over"));
        assertThat(page.getByText("Not saved yet")).isVisible();
        Inspection.of(page, "admin-emergency-unsaved");
        Page patient = pages.open(Viewport.SMALL_PHONE);
        patient.navigate("/emergency");
        assertThat(patient.getByText("0800 555 123")).hasCount(0);

        Settled.click(button(page, "Save and show to patients"));
        assertThat(page.getByText("Saved. Patients see it from now on.")).isVisible();
        patient.reload();
        assertThat(patient.getByText("0800 555 123").first()).isVisible();
    }

    @Test
    void byKeyboardAlone_aNumberIsCorrected() {
        Page page = administrator();
        button(page, "Correct 141, Doctor on call, evenings and weekends").focus();
        Settled.press(page, "Enter");
        assertThat(page.getByLabel("Number, as people know it")).isVisible();
        page.getByLabel("What it is").focus();
        Settled.press(page, "Control+A");
        Settled.type(page, "Night doctor");
        button(page, "Take over").focus();
        Settled.press(page, "Enter");
        assertThat(page.getByLabel("Number, as people know it")).isHidden();
        button(page, "Save and show to patients").focus();
        Settled.press(page, "Enter");
        assertThat(page.getByText("Saved. Patients see it from now on.")).isVisible();
        assertThat(page.locator(".s-numbers")).containsText("Night doctor");
        assertThat(page.locator("body")).containsText("Hanna Leitner");
    }

    private Page administrator() {
        Page page = windowOf(Colleague.ADMINISTRATION);
        page.navigate("/admin/emergency");
        assertThat(page.locator(".s-numbers")).containsText("144");
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }
}
