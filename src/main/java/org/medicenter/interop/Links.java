package org.medicenter.interop;

import org.medicenter.scheduling.ManageToken;
import org.medicenter.ui.PublicAddress;

/** Where an appointment is found by who has its token. */
record Links(ManageToken token, PublicAddress address) {

    /** For people. */
    String manage() {
        return address.of("/appointments/" + token.value());
    }

    String calendar() {
        return address.of(self() + "/calendar.ics");
    }

    /** For programs; without the host. */
    String self() {
        return "/api/v1/appointments/" + token.value();
    }
}
