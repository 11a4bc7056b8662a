package org.medicenter.ui;

import com.vaadin.flow.component.html.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A picture out of frontend/icons, drawn into the page itself, so that it takes the colours around it. It only decorates:
 * the word beside it says the same.
 */
public final class Icon extends Span {

    private static final Map<String, Optional<String>> DRAWN = new ConcurrentHashMap<>();
    private static final String ANY_CONCERN = "concern-something-else";

    private Icon(String drawing) {
        addClassName("icon");
        getElement().setAttribute("aria-hidden", "true");
        getElement().setProperty("innerHTML", drawing);
    }

    public static Icon of(String name) {
        return new Icon(drawingOf(name));
    }

    /** The picture of a concern; one for all where the clinic has added a concern of its own. */
    public static Icon ofConcern(String slug) {
        return new Icon(drawingOfConcern(slug));
    }

    /** The drawing itself, for what is put together elsewhere; empty where there is none of that name. */
    public static String drawingOf(String name) {
        return drawing(name).orElse("");
    }

    /** As {@link #ofConcern}, for plain pages. */
    static String drawingOfConcern(String slug) {
        return drawing("concern-" + slug).or(() -> drawing(ANY_CONCERN)).orElse("");
    }

    private static Optional<String> drawing(String name) {
        return DRAWN.computeIfAbsent(name, Icon::read);
    }

    private static Optional<String> read(String name) {
        if (!name.matches("[a-z0-9-]+")) {
            return Optional.empty();
        }
        try (InputStream file = Icon.class.getResourceAsStream("/META-INF/resources/icons/" + name + ".svg")) {
            return Optional.ofNullable(file)
                    .map(Icon::text)
                    .map(svg -> svg.replaceFirst("<svg ", "<svg class=\"ic\" "));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(InputStream file) {
        try {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
