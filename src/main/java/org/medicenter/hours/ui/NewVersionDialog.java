package org.medicenter.hours.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.Consumer;
import org.medicenter.hours.OpeningWeeks;
import org.medicenter.ui.DateBox;

/** Asks from when a new version of the week is valid. It begins as the one before it. */
class NewVersionDialog extends FormDialog {

    private final Editing editing;
    private final Consumer<LocalDate> look;
    private final DateBox from;

    NewVersionDialog(Editing editing, Consumer<LocalDate> look) {
        super("version");
        this.editing = editing;
        this.look = look;
        from = new DateBox(getTranslation("hours.version.from-when"));
        from.setMin(editing.today());
        from.setValue(editing.today().with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
        build(
                getTranslation("hours.version.new"),
                getTranslation("hours.version.make"),
                from,
                new Paragraph(getTranslation("hours.version.hint")));
        from.focus();
    }

    @Override
    void act() {
        LocalDate date = from.getValue();
        if (date == null) {
            say(List.of(getTranslation("hours.version.date-missing")));
        } else if (date.isBefore(editing.today())) {
            say(List.of(getTranslation("hours.version.past")));
        } else if (editing.plan().version(date).isPresent()) {
            say(List.of(getTranslation("hours.version.there")));
        } else {
            var before = editing.plan().validOn(date).orElseGet(() -> OpeningWeeks.closed(date));
            editing.look(date);
            editing.change(plan -> plan.with(before.from(date)));
            close();
            look.accept(date);
        }
    }
}
