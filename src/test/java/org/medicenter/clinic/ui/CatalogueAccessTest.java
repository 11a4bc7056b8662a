package org.medicenter.clinic.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
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

/** Who gets to the pages of the catalogue by their addresses. */
@ClinicTest
class CatalogueAccessTest {

    private static final List<String> PAGES = List.of("specialists", "visit-types", "concerns", "rooms", "locations");
    private static final String PASSWORD = "correct-horse-battery";

    private final AccountSetup setup;
    private final MockMvc pages;

    @Autowired
    CatalogueAccessTest(AccountSetup setup, WebApplicationContext application) {
        this.setup = setup;
        this.pages = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
    }

    @ParameterizedTest
    @EnumSource(names = {"RECEPTIONIST", "SPECIALIST", "PATIENT"})
    void whoIsNoAdministratorIsTurnedAway(Role role) throws Exception {
        MockHttpSession session = signedIn(role);
        for (String page : PAGES) {
            assertThat(statusFor(page, session)).as(page).isEqualTo(403);
        }
    }

    @Test
    void anAdministratorGetsIn_aStrangerIsAskedToSignIn() throws Exception {
        MockHttpSession session = signedIn(Role.ADMIN);
        for (String page : PAGES) {
            assertThat(statusFor(page, session)).as(page).isEqualTo(200);
            assertThat(statusFor(page, new MockHttpSession())).as(page).isEqualTo(302);
        }
    }

    private int statusFor(String page, MockHttpSession session) throws Exception {
        return pages.perform(get("/admin/" + page).session(session).header("Accept", "text/html"))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private MockHttpSession signedIn(Role role) throws Exception {
        String name = "catalogue-" + UUID.randomUUID();
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
