package org.medicenter.patients;

import java.util.List;
import java.util.stream.Collectors;

/** A text with the parts in it that match what was typed. */
public record Marked(List<Part> parts) {

    /** Some of its letters, never none. */
    public record Part(String text, boolean matches) {}

    public Marked {
        parts = List.copyOf(parts);
    }

    public String text() {
        return parts.stream().map(Part::text).collect(Collectors.joining());
    }
}
