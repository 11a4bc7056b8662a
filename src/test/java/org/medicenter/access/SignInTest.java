package org.medicenter.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medicenter.support.ClinicTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Signing in, and how long it lasts. Whether somebody is signed in shows at /admin: refused, or sent to the sign-in. */
@ClinicTest
class SignInTest {

    private static final String PASSWORD = "correct-horse-battery";

    private final AccountSetup setup;
    private final MockMvc pages;
    private String name = "";
    private AccountId account = AccountId.random();

    @Autowired
    SignInTest(AccountSetup setup, WebApplicationContext application) {
        this.setup = setup;
        this.pages = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
    }

    @BeforeEach
    void somebodyWorksAtTheDesk() {
        name = "desk-" + UUID.randomUUID();
        account = setup.make(new NewAccount(name, "Desk", PASSWORD, Set.of(Role.RECEPTIONIST), Set.of(), null, false));
    }

    @Test
    void aSignInLeadsToTheReception() throws Exception {
        assertThat(signIn(new MockHttpSession(), name, PASSWORD, "").getRedirectedUrl())
                .isEqualTo("/reception");
    }

    @Test
    void theNameMayBeWrittenInAnyCase() throws Exception {
        assertThat(signIn(new MockHttpSession(), "  " + name.toUpperCase(java.util.Locale.ROOT), PASSWORD, "")
                        .getRedirectedUrl())
                .isEqualTo("/reception");
    }

    @Test
    void aNameThatNobodyHasIsRefused_andNotCounted() throws Exception {
        for (String nobody : List.of("x".repeat(255), "de\0sk", "de\nsk")) {
            for (int attempt = 0; attempt < 10; attempt++) {
                assertThat(signIn(new MockHttpSession(), nobody, PASSWORD, "").getRedirectedUrl())
                        .isEqualTo("/sign-in?wrong");
            }
        }
    }

    @Test
    void withoutTheDatabaseNobodyIsToldThatTheirPasswordIsWrong() throws Exception {
        var answer = new MockHttpServletResponse();

        new RefusedSignIn()
                .onAuthenticationFailure(
                        new MockHttpServletRequest(), answer, new InternalAuthenticationServiceException("down"));

        assertThat(answer.getRedirectedUrl()).isEqualTo("/sign-in?later");
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAreAnsweredAlike() throws Exception {
        var wrongPassword = signIn(new MockHttpSession(), name, "wrong", "");
        var unknownName = signIn(new MockHttpSession(), "nobody-" + name, PASSWORD, "");
        setup.deactivate(account);
        var deactivated = signIn(new MockHttpSession(), name, PASSWORD, "");

        assertThat(wrongPassword.getRedirectedUrl()).isEqualTo("/sign-in?wrong");
        assertThat(unknownName.getRedirectedUrl()).isEqualTo("/sign-in?wrong");
        assertThat(deactivated.getRedirectedUrl()).isEqualTo("/sign-in?wrong");
    }

    @Test
    void theSixthWrongPasswordHasToWait() throws Exception {
        for (int guess = 0; guess < 5; guess++) {
            signIn(new MockHttpSession(), name, "wrong", "");
        }

        assertThat(signIn(new MockHttpSession(), name, PASSWORD, "").getRedirectedUrl())
                .startsWith("/sign-in?wait=");
    }

    @Test
    void aReturnAddressInTheRequestLeadsNowhereElse() throws Exception {
        for (String parameter : new String[] {"Saved-url", "continue", "redirect", "returnTo"}) {
            var answer = signIn(new MockHttpSession(), name, PASSWORD, "?" + parameter + "=//elsewhere.example/");
            assertThat(answer.getRedirectedUrl()).isEqualTo("/reception");
        }
    }

    @Test
    void theStaffPageThatWasAskedForComesAfterTheSignIn() throws Exception {
        var session = new MockHttpSession();
        pages.perform(get("/admin").session(session).header("Accept", "text/html"));

        assertThat(signIn(session, name, PASSWORD, "").getRedirectedUrl()).isEqualTo("/admin");
    }

    @Test
    void aReceptionistDoesNotGetIntoTheAdministration() throws Exception {
        assertThat(statusAtAdmin(signedIn())).isEqualTo(403);
    }

    @Test
    void thePageOfPeopleOpensByItsAddressForAdministratorsOnly() throws Exception {
        var receptionist = signedIn();

        assertThat(statusAt("/admin/people", receptionist)).isEqualTo(403);
        assertThat(statusAt("/admin/people?person=" + account, receptionist)).isEqualTo(403);
        assertThat(statusAt("/admin/people", new MockHttpSession())).isEqualTo(302);
    }

    @Test
    void openingAnInvitationChangesNothing_andAWrongOneOpensQuietly() throws Exception {
        assertThat(statusAt("/invitation/unknown", new MockHttpSession())).isEqualTo(200);
    }

    @Test
    void aRoleTakenAwayInMidSessionEndsItAtOnce() throws Exception {
        var session = signedIn();
        setup.giveRoles(account, Set.of(Role.PATIENT));

        assertThat(statusAtAdmin(session)).isEqualTo(302);
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void aDeactivatedAccountsSessionEndsAtOnce() throws Exception {
        var session = signedIn();
        setup.deactivate(account);

        assertThat(statusAtAdmin(session)).isEqualTo(302);
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void aNewPasswordEndsTheSessionsThatWereOpenedWithTheOldOne() throws Exception {
        var session = signedIn();
        setup.changePassword(account, "another-long-password");

        assertThat(statusAtAdmin(session)).isEqualTo(302);
    }

    private MockHttpSession signedIn() throws Exception {
        var session = new MockHttpSession();
        signIn(session, name, PASSWORD, "");
        return session;
    }

    private int statusAtAdmin(MockHttpSession session) throws Exception {
        return statusAt("/admin", session);
    }

    private int statusAt(String address, MockHttpSession session) throws Exception {
        return pages.perform(get(address).session(session).header("Accept", "text/html"))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private MockHttpServletResponse signIn(MockHttpSession session, String typed, String password, String query)
            throws Exception {
        return pages.perform(post("/sign-in" + query)
                        .session(session)
                        .with(csrf())
                        .param("username", typed)
                        .param("password", password))
                .andReturn()
                .getResponse();
    }
}
