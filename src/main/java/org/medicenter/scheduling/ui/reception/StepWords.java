package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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
        return of(step, null);
    }

    /** @param after where the visit stood then; null: not known */
    String of(VisitStep step, @Nullable VisitPlace after) {
        String what = what(step, after);
        String by = step.isByPatient() ? words.getTranslation("board.by-patient") : step.by();
        return by == null ? what : what + ". " + by;
    }

    private String what(VisitStep step, @Nullable VisitPlace after) {
        VisitPlace before = step.movedFrom();
        if (before != null) {
            return step.isUndo() ? words.getTranslation("board.move-taken-back") : moved(before, after);
        }
        String key = "staff.status." + (step.isUndo() ? step.from() : step.to()).slug();
        String status = words.getTranslation(key);
        return step.isUndo() ? words.getTranslation("board.taken-back", status) : status;
    }

    private String moved(VisitPlace before, @Nullable VisitPlace after) {
        Instant end = before.end();
        boolean stayed = after != null
                && before.start().equals(after.start())
                && Objects.equals(before.specialist(), after.specialist());
        return stayed && end != null
                ? words.getTranslation("board.resized-from", formats.time(end))
                : words.getTranslation("board.moved-from", place(before));
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
