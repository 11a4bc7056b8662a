package org.medicenter.website.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medicenter.access.SetupCode;
import org.medicenter.access.SetupCodeOutcome;
import org.medicenter.support.ClinicTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Where there is a clinic, there is no set-up: neither a page, nor a code that would open one, nor a default password. */
@ClinicTest
class SetupClosedTest {

    private final FirstSetup setup;
    private final SetupCode code;
    private final MockMvc pages;

    @Autowired
    SetupClosedTest(FirstSetup setup, SetupCode code, WebApplicationContext application, SetupFirst guard) {
        this.setup = setup;
        this.code = code;
        this.pages = MockMvcBuilders.webAppContextSetup(application)
                .addFilters(guard)
                .apply(springSecurity())
                .build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/setup", "/setup/1", "/setup/5", "/setup/", "/setup/6", "/setup?step=1"})
    void theAddressDoesNotExist(String address) throws Exception {
        assertThat(pages.perform(get(address).header("Accept", "text/html"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void noCodeOpensIt_notEvenTheEmptyOne() {
        assertThat(setup.isOpen()).isFalse();
        assertThat(code.enter("", "192.0.2.20")).isInstanceOf(SetupCodeOutcome.Wrong.class);
        assertThat(code.enter("AAAA-AAAA-AAAA-AAAA", "192.0.2.21")).isInstanceOf(SetupCodeOutcome.Wrong.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "administrator", "password", "medicenter", "changeme", "admin1234567"})
    void noDefaultPasswordLetsAnybodyIn(String password) throws Exception {
        var answer = pages.perform(post("/sign-in")
                        .with(csrf())
                        .param("username", "administrator")
                        .param("password", password))
                .andReturn()
                .getResponse();
        assertThat(answer.getRedirectedUrl()).contains("/sign-in?");
    }
}
