package org.medicenter.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.medicenter.support.ClinicTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The sign-in of patients over HTTP. The sample clinic sends no mail: its page shows the code, from the session. */
@ClinicTest
class PatientSignInTest {

    private static final String PASSWORD = "correct-horse-battery";

    private final AccountSetup setup;
    private final MockMvc pages;
    private final String address = "rosa-" + UUID.randomUUID() + "@mail.example";

    @Autowired
    PatientSignInTest(AccountSetup setup, WebApplicationContext application) {
        this.setup = setup;
        this.pages = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
    }

    @Test
    void theCodeLeadsToTheOwnAppointments_inASessionWithANewName() throws Exception {
        var session = new MockHttpSession();
        assertThat(ask(session, address).getRedirectedUrl()).isEqualTo("/sign-in?patient&mailed");
        String before = session.getId();

        assertThat(type(session, code(session)).getRedirectedUrl()).isEqualTo("/appointments");

        assertThat(session.getId()).isNotEqualTo(before);
        assertThat(session.getAttribute(PendingMailedCode.PLACE)).isNull();
    }

    @Test
    void aKnownAnUnknownAndAStaffAddressAreAnsweredAlike() throws Exception {
        signedIn(address);
        String staff = "birgit-" + address;
        setup.make(new NewAccount(staff, "Birgit", PASSWORD, Set.of(Role.RECEPTIONIST), Set.of(), null, false));

        for (String asked : new String[] {address, "unknown-" + address, staff}) {
            var answer = ask(new MockHttpSession(), asked);
            assertThat(answer.getStatus()).isEqualTo(302);
            assertThat(answer.getRedirectedUrl()).isEqualTo("/sign-in?patient&mailed");
        }
    }

    @Test
    void staffAreNotLetInByACode() throws Exception {
        setup.make(new NewAccount(address, "Birgit", PASSWORD, Set.of(Role.ADMIN), Set.of(), null, false));
        var session = new MockHttpSession();
        ask(session, address);

        assertThat(type(session, code(session)).getRedirectedUrl()).isEqualTo("/sign-in?not-this-way");
        assertThat(statusAt("/admin", session)).isEqualTo(302);
    }

    @Test
    void whatCannotBeAnAddressIsSentBack() throws Exception {
        for (String nothing : new String[] {
            "", "rosa", "rosa@mail", "a@b.c, d@e.f", "x\n@mail.example", "x".repeat(400) + "@m.example"
        }) {
            assertThat(ask(new MockHttpSession(), nothing).getRedirectedUrl()).isEqualTo("/sign-in?patient&no-address");
        }
    }

    @Test
    void aWrongCodeIsSaidSo_andWithoutHavingAskedThereIsNothingToType() throws Exception {
        var session = new MockHttpSession();
        ask(session, address);

        assertThat(type(session, "12345").getRedirectedUrl()).isEqualTo("/sign-in?patient&mailed&wrong");
        assertThat(type(session, "x".repeat(5000)).getRedirectedUrl()).isEqualTo("/sign-in?patient&mailed&wrong");
        assertThat(type(new MockHttpSession(), code(session)).getRedirectedUrl())
                .isEqualTo("/sign-in?patient&over");
    }

    @Test
    void anotherSitesFormAsksForNothing() throws Exception {
        var session = new MockHttpSession();

        var answer = perform(session, post("/sign-in/mail").param("email", address));

        assertThat(answer.getStatus()).isIn(302, 403);
        assertThat(session.isInvalid() || session.getAttribute(PendingMailedCode.PLACE) == null)
                .isTrue();
    }

    @Test
    void whoeverIsSignedInAsAPatientHasNoRoleOfTheClinic() throws Exception {
        var session = signedIn(address);
        var receptionist = "desk-" + address;
        setup.make(new NewAccount(receptionist, "Desk", PASSWORD, Set.of(Role.RECEPTIONIST), Set.of(), null, false));

        for (String page : new String[] {"/admin", "/admin/people", "/admin/audit"}) {
            assertThat(statusAt(page, session)).isEqualTo(403);
        }
        assertThat(statusAt("/account", session)).isEqualTo(200);
        assertThat(statusAt("/account", new MockHttpSession())).isEqualTo(302);
    }

    @Test
    void personalPagesAreKeptByNobody() throws Exception {
        var session = signedIn(address);

        for (String page : new String[] {"/appointments", "/account", "/appointments/own/" + UUID.randomUUID()}) {
            var answer = perform(session, get(page).header("Accept", "text/html"));
            assertThat(answer.getHeader("Cache-Control")).contains("no-store");
        }
    }

    @Test
    void thePageThatWasAskedForComesAfterTheSignIn() throws Exception {
        var session = new MockHttpSession();
        String page = "/appointments/own/" + UUID.randomUUID();
        assertThat(statusAt(page, session)).isEqualTo(302);
        ask(session, address);

        assertThat(type(session, code(session)).getRedirectedUrl()).isEqualTo(page);
    }

    private MockHttpSession signedIn(String who) throws Exception {
        var session = new MockHttpSession();
        ask(session, who);
        type(session, code(session));
        return session;
    }

    private static String code(MockHttpSession session) {
        var pending = (PendingMailedCode) Objects.requireNonNull(session.getAttribute(PendingMailedCode.PLACE));
        return Objects.requireNonNull(pending.shown());
    }

    private MockHttpServletResponse ask(MockHttpSession session, String email) throws Exception {
        return perform(session, post("/sign-in/mail").with(csrf()).param("email", email));
    }

    private MockHttpServletResponse type(MockHttpSession session, String code) throws Exception {
        return perform(session, post("/sign-in/mail/code").with(csrf()).param("code", code));
    }

    private int statusAt(String page, MockHttpSession session) throws Exception {
        return perform(session, get(page).header("Accept", "text/html")).getStatus();
    }

    private MockHttpServletResponse perform(MockHttpSession session, MockHttpServletRequestBuilder request)
            throws Exception {
        return pages.perform(request.session(session)).andReturn().getResponse();
    }
}
