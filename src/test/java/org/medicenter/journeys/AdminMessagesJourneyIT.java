package org.medicenter.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.medicenter.support.Nightly;
import org.medicenter.support.browser.Axe;
import org.medicenter.support.browser.Inspection;
import org.medicenter.support.browser.Look;
import org.medicenter.support.browser.Screenshots;
import org.medicenter.support.browser.Settled;
import org.medicenter.support.browser.Viewport;

/** An administrator looks at what patients are told. */
class AdminMessagesJourneyIT extends Journey {

    /** The mail comes into its frame by itself, and the first page of all is slow. */
    private static final IsVisibleOptions PATIENTLY = new IsVisibleOptions().setTimeout(20_000);

    private static final Pattern A_CONFIRMATION = Pattern.compile("^Confirmation, .*");

    @Nightly
    @Test
    void noBarrierStandsOnThePage_listAndMailAndNothingFound() {
        for (Viewport viewport : new Viewport[] {Viewport.DESKTOP, Viewport.SMALL_PHONE}) {
            Page page = messagesOf(viewport, Look.LIGHT);
            Inspection.asItIs(page, "admin-messages");

            Settled.click(firstMessage(page));
            assertThat(mail(page)).isVisible(PATIENTLY);
            Screenshots.takeIfWanted(page, "admin-messages-with-mail");
            noBarrierStandsInTheMail(page);
            Inspection.asItIs(page, "admin-messages-open");

            page.navigate("/admin/messages?find=nobody");
            assertThat(page.getByText("No message fits")).isVisible();
            Inspection.asItIs(page, "admin-messages-none");
        }
    }

    @Test
    void byKeyboardAlone_aMessageIsOpenedReadAndClosed() {
        Page page = messagesOf(Viewport.DESKTOP, Look.LIGHT);

        firstMessage(page).focus();
        Settled.press(page, "Enter");

        Locator heading = page.getByRole(
                AriaRole.HEADING, new GetByRoleOptions().setName("Confirmation").setLevel(2));
        assertThat(heading).isFocused();
        Settled.press(page, "Tab");
        assertThat(page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Close the message")))
                .isFocused();
        Settled.press(page, "Enter");
        assertThat(heading).isHidden();
    }

    @Test
    void theMailIsShownAsItLooks_andItsLinkLeadsNowhere() {
        Page page = messagesOf(Viewport.DESKTOP, Look.LIGHT);

        Settled.click(firstMessage(page));

        var mail = page.frameLocator("iframe.s-mail");
        assertThat(mail.getByText("Your appointment is booked")).isVisible(PATIENTLY);
        assertThat(mail.getByRole(AriaRole.LINK).filter(new Locator.FilterOptions().setHasText("See, move or cancel")))
                .hasAttribute("href", Pattern.compile(".*/appointments/…"));
        assertThat(page).hasURL(Pattern.compile(".*/admin/messages\\?.*message=.*"));
        page.reload();
        assertThat(mail.getByText("Your appointment is booked")).isVisible(PATIENTLY);
    }

    /** Of those that wait: what was replaced before it was sent, as other journeys leave it, is not shown as a mail. */
    private Page messagesOf(Viewport viewport, Look look) {
        Page page = windowOf(Colleague.ADMINISTRATION, viewport, look);
        page.navigate("/admin/messages?state=waiting");
        assertThat(page.getByText("No mail server is set, so nothing is sent.")).isVisible();
        assertThat(firstMessage(page)).isVisible();
        return page;
    }

    private static Locator firstMessage(Page page) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(A_CONFIRMATION))
                .first();
    }

    private static Locator mail(Page page) {
        return page.frameLocator("iframe.s-mail").getByText("Your appointment is booked");
    }

    /** Looked at by itself, then taken out of the page: its frame runs no script, not even one that looks for barriers. */
    private static void noBarrierStandsInTheMail(Page page) {
        Locator frame = page.locator("iframe.s-mail");
        Page mail = page.context().newPage();
        mail.setContent(frame.getAttribute("srcdoc"));
        Screenshots.takeIfWanted(mail, "mail-confirmation");
        Axe.findsNothingOn(mail);
        mail.close();
        frame.evaluate("it => it.remove()");
    }
}
