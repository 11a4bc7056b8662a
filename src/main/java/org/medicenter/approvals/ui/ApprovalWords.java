package org.medicenter.approvals.ui;

import com.vaadin.flow.component.UI;
import java.time.Instant;
import org.medicenter.approvals.Approval;
import org.medicenter.approvals.Approval.Act;
import org.medicenter.approvals.Approval.Decision;
import org.medicenter.approvals.ApprovalStep;
import org.medicenter.clinic.Catalogue;
import org.medicenter.scheduling.BookedAppointment;
import org.medicenter.ui.Formats;

/** How an approval stands, in words. */
class ApprovalWords {

    private final Catalogue catalogue;
    private final Formats formats;

    ApprovalWords(Catalogue catalogue, Formats formats) {
        this.catalogue = catalogue;
        this.formats = formats;
    }

    /** "Night in the sleep laboratory, Tue 24 Nov 20:00." */
    String visit(BookedAppointment visit) {
        return text(
                "approvals.visit",
                catalogue.visitType(visit.visitType()).name(),
                moment(visit.time().start()));
    }

    /** "Asked for on Fri 20 Nov 10:15 by Birgit Steiner." */
    String stage(Approval approval) {
        Decision decision = approval.decision();
        if (decision != null) {
            String key = decision.given() ? "approvals.given" : "approvals.refused";
            return decision.note().isEmpty()
                    ? text(key, moment(decision.act().at()), decision.act().by())
                    : text(
                            key + ".note",
                            moment(decision.act().at()),
                            decision.act().by(),
                            decision.note());
        }
        Act asked = approval.asked();
        return asked == null ? text("approvals.missing") : text("approvals.asked", moment(asked.at()), asked.by());
    }

    /** "Tue 24 Nov 20:00". */
    String moment(Instant instant) {
        return formats.shortDate(formats.date(instant)) + " " + formats.time(instant);
    }

    /** "Tue 24 Nov". */
    String day(Instant instant) {
        return formats.shortDate(formats.date(instant));
    }

    /** Why a step was not taken; empty: it was. */
    static String whyNot(ApprovalStep step, String patient) {
        return switch (step) {
            case ApprovalStep.Done _ -> "";
            case ApprovalStep.Overtaken(String by) ->
                by == null ? text("approvals.overtaken", patient) : text("approvals.overtaken.by", by, patient);
            case ApprovalStep.TooLong _ -> text("approvals.too-long", Approval.LONGEST_NOTE);
        };
    }

    static String text(String key, Object... places) {
        return UI.getCurrent().getTranslation(key, places);
    }
}
