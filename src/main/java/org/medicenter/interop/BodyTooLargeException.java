package org.medicenter.interop;

import java.io.IOException;

/** A body went on beyond what the API reads. */
final class BodyTooLargeException extends IOException {

    BodyTooLargeException() {
        super("The body is larger than " + BodyLimit.LARGEST + " bytes");
    }

    static Problem problem() {
        return Problem.of(
                ProblemType.TOO_LARGE,
                "The body is larger than " + BodyLimit.LARGEST / 1024 + " kB. Nothing of it was read.");
    }
}
