package org.medicenter.scheduling.ui.reception;

import java.util.List;
import org.medicenter.clinic.Catalogue;
import org.medicenter.clinic.VisitTypeId;
import org.medicenter.scheduling.AppointmentStatus;

/** The look of a state and of a kind of visit; the words beside them say the same. */
final class VisitLook {

    private static final List<String> FILLS = List.of("new", "rls", "follow", "device", "ent", "cbt", "lab");

    private VisitLook() {}

    static String icon(AppointmentStatus status) {
        return switch (status) {
            case BOOKED -> "circle-bold";
            case ARRIVED -> "sign-in-bold";
            case CHECKED_IN -> "list-checks-bold";
            case IN_VISIT -> "play-fill";
            case DONE -> "check-bold";
            case NO_SHOW, CANCELLED -> "x-bold";
            case LEFT -> "sign-out-bold";
        };
    }

    /** By the place in the clinic's list: neighbours there differ. */
    static String fill(VisitTypeId type, Catalogue catalogue) {
        int place = catalogue.visitTypes().stream().map(it -> it.id()).toList().indexOf(type);
        return FILLS.get(Math.floorMod(place, FILLS.size()));
    }
}
