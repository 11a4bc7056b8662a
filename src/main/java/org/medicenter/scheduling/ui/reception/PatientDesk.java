package org.medicenter.scheduling.ui.reception;

import java.util.Locale;
import org.medicenter.clinic.Location;
import org.medicenter.patients.Doubles;
import org.medicenter.patients.Merging;
import org.medicenter.patients.PatientFiles;
import org.medicenter.ui.Formats;
import org.springframework.stereotype.Component;

/** All that is asked on the page of patients. */
@Component
record PatientDesk(PatientFiles files, Merging merging, Doubles doubles, CallDesk calls) {

    Formats formats(Locale locale) {
        var zone =
                calls.directory().catalogue().mainLocation().map(Location::zone).orElse(java.time.ZoneId.of("UTC"));
        return calls.texts().formats(zone, locale);
    }

    CallerWords words(Locale locale) {
        Formats formats = formats(locale);
        return new CallerWords(
                calls.directory().catalogue(),
                calls.texts(),
                formats,
                locale,
                formats.date(calls.clock().instant()));
    }
}
