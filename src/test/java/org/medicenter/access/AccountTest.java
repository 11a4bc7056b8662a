package org.medicenter.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccountTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:40:00Z");

    @Test
    void aSampleAccountCannotSignInOutsideOfTheSampleClinic() {
        var account = account(true);

        assertThat(account.isUsable(true)).isTrue();
        assertThat(account.isUsable(false)).isFalse();
    }

    @Test
    void aDeactivatedAccountCannotSignInUntilItIsActiveAgain() {
        var account = account(false);
        account.deactivate(NOW);
        assertThat(account.isUsable(false)).isFalse();

        account.activate();
        assertThat(account.isUsable(false)).isTrue();
    }

    @Test
    void whatIsSignedInForgetsTheHashOfThePassword() {
        var signedIn = account(false).asSignedIn(false);
        signedIn.eraseCredentials();

        assertThat(signedIn.getPassword()).isNull();
    }

    @Test
    void aSpecialistsAccountSaysWhichSpecialistItIs() {
        assertThatThrownBy(() -> new NewAccount(
                        "amara", "Dr Amara Okafor", "a-long-password", Set.of(Role.SPECIALIST), Set.of(), null, false))
                .hasMessageContaining("which specialist");
    }

    private static Account account(boolean sample) {
        var wanted = new NewAccount(
                "Birgit", "Birgit Steiner", "a-long-password", Set.of(Role.RECEPTIONIST), Set.of(), null, sample);
        return new Account(AccountId.random(), wanted, "{bcrypt}hash", NOW);
    }
}
