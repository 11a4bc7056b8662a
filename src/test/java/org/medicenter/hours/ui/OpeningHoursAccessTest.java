package org.medicenter.hours.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.medicenter.access.AccountSetup;
import org.medicenter.access.NewAccount;
import org.medicenter.access.Role;
import org.medicenter.support.ClinicTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Who gets to the page of the opening hours by its address. */
@ClinicTest
class OpeningHoursAccessTest {

    private static final String PASSWORD = "correct-horse-battery";

    private final AccountSetup setup;
    private final MockMvc pages;

    @Autowired
    OpeningHoursAccessTest(AccountSetup setup, WebApplicationContext application) {
        this.setup = setup;
        this.pages = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
    }

    @ParameterizedTest
    @EnumSource(names = {"RECEPTIONIST", "SPECIALIST", "PATIENT"})
    void whoIsNoAdministratorIsTurnedAway(Role role) throws Exception {
        assertThat(statusFor(signedIn(role))).isEqualTo(403);
    }

    @Test
    void anAdministratorGetsIn() throws Exception {
        assertThat(statusFor(signedIn(Role.ADMIN))).isEqualTo(200);
    }

    @Test
    void aStrangerIsAskedToSignIn() throws Exception {
        assertThat(statusFor(new MockHttpSession())).isEqualTo(302);
    }

    private int statusFor(MockHttpSession session) throws Exception {
        return pages.perform(get("/admin/hours").session(session).header("Accept", "text/html"))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private MockHttpSession signedIn(Role role) throws Exception {
        String name = "hours-" + UUID.randomUUID();
        var specialist = role == Role.SPECIALIST ? UUID.randomUUID() : null;
        setup.make(new NewAccount(name, "Somebody", PASSWORD, Set.of(role), Set.of(), specialist, false));
        var session = new MockHttpSession();
        pages.perform(post("/sign-in")
                .session(session)
                .with(csrf())
                .param("username", name)
                .param("password", PASSWORD));
        return session;
    }
}
