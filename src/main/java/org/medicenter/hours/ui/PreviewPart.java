package org.medicenter.hours.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.medicenter.clinic.Location;
import org.medicenter.hours.HoursRules;
import org.medicenter.hours.OpeningPlans;
import org.medicenter.hours.PatientPreview;
import org.medicenter.hours.WallClock;
import org.medicenter.ui.Buttons;
import org.medicenter.ui.DateBox;

/** "What would a patient see on 24 December at 19:00?" */
class PreviewPart extends Part {

    private final PatientPreview preview;
    private final OpeningPlans plans;
    private final Editing editing;
    private final Location location;
    private final Clock clock;
    private final DateBox date = new DateBox();
    private final TimeBox time;
    private final Div which = new Div();
    private final NativeButton draft;
    private final NativeButton published;
    private final Div seen = new Div();
    private boolean byDraft = true;

    PreviewPart(PatientPreview preview, OpeningPlans plans, Editing editing, Clock clock) {
        super("hours-preview", "");
        this.preview = preview;
        this.plans = plans;
        this.editing = editing;
        this.location = editing.location();
        this.clock = clock;
        draft = Buttons.button(getTranslation("hours.preview.draft"), "s-seg", () -> choose(true));
        published = Buttons.button(getTranslation("hours.preview.published"), "s-seg", () -> choose(false));
        which.add(draft, published);
        which.addClassNames("seg", "s-by");
        which.getElement().setAttribute("role", "group");
        which.getElement().setAttribute("aria-label", getTranslation("hours.preview.by"));
        seen.setId("hours-preview-seen");
        title.setText(getTranslation("hours.preview"));
        date.setLabel(getTranslation("hours.preview.date"));
        date.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                look();
            }
        });
        time = new TimeBox(getTranslation("hours.preview.time"), this::look);
        time.setId("hours-preview-time");
        var label = new NativeLabel(getTranslation("hours.preview.time"));
        label.setFor(time);
        var at = new Div(label, time);
        at.addClassName("s-lbl");
        var row = new Div(date, at, Buttons.iconButton("clock", getTranslation("hours.preview.now"), this::now));
        row.addClassName("s-when");
        body(row, which, seen);
        now();
    }

    void now() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        date.setValue(now.atZone(zone()).toLocalDate());
        time.show(now.atZone(zone()).toLocalTime());
        look();
    }

    /** Again, for the hours may have changed. */
    void look() {
        LocalDate on = date.getValue();
        LocalTime at = time.time().orElse(null);
        time.mark(at == null);
        which.setVisible(hasDraft());
        draft.getElement().setAttribute("aria-pressed", String.valueOf(byDraft));
        published.getElement().setAttribute("aria-pressed", String.valueOf(!byDraft));
        seen.removeAll();
        if (on == null || at == null) {
            seen.add(new Paragraph(getTranslation(on == null ? "date.unreadable" : "hours.preview.time.unreadable")));
        } else {
            seen.add(preview.at(location.id(), WallClock.start(on, at, zone()), rules()));
        }
    }

    /** A draft that cannot be published opens no clinic. */
    private boolean hasDraft() {
        return editing.faults().isEmpty() && !editing.changes().isEmpty();
    }

    private HoursRules rules() {
        return plans.proposed(byDraft && hasDraft() ? editing.plan() : plans.inForce(location.id()));
    }

    private void choose(boolean wanted) {
        byDraft = wanted;
        look();
    }

    private ZoneId zone() {
        return location.zone();
    }
}
