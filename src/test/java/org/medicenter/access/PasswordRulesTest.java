package org.medicenter.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class PasswordRulesTest {

    private static final List<String> NAMES = List.of("Birgit Steiner", "birgit.steiner@mail.example");
    private final PasswordRules rules = rulesOf("Schlafzentrum Alsergrund");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quiet rivers under snow",
                "   over   the   hill",
                "пароль из слов",
                "眠れない夜は羊を数える方法で",
                "birgit likes seven dogs",
                "correct-horse-battery"
            })
    void anyLongPasswordIsTaken_withSpacesAndInAnyScript(String password) {
        assertThat(rules.refusal(password, NAMES)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "elevensigns", "😀😀😀😀😀😀😀😀😀😀😀"})
    void fewerThanTwelveSignsAreTooShort(String password) {
        assertThat(rules.refusal(password, NAMES)).contains(PasswordRefusal.TOO_SHORT);
    }

    @Test
    void twoHundredSignsAreEnough() {
        String long200 = "ab cd ef gh ij kl mn op ".repeat(9).substring(0, 199) + "!";

        assertThat(rules.refusal(long200, NAMES)).isEmpty();
        assertThat(rules.refusal(long200 + "x", NAMES)).contains(PasswordRefusal.TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1qaz2wsx3edc",
                "QWERTYqwerty",
                "qwertyqwerty1!",
                "leavemealone",
                "aaaaaaaaaaaa",
                "abcabcabcabc",
                "123456789012",
                "qwertyuiop12",
                "abcdefghijklm"
            })
    void whatEverybodyTriesFirstIsRefused(String password) {
        assertThat(rules.refusal(password, NAMES)).contains(PasswordRefusal.COMMON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BirgitSteiner1",
                "steiner.birgit",
                "birgit.steiner@mail.example",
                "Schlafzentrum!",
                "Schlafzentrum2026",
                "Medicenter 2026"
            })
    void littleMoreThanAPersonsOrTheClinicsNameIsRefused(String password) {
        assertThat(rules.refusal(password, NAMES)).contains(PasswordRefusal.OWN_NAME);
    }

    @Test
    void theListIsLongEnough_andShippedWithTheProgram() {
        assertThat(new CommonPasswords().size()).isGreaterThan(40_000);
    }

    @Test
    void theWholePasswordCounts_howeverLongItIs_andHoweverItsLettersAreTyped() {
        var encoder = new Passwords().passwordEncoder(12);
        String beyondBcrypt = "ä".repeat(80);
        String hash = encoder.encode(beyondBcrypt + "end");

        assertThat(encoder.matches(beyondBcrypt + "end", hash)).isTrue();
        assertThat(encoder.matches(beyondBcrypt + "and", hash)).isFalse();
        assertThat(encoder.matches("a\u0308".repeat(80) + "end", hash)).isTrue();
    }

    @Test
    void aPasswordThatWasKeptTheOldWayStillOpens() {
        var old = new org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder(4).encode("sample-clinic");

        assertThat(new Passwords().passwordEncoder(12).matches("sample-clinic", "{bcrypt}" + old))
                .isTrue();
    }

    private static PasswordRules rulesOf(String clinic) {
        var beans = new StaticListableBeanFactory();
        DoorSign sign = () -> Optional.of(
                new DoorSign.Door(clinic, "Beispielgasse 12", "+43 1 5550 140", ZoneId.of("Europe/Vienna")));
        beans.addBean("sign", sign);
        return new PasswordRules(beans.getBeanProvider(DoorSign.class));
    }
}
