package org.medicenter.notifications;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The colours of tokens.css for mail programs, which know no variables: {@code var(--mc-text)} becomes the colour by
 * light, {@code dark(--mc-text)} the one by dark.
 */
final class MailColours {

    private static final String TOKENS = "/META-INF/resources/styles/tokens.css";
    private static final String COLOUR = "#[0-9a-fA-F]{3,8}";
    private static final Pattern ONE = Pattern.compile("(--mc-[a-z0-9-]+):\\s*(" + COLOUR + ");");
    private static final Pattern TWO =
            Pattern.compile("(--mc-[a-z0-9-]+):\\s*light-dark\\((" + COLOUR + "),\\s*(" + COLOUR + ")\\);");
    private static final Pattern USE = Pattern.compile("\\b(var|dark)\\((--mc-[a-z0-9-]+)\\)");

    private final Map<String, String> light = new HashMap<>();
    private final Map<String, String> dark = new HashMap<>();

    private MailColours(String tokens) {
        for (Matcher token = ONE.matcher(tokens); token.find(); ) {
            light.put(token.group(1), token.group(2));
            dark.put(token.group(1), token.group(2));
        }
        for (Matcher token = TWO.matcher(tokens); token.find(); ) {
            light.put(token.group(1), token.group(2));
            dark.put(token.group(1), token.group(3));
        }
    }

    static MailColours read() {
        try (InputStream file = MailColours.class.getResourceAsStream(TOKENS)) {
            return new MailColours(
                    new String(Objects.requireNonNull(file, TOKENS).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What is no token stays as it is. */
    String in(String html) {
        return USE.matcher(html)
                .replaceAll(use -> Matcher.quoteReplacement(
                        (use.group(1).equals("dark") ? dark : light).getOrDefault(use.group(2), use.group())));
    }
}
