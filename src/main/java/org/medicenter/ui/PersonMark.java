package org.medicenter.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Stands for a person where no portrait is: the initials on a colour of the night. It only decorates. */
public final class PersonMark extends Span {

    private static final int COLOURS = 4;
    private static final Set<String> TITLES = Set.of("dr", "prof", "dipl", "mag", "ing");

    private PersonMark(String colour, String initials) {
        super(initials);
        addClassNames("av", "s", colour);
        getElement().setAttribute("aria-hidden", "true");
    }

    /** @param place in the clinic's list, which gives the colour */
    public static PersonMark of(String name, int place) {
        return new PersonMark("c" + colour(place), initials(name));
    }

    /** The number of the colour that goes with a place in the clinic's list. */
    public static int colour(int place) {
        return Math.floorMod(place, COLOURS);
    }

    public static PersonMark anyone() {
        return new PersonMark("any", "");
    }

    /** "AO" of "Dr Amara Okafor", "MT" of "Mei-Ling Tan, PhD". */
    public static String initials(String name) {
        String[] words = Arrays.stream(name.split(",", 2)[0].strip().split("\\s+"))
                .filter(word -> !word.isEmpty()
                        && !TITLES.contains(word.toLowerCase(Locale.ROOT).replace(".", "")))
                .toArray(String[]::new);
        return Arrays.stream(words)
                .filter(word -> word == words[0] || word == words[words.length - 1])
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining());
    }
}
