package org.medicenter.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.auth.NavigationAccessControl;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** Where a sign-in leads, whatever was asked for before. */
class AfterSignInTest {

    private final AfterSignIn after = new AfterSignIn();
    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/sign-in");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/evil.example",
                "//evil.example",
                "\\\\evil.example",
                "/\\evil.example",
                "https://evil.example",
                "javascript:alert(1)",
                "reception@evil.example",
                "reception.evil.example",
                "reception\\..\\..\\evil.example",
                "reception:80@evil.example",
                "admin\r\nLocation: https://evil.example",
                "admin\"}<script>",
                "receptionist",
                "book",
                ""
            })
    void aReturnAddressThatIsNoPageOfTheStaffs_leadsToTheReception(String asked) throws Exception {
        request.getSession().setAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT, asked);

        assertThat(leadsTo()).isEqualTo("/reception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Saved-url", "continue", "redirect", "returnTo", "url", "next"})
    void aReturnAddressInTheRequest_leadsToTheReception(String parameter) throws Exception {
        for (String asked : new String[] {"//evil.example", "javascript:alert(1)", "\\\\evil.example", "/admin"}) {
            request.setParameter(parameter, asked);

            assertThat(leadsTo()).isEqualTo("/reception");
        }
    }

    @Test
    void aForgedHostThatAskedForAPage_leadsToThatPageHere() throws Exception {
        var asked = new MockHttpServletRequest("GET", "/admin/people");
        asked.setServerName("evil.example");
        asked.setSession(request.getSession());
        new HttpSessionRequestCache().saveRequest(asked, response);

        assertThat(leadsTo()).isEqualTo("/admin/people");
    }

    @Test
    void theDayThatWasAskedFor_isNotForgotten() throws Exception {
        request.getSession().setAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT, "reception?date=2026-11-24");

        assertThat(leadsTo()).isEqualTo("/reception?date=2026-11-24");
    }

    @ParameterizedTest
    @CsvSource({
        "account, /appointments",
        "appointments?show=past, /appointments?show=past",
        "reception, /appointments",
    })
    void aPatientIsLedToTheAppointments_whereNoOtherOfThemWasAskedFor(String asked, String led) {
        request.getSession().setAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT, asked);
        var rosa = new Actor(new AccountId(UUID.randomUUID()), "Rosa", Set.of(Role.PATIENT), Set.of(), null);
        var signedIn = new SignedIn(rosa, "rosa@mail.example", 0, true, "", false);

        assertThat(after.leadsTo(request, response, new TestingAuthenticationToken(signedIn, null)))
                .isEqualTo(led);
    }

    private String leadsTo() throws Exception {
        var answer = new MockHttpServletResponse();
        after.onAuthenticationSuccess(request, answer, new TestingAuthenticationToken("somebody", null));
        return String.valueOf(answer.getRedirectedUrl());
    }
}
