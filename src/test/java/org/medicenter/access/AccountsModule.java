package org.medicenter.access;

import org.medicenter.support.HandClock;
import org.medicenter.ui.PublicAddress;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Accounts, invitations and second factors on a real database, without web and views. */
@TestConfiguration
@Import(PublicAddress.class)
@ComponentScan(
        basePackages = "org.medicenter.access",
        useDefaultFilters = false,
        includeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern =
                                "org\\.medicenter\\.access\\.(Access(Words|Deeds)|Accepting|AccountSetup|Administrators"
                                        + "|CurrentActor|Inviting|PasswordRules|People|SecondFactors|ServerKey|SignInRules"
                                        + "|SignInTimes|SignInTries|SignInLog|OwnAccount|PasskeyStore|MailedCodes|MailLimits"
                                        + "|PatientAccounts|PatientSignIn|PasswordLinks|ForgottenPassword"
                                        + "|CurrentNetwork)"))
class AccountsModule {

    static final String START = "2026-11-24T10:40:00+01:00";

    /** As the real one, but quick. */
    @Bean
    PasswordEncoder quickEncoder() {
        return new BCryptPasswordEncoder(4);
    }

    @Bean
    @Primary
    HandClock handClock() {
        return new HandClock(START);
    }
}
