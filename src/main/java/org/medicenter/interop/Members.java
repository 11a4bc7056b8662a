package org.medicenter.interop;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.medicenter.ui.HiddenCharacters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The members of a JSON object, read one by one. Every mistake is noted with its path, so that all are told at once: a
 * wrong type, a member that nobody knows. A member that is null counts as left out. Nothing is turned from one type
 * into another, nothing is cut.
 */
final class Members {

    private static final int MOST_TOLD = 50;

    private final ObjectNode node;
    private final String path;
    private final List<MemberMistake> mistakes;
    private final Set<String> known = new HashSet<>();
    private final List<Members> inner = new ArrayList<>();

    private Members(ObjectNode node, String path, List<MemberMistake> mistakes) {
        this.node = node;
        this.path = path;
        this.mistakes = mistakes;
    }

    static Members of(ObjectNode body) {
        return new Members(body, "", new ArrayList<>());
    }

    @Nullable
    String text(String name) {
        JsonNode given = given(name);
        if (given == null) {
            return null;
        }
        if (!given.isString()) {
            mistake(name, "This is to be text, in quotation marks.");
            return null;
        }
        return given.stringValue();
    }

    /** Lines of text for the clinic's staff. */
    @Nullable
    String lines(String name, int longest) {
        String text = text(name);
        if (text != null && text.codePointCount(0, text.length()) > longest) {
            mistake(name, "This is longer than " + longest + " characters. Shorten it.");
        } else if (text != null && HiddenCharacters.inLines(text)) {
            mistake(name, "This contains characters that cannot be seen or that turn the text around. Type it again.");
        }
        return text;
    }

    boolean flag(String name) {
        JsonNode given = given(name);
        if (given != null && !given.isBoolean()) {
            mistake(name, "This is to be true or false, without quotation marks.");
            return false;
        }
        return given != null && given.booleanValue();
    }

    @Nullable
    Instant instant(String name) {
        return parsed(
                name,
                Moments::read,
                "This is to be a date and time with its offset, such as 2026-11-24T14:20:00+01:00.");
    }

    @Nullable
    LocalDate date(String name) {
        return parsed(name, Moments::readDate, "This is to be a date that exists, such as 1981-03-14.");
    }

    /** Text that means something: what the reader does not recognise is a mistake. */
    <T> @Nullable T parsed(String name, Function<String, Optional<T>> reader, String otherwise) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        Optional<T> meaning = reader.apply(text);
        if (meaning.isEmpty()) {
            mistake(name, otherwise);
        }
        return meaning.orElse(null);
    }

    boolean has(String name) {
        return given(name) != null;
    }

    /** The members of a member; none where it is left out. */
    Members object(String name) {
        JsonNode given = given(name);
        if (given != null && !given.isObject()) {
            mistake(name, "This is to be an object with members of its own.");
        }
        var object = given instanceof ObjectNode members ? members : JsonNodeFactory.instance.objectNode();
        var members = new Members(object, path + name + ".", mistakes);
        inner.add(members);
        return members;
    }

    void require(String name, String otherwise) {
        if (!has(name)) {
            mistake(name, otherwise);
        }
    }

    void mistake(String name, String message) {
        mistakes.add(new MemberMistake(path + name, message));
    }

    /** What was found so far. */
    List<MemberMistake> mistakes() {
        return List.copyOf(mistakes);
    }

    /** To be called when all that may be there has been read: what is left is known to nobody. */
    void refuseMistakes() {
        noteUnknown();
        if (!mistakes.isEmpty()) {
            throw new RefusedRequest(
                    Problem.invalid(mistakes.stream().limit(MOST_TOLD).toList()));
        }
    }

    /** The same for the same members in any order and layout: SHA-256, hexadecimal. */
    String fingerprint() {
        return Fingerprint.of(node);
    }

    private void noteUnknown() {
        node.propertyNames().stream()
                .filter(it -> !known.contains(it))
                .forEach(it -> mistake(it, "Nobody knows this member here. Leave it out."));
        inner.forEach(Members::noteUnknown);
    }

    private @Nullable JsonNode given(String name) {
        known.add(name);
        JsonNode given = node.get(name);
        return given == null || given.isNull() ? null : given;
    }
}
