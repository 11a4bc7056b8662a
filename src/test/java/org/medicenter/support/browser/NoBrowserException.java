package org.medicenter.support.browser;

/** There is no browser for the tests. An error and never a reason to skip them. */
public class NoBrowserException extends RuntimeException {

    NoBrowserException(String message) {
        super(message);
    }

    NoBrowserException(String message, Throwable cause) {
        super(message, cause);
    }
}
