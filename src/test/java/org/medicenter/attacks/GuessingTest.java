package org.medicenter.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.medicenter.access.AccountSetup;
import org.medicenter.access.Role;
import org.medicenter.support.ClinicTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Whoever guesses names and passwords; each from an address of their own, so that no other test has to wait. */
@ClinicTest
class GuessingTest {

    private final Clinic clinic;
    private final MockMvc pages;

    @Autowired
    GuessingTest(AccountSetup accounts, JdbcClient database, WebApplicationContext application) {
        this.clinic = new Clinic(accounts, database);
        this.pages = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
    }

    @Test
    void aHundredGuessesAtOnce_areNotLookedAtFasterThanOneAfterTheOther() throws Exception {
        String name = clinic.account(Role.RECEPTIONIST).name();
        Callable<String> guess = () -> signIn(name, "wrong", "198.51.100.1").getRedirectedUrl();

        try (var threads = Executors.newFixedThreadPool(16)) {
            var answers = threads
                    .invokeAll(IntStream.range(0, 100).mapToObj(it -> guess).toList())
                    .stream()
                    .map(it -> it.resultNow())
                    .toList();
            assertThat(answers).filteredOn(it -> it.endsWith("?wrong")).hasSizeLessThanOrEqualTo(6);
            assertThat(answers).filteredOn(it -> it.contains("?wait=")).hasSizeGreaterThanOrEqualTo(94);
        }
    }

    @Test
    void guessing_keepsTheOwnerOfTheNameFromNothing_elsewhere() throws Exception {
        String name = clinic.account(Role.RECEPTIONIST).name();
        for (int guess = 0; guess < 8; guess++) {
            signIn(name, "wrong", "198.51.100.2");
        }

        assertThat(signIn(name, Clinic.PASSWORD, "198.51.100.2").getRedirectedUrl())
                .contains("?wait=");
        assertThat(signIn(name, Clinic.PASSWORD, "198.51.100.3").getRedirectedUrl())
                .isEqualTo("/reception");
    }

    @Test
    void neitherTheAnswerNorThePause_tellsWhetherThereIsAnAccount() throws Exception {
        String known = clinic.account(Role.RECEPTIONIST).name();
        String unknown = "nobody-" + UUID.randomUUID();

        for (int guess = 0; guess < 7; guess++) {
            var ofKnown = signIn(known, "wrong", "198.51.100.4");
            var ofUnknown = signIn(unknown, "wrong", "198.51.100.5");

            assertThat(withoutSeconds(ofUnknown)).isEqualTo(withoutSeconds(ofKnown));
            assertThat(ofUnknown.getStatus()).isEqualTo(ofKnown.getStatus());
            assertThat(ofUnknown.getContentAsString()).isEqualTo(ofKnown.getContentAsString());
            assertThat(ofUnknown.getHeaderNames()).containsExactlyElementsOf(ofKnown.getHeaderNames());
        }
    }

    @Test
    void neitherDoesTheTimeThatTheAnswerTakes() throws Exception {
        int rounds = 7;
        var known = new long[rounds];
        var unknown = new long[rounds];
        for (int round = 0; round < rounds; round++) {
            String name = clinic.account(Role.RECEPTIONIST).name();
            known[round] = nanos(name, "198.51.100." + (100 + round));
            unknown[round] = nanos("nobody-" + UUID.randomUUID(), "198.51.100." + (120 + round));
        }

        assertThat((double) median(unknown) / median(known))
                .as("unknown %s, known %s", Arrays.toString(unknown), Arrays.toString(known))
                .isBetween(0.5, 2.0);
    }

    private long nanos(String name, String address) throws Exception {
        long begun = System.nanoTime();
        assertThat(signIn(name, "wrong-password", address).getRedirectedUrl()).isEqualTo("/sign-in?wrong");
        return System.nanoTime() - begun;
    }

    private static long median(long[] times) {
        return Arrays.stream(times).sorted().skip(times.length / 2).findFirst().orElseThrow();
    }

    private static String withoutSeconds(MockHttpServletResponse answer) {
        return String.valueOf(answer.getRedirectedUrl()).replaceAll("\\d+", "n");
    }

    private MockHttpServletResponse signIn(String name, String password, String address) throws Exception {
        return pages.perform(post("/sign-in")
                        .with(csrf())
                        .with(request -> {
                            request.setRemoteAddr(address);
                            return request;
                        })
                        .param("username", name)
                        .param("password", password))
                .andReturn()
                .getResponse();
    }
}
