package org.medicenter.clinic;

/** The kinds of {@link CutOff}, as stored. */
enum StoredCutOff {
    BUSINESS_HOURS,
    NOON_OF_OPENING_DAY_BEFORE,
    NOON_OF_DAY_BEFORE;

    static StoredCutOff of(CutOff cutOff) {
        return switch (cutOff) {
            case CutOff.BusinessHours _ -> BUSINESS_HOURS;
            case CutOff.NoonOfOpeningDayBefore _ -> NOON_OF_OPENING_DAY_BEFORE;
            case CutOff.NoonOfDayBefore _ -> NOON_OF_DAY_BEFORE;
        };
    }
}
