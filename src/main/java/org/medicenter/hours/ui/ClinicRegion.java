package org.medicenter.hours.ui;

import java.util.Locale;
import org.medicenter.clinic.Clinic;

/** Where the clinic's public holidays come from, in words: "Austria", or "Germany, BY". */
final class ClinicRegion {

    private ClinicRegion() {}

    static String words(Clinic clinic, Locale locale) {
        String country = Locale.of("", clinic.country()).getDisplayCountry(locale);
        return clinic.subdivision().isBlank() ? country : country + ", " + clinic.subdivision();
    }
}
