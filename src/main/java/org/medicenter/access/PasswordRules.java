package org.medicenter.access;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What a password has to be, after NIST SP 800-63B-4 (3.1.1.2) and OWASP ASVS 5.0 (V6.2): long, and not what everybody
 * tries first. Spaces and all of Unicode are welcome; no kind of sign is asked for, and none expires.
 */
@Component
class PasswordRules {

    static final int SHORTEST = 12;
    static final int LONGEST = 200;
    private static final int LEAST_BESIDES_NAMES = 8;
    private static final int SHORTEST_NAME = 3;
    private static final Pattern REPEATED = Pattern.compile("(.{1,4})\\1+.{0,3}");
    private static final String ROWS = "abcdefghijklmnopqrstuvwxyz 01234567890123456789 qwertyuiop asdfghjkl zxcvbnm"
            + " qwertzuiop yxcvbnm azertyuiop qsdfghjklm wxcvbn";
    private static final Pattern NO_LETTER_OR_DIGIT = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private final CommonPasswords common = new CommonPasswords();
    private final ObjectProvider<DoorSign> doorSign;

    PasswordRules(ObjectProvider<DoorSign> doorSign) {
        this.doorSign = doorSign;
    }

    /** @param names of the person: displayed, and to sign in with */
    Optional<PasswordRefusal> refusal(String password, Collection<String> names) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(PasswordRefusal.TOO_SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(PasswordRefusal.TOO_LONG);
        }
        String folded = folded(password);
        if (isCommon(folded)) {
            return Optional.of(PasswordRefusal.COMMON);
        }
        return isMostlyNames(folded, names) ? Optional.of(PasswordRefusal.OWN_NAME) : Optional.empty();
    }

    private boolean isCommon(String folded) {
        String stem = folded.replaceFirst("[^\\p{L}]+$", "");
        return common.contains(folded)
                || (stem.length() >= SHORTEST && common.contains(stem))
                || REPEATED.matcher(folded).matches()
                || isRunOfKeys(folded);
    }

    /** Made of at most three runs along the alphabet, the numbers or the rows of a keyboard. */
    private static boolean isRunOfKeys(String folded) {
        int runs = 0;
        int at = 0;
        while (at < folded.length() && runs <= 3) {
            at += longestRun(folded, at);
            runs++;
        }
        return at >= folded.length() && runs <= 3;
    }

    private static int longestRun(String folded, int at) {
        int end = folded.length();
        while (end > at + 1 && !isAlongARow(folded.substring(at, end))) {
            end--;
        }
        return Math.max(1, end - at);
    }

    private static boolean isAlongARow(String part) {
        return ROWS.contains(part) || ROWS.contains(new StringBuilder(part).reverse());
    }

    private boolean isMostlyNames(String folded, Collection<String> names) {
        String left = NO_LETTER_OR_DIGIT.matcher(folded).replaceAll("");
        int before = left.length();
        for (String word : words(names).toList()) {
            left = left.replace(word, "");
        }
        return left.length() < before && left.length() < LEAST_BESIDES_NAMES;
    }

    private Stream<String> words(Collection<String> names) {
        var clinic = doorSign.stream().flatMap(sign -> sign.read().stream()).map(DoorSign.Door::clinic);
        return Stream.of(names.stream(), clinic, Stream.of("medicenter"))
                .flatMap(it -> it)
                .flatMap(name -> Arrays.stream(NO_LETTER_OR_DIGIT.split(folded(name))))
                .filter(word -> word.length() >= SHORTEST_NAME);
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
