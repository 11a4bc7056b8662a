package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.medicenter.ui.Formats;
import org.medicenter.ui.Icon;

/** Which day is shown, and the way to another one. */
class DayBar extends Header {

    private final H1 title = new H1();
    private final NativeButton today = new NativeButton();
    private final NativeButton before = iconButton("caret-left-bold", "staff.day.before");
    private final NativeButton after = iconButton("caret-right-bold", "staff.day.after");
    private final DatePicker date = new DatePicker();
    private final Span state = new Span();
    private LocalDate shown = LocalDate.EPOCH;
    private LocalDate now = LocalDate.EPOCH;

    DayBar(Consumer<LocalDate> go) {
        addClassName("s-top");
        title.getElement().setAttribute("tabindex", "-1");
        today.setText(getTranslation("staff.day.today"));
        today.addClassNames("btn", "line");
        today.addClickListener(click -> go.accept(now));
        before.addClickListener(click -> go.accept(shown.minusDays(1)));
        after.addClickListener(click -> go.accept(shown.plusDays(1)));
        date.setAriaLabel(getTranslation("staff.day.pick"));
        date.addClassName("s-date");
        date.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                go.accept(change.getValue());
            }
        });
        var stepper = new Div(today, before, after, date);
        stepper.addClassName("row");
        add(title, stepper, state);
    }

    void show(LocalDate shownDate, LocalDate todaysDate, Formats formats, Optional<OpenPill> pill) {
        shown = shownDate;
        now = todaysDate;
        title.setText(formats.weekdayDate(shownDate));
        date.setLocale(getLocale());
        date.setI18n(new DatePicker.DatePickerI18n()
                .setDateFormats("d MMM yyyy", "d.M.yyyy", "yyyy-MM-dd")
                .setFirstDayOfWeek(1));
        date.setValue(shownDate);
        state.removeAll();
        pill.ifPresent(state::add);
    }

    private NativeButton iconButton(String icon, String key) {
        var button = new NativeButton();
        button.add(Icon.of(icon));
        button.addClassNames("iconbtn", "line");
        button.setAriaLabel(getTranslation(key));
        return button;
    }
}
