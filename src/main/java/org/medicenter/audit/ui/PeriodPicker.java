package org.medicenter.audit.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medicenter.audit.AuditPeriod;
import org.medicenter.ui.DateBox;

/** A usual period, or dates chosen by hand. */
class PeriodPicker extends Span {

    /** @param period null: the dates count */
    record Choice(
            @Nullable AuditPeriod period,
            @Nullable LocalDate first,
            @Nullable LocalDate last) {}

    private static final String BY_HAND = "dates";

    private final Consumer<Choice> chosen;
    private final Select<String> usual = new Select<>();
    private final DateBox first = new DateBox();
    private final DateBox last = new DateBox();
    private final Span dates = new Span(first, new Span("–"), last);

    PeriodPicker(Consumer<Choice> chosen) {
        this.chosen = chosen;
        addClassName("s-period");
        prepare(first, "audit.period.from");
        prepare(last, "audit.period.to");
        dates.addClassName("s-dates");
        List<String> choices = new ArrayList<>(
                Arrays.stream(AuditPeriod.values()).map(AuditPeriod::slug).toList());
        choices.add(BY_HAND);
        usual.setAriaLabel(getTranslation("audit.period"));
        usual.setItems(choices);
        usual.setItemLabelGenerator(it -> getTranslation("audit.period." + it));
        usual.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                choose(change.getValue());
            }
        });
        add(usual, dates);
    }

    void show(AuditPlace place) {
        usual.setValue(place.hasDates() ? BY_HAND : place.period().slug());
        first.setValue(place.first());
        last.setValue(place.last());
        dates.setVisible(place.hasDates());
    }

    private void choose(String choice) {
        boolean byHand = choice.equals(BY_HAND);
        dates.setVisible(byHand);
        if (byHand) {
            first.focus();
        } else {
            chosen.accept(new Choice(period(choice), null, null));
        }
    }

    private static AuditPeriod period(String slug) {
        return Arrays.stream(AuditPeriod.values())
                .filter(it -> it.slug().equals(slug))
                .findFirst()
                .orElse(AuditPeriod.TODAY);
    }

    private void prepare(DateBox date, String label) {
        date.setAriaLabel(getTranslation(label));
        date.setPlaceholder(getTranslation(label));
        date.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                chosen.accept(new Choice(null, first.getValue(), last.getValue()));
            }
        });
    }
}
