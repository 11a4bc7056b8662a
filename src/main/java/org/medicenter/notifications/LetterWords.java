package org.medicenter.notifications;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a letter says, in order; the template of HTML and the plain text both write it down. Nothing of it names a
 * concern or a kind of visit.
 *
 * @param clinic its name
 * @param message null where nobody wrote anything
 * @param button the way on, such as to the manage link
 * @param preparation what to do and to bring, a sentence each; may be empty
 * @param numbers whom to call in an emergency, and otherwise
 */
record LetterWords(
        String subject,
        String clinic,
        String title,
        String lead,
        @Nullable FromTheClinic message,
        List<Fact> facts,
        Button button,
        @Nullable String until,
        String preparationTitle,
        List<String> preparation,
        String numbersTitle,
        List<Number> numbers,
        String phone,
        String phoneLink,
        String foot) {

    /** What somebody of the clinic wrote themselves. */
    record FromTheClinic(String label, String text) {}

    record Fact(String label, String value) {}

    record Button(String label, String address) {}

    record Number(String label, String shown, String link) {}
}
