package org.medicenter.support.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.medicenter.support.browser.BrowserSource.Found;
import org.medicenter.support.browser.BrowserSource.Kind;
import org.medicenter.support.browser.BrowserSource.NotFound;

/** Goes through the sources, and takes the first browser that really starts. */
record BrowserSearch(List<BrowserSource> sources) {

    <B> B firstThatStarts(Function<Found, B> start) {
        var tried = new ArrayList<String>();
        for (var source : sources) {
            switch (source.look()) {
                case NotFound none -> tried.add(none.why());
                case Found found -> {
                    try {
                        return start.apply(found);
                    } catch (RuntimeException doesNotStart) {
                        tried.add(afterFailing(found, doesNotStart));
                    }
                }
            }
        }
        throw new NoBrowserException("""
                The tests need a browser and none was found: %s. \
                Install one (Debian and Ubuntu: apt-get install -y chromium; macOS: brew install --cask google-chrome), \
                or set MEDICENTER_TEST_BROWSER to the program of a Chromium, Chrome or Edge.""".formatted(String.join("; ", tried)));
    }

    private static String afterFailing(Found found, RuntimeException doesNotStart) {
        var why = found.where() + " does not start (" + firstLine(doesNotStart) + ")";
        if (found.kind() == Kind.DEMANDED) {
            throw new NoBrowserException(why, doesNotStart);
        }
        return why;
    }

    private static String firstLine(RuntimeException failure) {
        return String.valueOf(failure.getMessage())
                .lines()
                .map(String::strip)
                .filter(line -> line.length() > 1)
                .findFirst()
                .orElse("no reason given");
    }
}
