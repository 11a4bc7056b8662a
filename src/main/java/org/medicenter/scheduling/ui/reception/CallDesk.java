package org.medicenter.scheduling.ui.reception;

import java.time.Clock;
import java.util.Optional;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.patients.PatientFiles;
import org.medicenter.patients.PatientSearch;
import org.medicenter.scheduling.BookingByHand;
import org.medicenter.scheduling.CallBooking;
import org.medicenter.scheduling.DayBoard;
import org.medicenter.scheduling.NextFits;
import org.medicenter.scheduling.PatientVisits;
import org.medicenter.ui.Texts;
import org.springframework.stereotype.Component;

/** All that is asked while somebody books at the telephone. */
@Component
record CallDesk(
        PatientSearch search,
        PatientFiles files,
        PatientVisits visits,
        NextFits fits,
        CallBooking booking,
        BookingByHand byHand,
        DayBoard board,
        Optional<DeskWaitlist> waitlist,
        ClinicDirectory directory,
        Texts texts,
        Clock clock) {

    /** Where whoever asks puts patients on it. */
    Optional<DeskWaitlist> theirWaitlist() {
        return waitlist.filter(DeskWaitlist::isForWhoeverAsks);
    }

    /** ISO 3166-1. */
    String country() {
        return directory.catalogue().clinic().country();
    }
}
