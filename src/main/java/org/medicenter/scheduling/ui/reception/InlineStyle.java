package org.medicenter.scheduling.ui.reception;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** Style sheets that stand in a page itself, which then needs no other file. */
record InlineStyle(String css) {

    private static final String PLACE = "META-INF/resources/styles/";

    static InlineStyle of(String... files) {
        return new InlineStyle(Arrays.stream(files).map(InlineStyle::read).collect(Collectors.joining()));
    }

    private static String read(String file) {
        try {
            return new ClassPathResource(PLACE + file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
