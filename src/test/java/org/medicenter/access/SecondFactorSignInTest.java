package org.medicenter.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medicenter.support.ClinicTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Signing in in two steps, and what the clinic may ask of everybody. */
@ClinicTest
class SecondFactorSignInTest {

    private static final String PASSWORD = "correct-horse-battery";
    private static final UUID ANYWHERE = UUID.randomUUID();

    private final AccountSetup setup;
    private final SecondFactors factors;
    private final JdbcClient database;
    private final Clock clock;
    private final MockMvc pages;
    private final ConfigurableApplicationContext application;
    private final List<Deed> deeds = new ArrayList<>();
    private final ApplicationListener<PayloadApplicationEvent<?>> writer = event -> {
        if (event.getPayload() instanceof Deed deed) {
            deeds.add(deed);
        }
    };
    private final byte[] secret = Secrets.random(20);
    private String name = "";
    private AccountId account = AccountId.random();

    @Autowired
    SecondFactorSignInTest(
            AccountSetup setup,
            SecondFactors factors,
            JdbcClient database,
            Clock clock,
            ConfigurableApplicationContext application) {
        this.setup = setup;
        this.factors = factors;
        this.database = database;
        this.clock = clock;
        this.application = application;
        this.pages = MockMvcBuilders.webAppContextSetup((WebApplicationContext) application)
                .apply(springSecurity())
                .build();
    }

    @BeforeEach
    void somebodyWorksAtTheDesk() {
        name = "desk-" + UUID.randomUUID();
        account = setup.make(
                new NewAccount(name, "Desk", PASSWORD, Set.of(Role.RECEPTIONIST), Set.of(ANYWHERE), null, false));
        application.addApplicationListener(writer);
    }

    @AfterEach
    void theClinicAsksForNothingAnyMore() {
        require(false);
        application.removeApplicationListener(writer);
    }

    @Test
    void afterThePasswordTheCodeIsAskedFor_andBeforeItNobodyIsIn() throws Exception {
        hasCodeApp();
        var session = new MockHttpSession();

        assertThat(password(session).getRedirectedUrl()).isEqualTo("/sign-in?code");
        assertThat(reception(session).getRedirectedUrl()).endsWith("/sign-in");

        assertThat(code(session, codeNow(1)).getRedirectedUrl()).isEqualTo("/reception");
        assertThat(reception(session).getStatus()).isEqualTo(200);
    }

    @Test
    void aCodeCountsOnce() throws Exception {
        hasCodeApp();
        String code = codeNow(1);
        var first = new MockHttpSession();
        password(first);
        code(first, code);

        var second = new MockHttpSession();
        password(second);

        assertThat(code(second, code).getRedirectedUrl()).isEqualTo("/sign-in?code&wrong");
        assertThat(reception(second).getRedirectedUrl()).endsWith("/sign-in");
    }

    @Test
    void aRecoveryCodeStandsInForTheTelephone_once() throws Exception {
        hasCodeApp();
        String recovery = factors.newRecoveryCodes(account.value()).getFirst();
        var first = new MockHttpSession();
        password(first);
        assertThat(code(first, recovery.toLowerCase(java.util.Locale.ROOT)).getRedirectedUrl())
                .isEqualTo("/reception");

        var second = new MockHttpSession();
        password(second);
        assertThat(code(second, recovery).getRedirectedUrl()).isEqualTo("/sign-in?code&wrong");
    }

    @Test
    void whoGuessesCodesHasToWait_fromWhereverTheyGuess() throws Exception {
        hasCodeApp();
        for (int guess = 0; guess < 5; guess++) {
            var session = new MockHttpSession();
            from("192.0.2." + guess, session, "/sign-in", name, PASSWORD, "");
            from("192.0.2." + guess, session, "/sign-in/code", "", "", "000000");
        }
        var session = new MockHttpSession();
        from("192.0.2.99", session, "/sign-in", name, PASSWORD, "");

        assertThat(from("192.0.2.99", session, "/sign-in/code", "", "", codeNow(1))
                        .getRedirectedUrl())
                .startsWith("/sign-in?wait=");
    }

    @Test
    void aCodeWithoutAPasswordBeforeItIsNotLookedAt() throws Exception {
        hasCodeApp();

        assertThat(code(new MockHttpSession(), codeNow(1)).getRedirectedUrl()).isEqualTo("/sign-in?again");
    }

    @Test
    void anAccountThatIsSwitchedOffBetweenTheStepsStaysOutside() throws Exception {
        hasCodeApp();
        var session = new MockHttpSession();
        password(session);
        setup.deactivate(account);

        assertThat(code(session, codeNow(1)).getRedirectedUrl()).isEqualTo("/sign-in?again");
    }

