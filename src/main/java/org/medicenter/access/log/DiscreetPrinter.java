package org.medicenter.access.log;

import java.io.IOException;
import org.springframework.boot.logging.StackTracePrinter;

/** Writes exceptions into a structured log as {@link DiscreetTrace} does into lines. Public, because the log makes it by its name. */
public final class DiscreetPrinter implements StackTracePrinter {

    private static final int LINES = 60;

    @Override
    public void printStackTrace(Throwable thrown, Appendable out) throws IOException {
        for (String line : DiscreetTrace.of(thrown).lines().limit(LINES).toList()) {
            out.append(line).append('\n');
        }
    }
}
