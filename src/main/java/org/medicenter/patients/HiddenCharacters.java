package org.medicenter.patients;

/**
 * Characters that a person cannot see, or that turn the text around them: they belong in no entry. Joiners that some
 * scripts need (U+200C, U+200D) are fine.
 */
public final class HiddenCharacters {

    private HiddenCharacters() {}

    /** One line of text: line breaks count as hidden. */
    public static boolean in(String line) {
        return line.codePoints().anyMatch(HiddenCharacters::isHidden);
    }

    /** Text of several lines. */
    public static boolean inLines(String text) {
        return text.codePoints().anyMatch(it -> isHidden(it) && it != '\n' && it != '\r' && it != '\t');
    }

    private static boolean isHidden(int codePoint) {
        return Character.isISOControl(codePoint) || turnsOrHides(codePoint) || isNoCharacter(codePoint);
    }

    private static boolean turnsOrHides(int codePoint) {
        return codePoint >= 0x202A && codePoint <= 0x202E
                || codePoint >= 0x2066 && codePoint <= 0x2069
                || codePoint == 0x200B
                || codePoint == 0x2028
                || codePoint == 0x2029
                || codePoint == 0x2060
                || codePoint == 0xFEFF;
    }

    private static boolean isNoCharacter(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.SURROGATE || type == Character.UNASSIGNED;
    }
}
