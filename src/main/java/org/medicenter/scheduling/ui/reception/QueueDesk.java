package org.medicenter.scheduling.ui.reception;

import java.util.Optional;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.emergency.CallBackQueue;
import org.medicenter.scheduling.PhoneNewsQueue;
import org.springframework.stereotype.Component;

/** All that is asked about who waits for somebody at the desk. */
@Component
record QueueDesk(
        CallBackQueue callBacks,
        PhoneNewsQueue phoneNews,
        Optional<DeskWaitlist> waitlist,
        Optional<DeskApprovals> approvals,
        ClinicDirectory directory) {}
