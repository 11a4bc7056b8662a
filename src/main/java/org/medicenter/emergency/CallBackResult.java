package org.medicenter.emergency;

import java.util.Locale;

/** How a call back ended. */
public enum CallBackResult {
    REACHED,
    BOOKED,
    /** Nobody answered, as often as it was tried. */
    GIVEN_UP;

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
