package org.medicenter.support.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The browser that the environment names. A name that leads nowhere fails at once: somebody meant that very browser. */
record DemandedBrowser(Map<String, String> environment) implements BrowserSource {

    private static final List<String> NAMES = List.of("MEDICENTER_TEST_BROWSER", "CHROME_BIN");

    @Override
    public Finding look() {
        for (var name : NAMES) {
            var value = environment.getOrDefault(name, "");
            if (!value.isBlank()) {
                return executable(name, Path.of(value));
            }
        }
        return new NotFound("MEDICENTER_TEST_BROWSER and CHROME_BIN are not set");
    }

    private static Found executable(String name, Path path) {
        if (!Files.isRegularFile(path) || !Files.isExecutable(path)) {
            throw new NoBrowserException(
                    name + " names " + path
                            + ", which is no program that can be run. Correct it, or unset it to let the tests find a browser.");
        }
        return new Found(name + "=" + path, Optional.of(path), Kind.DEMANDED);
    }
}
