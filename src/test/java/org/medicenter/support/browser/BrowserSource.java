package org.medicenter.support.browser;

import java.nio.file.Path;
import java.util.Optional;

/** A place where a browser for the tests may come from. */
interface BrowserSource {

    /** Looks, and fetches where that is its way. */
    Finding look();

    sealed interface Finding {}

    /** A browser to be tried. Without an executable it is the one that Playwright downloaded for itself. */
    record Found(String where, Optional<Path> executable, Kind kind) implements Finding {
        static Found installed(Path executable) {
            return new Found(executable.toString(), Optional.of(executable), Kind.USUAL);
        }
    }

    /** Why there is none, as half a sentence. */
    record NotFound(String why) implements Finding {}

    /** How a browser has to be started. */
    enum Kind {
        USUAL,
        /** The person who runs the tests named it: when it does not start, nothing else is tried. */
        DEMANDED,
        /** Brings its own system libraries and fonts in its folder. */
        PACKAGED
    }
}