    @Test
    void theSessionGetsANewIdWithEachStep() throws Exception {
        hasCodeApp();
        var session = new MockHttpSession();
        String before = session.getId();
        password(session);
        String between = session.getId();
        assertThat(code(session, codeNow(1)).getRedirectedUrl()).isEqualTo("/reception");

        assertThat(between).isNotEqualTo(before);
        assertThat(session.getId()).isNotEqualTo(between);
    }

    @Test
    void whereEverybodyNeedsASecondFactor_whoHasNoneMayOnlySetOneUp() throws Exception {
        require(true);
        var session = new MockHttpSession();

        assertThat(password(session).getRedirectedUrl()).isEqualTo("/reception/account");
        var principal = ((org.springframework.security.core.context.SecurityContext)
                        session.getAttribute("SPRING_SECURITY_CONTEXT"))
                .getAuthentication();
        assertThat(principal.getAuthorities()).noneMatch(it -> it.getAuthority().startsWith("ROLE_"));
        assertThat(((SignedIn) principal.getPrincipal()).actor().roles()).isEmpty();
        assertThat(pages.perform(get("/admin").session(session))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void nothingOfTheStepsAnswersToAGet_orWithoutThePagesOwnToken() throws Exception {
        for (String address : List.of(
                "/sign-in/code",
                "/sign-in/passkey",
                "/sign-in/passkey/options",
                "/account/passkey",
                "/account/passkey/options")) {
            assertThat(pages.perform(get(address)).andReturn().getResponse().getStatus())
                    .as("GET " + address)
                    .isEqualTo(404);
            var answer = pages.perform(post(address)
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{}"))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus() == 403 || answer.getRedirectedUrl().equals("/sign-in?again"))
                    .as("POST " + address)
                    .isTrue();
        }
    }

    @Test
    void whoFindsThePageOpenLongAfterTheSignInAddsNoPasskey() throws Exception {
        var session = new MockHttpSession();
        password(session);
        assertThat(newPasskey(session).getContentAsString()).contains("challenge");

        session.setAttribute(Proof.GIVEN_AT, clock.instant().minus(Duration.ofMinutes(10)));
        assertThat(newPasskey(session))
                .returns(428, MockHttpServletResponse::getStatus)
                .returns(0, answer -> answer.getContentAsByteArray().length);

        session.removeAttribute(Proof.GIVEN_AT);
        assertThat(newPasskey(session).getStatus()).isEqualTo(428);
    }

    private MockHttpServletResponse newPasskey(MockHttpSession session) throws Exception {
        return pages.perform(post("/account/passkey/options").session(session).with(csrf()))
                .andReturn()
                .getResponse();
    }

    @Test
    void aStrangerAddsNoPasskey_andNobodyTakesOneAwayByItsAddress() throws Exception {
        var stranger = pages.perform(post("/account/passkey/options").with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(stranger.getContentAsString()).doesNotContain("challenge");

        var session = new MockHttpSession();
        password(session);
        var away = pages.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete(
                                "/account/passkey/abc")
                        .session(session)
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(away.getStatus()).isIn(403, 404);
    }

    @Test
    void eachSignInIsTold_andWhatWasTypedAsANameIsNot() throws Exception {
        password(new MockHttpSession());
        from("192.0.2.7", new MockHttpSession(), "/sign-in", "my secret password", "x", "");
        from("192.0.2.7", new MockHttpSession(), "/sign-in", name, "wrong", "");

        assertThat(deeds)
                .extracting(Deed::what)
                .containsSubsequence("access.sign-in.ok", "access.sign-in.failed", "access.sign-in.failed");
        assertThat(deeds.toString()).doesNotContain("my secret password", "wrong", PASSWORD);
    }

    private void hasCodeApp() {
        assertThat(factors.addCodeApp(account.value(), secret, codeNow(0))).isTrue();
    }

    private String codeNow(int stepsAhead) {
        return TimeCodes.code(secret, TimeCodes.step(clock.instant()) + stepsAhead);
    }

    private void require(boolean required) {
        database.sql("update sign_in_rules set second_factor_required = ?")
                .param(required)
                .update();
    }

    private MockHttpServletResponse reception(MockHttpSession session) throws Exception {
        return pages.perform(get("/reception").session(session).header("Accept", "text/html"))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse password(MockHttpSession session) throws Exception {
        return from("127.0.0.1", session, "/sign-in", name, PASSWORD, "");
    }

    private MockHttpServletResponse code(MockHttpSession session, String code) throws Exception {
        return from("127.0.0.1", session, "/sign-in/code", "", "", code);
    }

    private MockHttpServletResponse from(
            String address, MockHttpSession session, String page, String typedName, String password, String code)
            throws Exception {
        return pages.perform(post(page)
                        .session(session)
                        .with(csrf())
                        .with(request -> {
                            request.setRemoteAddr(address);
                            return request;
                        })
                        .param("username", typedName)
                        .param("password", password)
                        .param("code", code))
                .andReturn()
                .getResponse();
    }
}
