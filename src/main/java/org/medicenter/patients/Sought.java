package org.medicenter.patients;

import java.util.List;

/**
 * What a key begins with that is looked for.
 *
 * @param text as it is written, folded; or the digits of a number
 * @param heard the same among the keys of names as they are heard; empty where it is not looked for there
 */
record Sought(String text, String heard) {

    /** A word of a name. */
    static Sought word(NameWord typed) {
        return new Sought(
                typed.folded(),
                typed.heard().stream().findFirst().map(PatientKeys::heard).orElse(""));
    }

    /** A number alone: whoever has it has it among the other keys. */
    static Sought number(String text) {
        return new Sought(text, "");
    }

    /** A number beside words of a name, which may be written in another alphabet. */
    static Sought number(String text, List<Sought> words) {
        return words.stream().anyMatch(Sought::isHeard) ? new Sought(text, PatientKeys.heard(text)) : number(text);
    }

    boolean isHeard() {
        return !heard.isEmpty();
    }

    /** What it is called in keys of one kind. */
    String in(boolean heardKeys) {
        return heardKeys && isHeard() ? heard : text;
    }
}
