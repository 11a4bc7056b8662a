package org.medicenter.upkeep;

/** What was asked for is not done, and nothing has changed. The message says why, and what to do instead. */
class UpkeepRefusedException extends RuntimeException {

    UpkeepRefusedException(String why) {
        super(why);
    }

    UpkeepRefusedException(String why, Throwable cause) {
        super(why, cause);
    }
}
