package org.medicenter.notifications;

/**
 * Does something of which no patient is told, such as filling a clinic with appointments that were made, and told of,
 * long ago.
 */
public final class Quietly {

    private static final ScopedValue<Boolean> QUIET = ScopedValue.newInstance();

    private Quietly() {}

    public static void run(Runnable work) {
        ScopedValue.where(QUIET, true).run(work);
    }

    static boolean isQuiet() {
        return QUIET.orElse(false);
    }
}
