package org.medicenter.ui;

import java.util.Set;

/**
 * Characters that a person cannot see, or that turn the text around them: they belong in no entry. Joiners that some
 * scripts need (U+200C, U+200D) are fine.
 */
public final class HiddenCharacters {

    private static final Set<Integer> JOINERS = Set.of(0x200C, 0x200D);

    /** The combining joiner, the fillers of Hangul, two vowels of Khmer, the blank of Braille. */
    private static final Set<Integer> DRAWN_AS_NOTHING =
            Set.of(0x034F, 0x115F, 0x1160, 0x3164, 0xFFA0, 0x17B4, 0x17B5, 0x2800);

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

    /** Marks of direction, soft hyphens, tags and the like; letters and signs that are drawn as nothing. */
    private static boolean turnsOrHides(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.FORMAT && !JOINERS.contains(codePoint)
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || DRAWN_AS_NOTHING.contains(codePoint);
    }

    private static boolean isNoCharacter(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.SURROGATE || type == Character.UNASSIGNED || type == Character.PRIVATE_USE;
    }
}
