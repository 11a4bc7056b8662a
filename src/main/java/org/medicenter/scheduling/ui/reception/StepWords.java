package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.Component;
import org.medicenter.clinic.Catalogue;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.scheduling.VisitPlace;
import org.medicenter.scheduling.VisitStep;
import org.medicenter.ui.Formats;

/** What happened to a visit, in a few words. */
class StepWords {

    private final Component words;
    private final Catalogue catalogue;
    private final Formats formats;

    StepWords(Component words, Catalogue catalogue, Formats formats) {
        this.words = words;
        this.catalogue = catalogue;
        this.formats = formats;
    }

    /** "Arrived. Birgit Steiner". */
    String of(VisitStep step) {
        String what = what(step);
        String by = step.isByPatient() ? words.getTranslation("board.by-patient") : step.by();
        return by == null ? what : what + ". " + by;
    }

    private String what(VisitStep step) {
        VisitPlace before = step.movedFrom();
        if (before != null) {
            return step.isUndo()
                    ? words.getTranslation("board.move-taken-back")
                    : words.getTranslation("board.moved-from", place(before));
        }
        String key = "staff.status." + (step.isUndo() ? step.from() : step.to()).slug();
        String status = words.getTranslation(key);
        return step.isUndo() ? words.getTranslation("board.taken-back", status) : status;
    }

    /** "Tue 24 Nov 10:00, Dr Amara Okafor". */
    private String place(VisitPlace place) {
        SpecialistId specialist = place.specialist();
        String time = formats.shortDate(formats.date(place.start())) + " " + formats.time(place.start());
        return specialist == null || !catalogue.knows(specialist)
                ? time
                : time + ", " + catalogue.specialist(specialist).name();
    }
}
