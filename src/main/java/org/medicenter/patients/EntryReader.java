package org.medicenter.patients;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.medicenter.ui.HiddenCharacters;
import org.medicenter.ui.TypedPhone;

/** Reads single entries of a form, and notes what is wrong with each. Lengths count Unicode code points. */
final class EntryReader {

    /** Something, an at sign, something with a dot in it: what is behind it only a mail can tell. */
    private static final Pattern EMAIL = Pattern.compile(
            "[^\\s@<>,;:\"()\\[\\]\\\\]+@[^\\s@<>,;:\"()\\[\\]\\\\.]+(\\.[^\\s@<>,;:\"()\\[\\]\\\\.]+)+");

    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_PHONE = 40;

    private final String country;
    private final List<Mistake> mistakes;

    EntryReader(String country, List<Mistake> mistakes) {
        this.country = country;
        this.mistakes = mistakes;
    }

    static boolean isGiven(@Nullable String entry) {
        return entry != null && !entry.isBlank();
    }

    String required(String member, String what, @Nullable String entry, int longest) {
        if (!isGiven(entry)) {
            mistake(member, "missing", "The " + what + " is missing.");
            return "";
        }
        String text = optional(member, what, entry, longest);
        return text == null ? "" : text;
    }

    /** What a person is called has a letter in it, of whatever script. */
    String name(String member, String what, @Nullable String entry, int longest) {
        int before = mistakes.size();
        String text = required(member, what, entry, longest);
        if (mistakes.size() == before && text.codePoints().noneMatch(Character::isLetter)) {
            mistake(member, "no-letter", "The " + what + " has no letter in it. Write it as it is spoken.");
        }
        return text;
    }

    @Nullable
    String optional(String member, String what, @Nullable String entry, int longest) {
        if (entry == null || entry.isBlank()) {
            return null;
        }
        String text = entry.strip();
        if (text.codePointCount(0, text.length()) > longest) {
            mistake(member, "too-long", "The " + what + " is longer than " + longest + " characters. Shorten it.");
        } else if (HiddenCharacters.in(text)) {
            mistake(
                    member,
                    "hidden-characters",
                    "The " + what
                            + " contains characters that cannot be seen or that turn the text around. Type it again.");
        }
        return text;
    }

    @Nullable
    String email(String member, @Nullable String entry) {
        int before = mistakes.size();
        String text = optional(member, "email address", entry, LONGEST_EMAIL);
        if (text == null || mistakes.size() > before) {
            return text;
        }
        if (!text.contains("@")) {
            mistake(member, "email-without-at", "An email address has an @ in it, for example rosa@mail.example.");
        } else if (!EMAIL.matcher(text).matches()) {
            mistake(
                    member,
                    "email-incomplete",
                    "This is not a complete email address. It looks like rosa@mail.example.");
        }
        return text;
    }

    /** In international form, such as +4315550140: numbers without a country code are the clinic's country's. */
    @Nullable
    String phone(String member, @Nullable String entry) {
        int before = mistakes.size();
        String text = optional(member, "phone number", entry, LONGEST_PHONE);
        if (text == null || mistakes.size() > before) {
            return text;
        }
        return TypedPhone.read(text, country).orElseGet(() -> {
            if (TypedPhone.isTooShort(text, country)) {
                mistake(
                        member,
                        "phone-too-short",
                        "This phone number is too short. Write it whole, with its area code.");
                return text;
            }
            mistake(
                    member,
                    "phone-impossible",
                    "This is not a phone number that can be called. With country code it looks like +43 1 5550 771.");
            return text;
        });
    }

    private void mistake(String member, String code, String message) {
        mistakes.add(new Mistake(member, code, message));
    }
}
