package org.medicenter.scheduling.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.medicenter.ui.Formats;
import org.medicenter.ui.Icon;

/** Which week and which hours the board shows. */
class BoardBar extends Div {

    private final NativeButton earlier = turn("caret-left-bold", "booking.week.earlier", -1);
    private final NativeButton later = turn("caret-right-bold", "booking.week.later", 1);
    private final Span week = new Span();
    private final NativeButton date = new NativeButton();
    private final DatePicker calendar = new DatePicker();
    private final Chips<TimeOfDay> timeOfDay;
    private final Consumer<Integer> turned;

    BoardBar(Consumer<Integer> turned, Consumer<LocalDate> dated, Consumer<TimeOfDay> chosen) {
        this.turned = turned;
        addClassName("boardbar");
        week.addClassName("wk");
        var stepper = new Div(earlier, week, later);
        stepper.addClassNames("row", "stepper");
        timeOfDay = new Chips<>(
                getTranslation("booking.time-of-day"),
                it -> new Span(getTranslation("booking.time-of-day." + it.slug())),
                chosen);
        timeOfDay.removeClassName("chips");
        timeOfDay.addClassNames("seg", "end", "tod");
        prepareCalendar(dated);
        date.setText(getTranslation("booking.date"));
        date.addClassNames("btn", "line", "pickdate");
        date.addClickListener(click -> openCalendar());
        add(stepper, date, timeOfDay);
    }

    void show(Week shown, LocalDate today, LocalDate last, TimeOfDay chosen, Formats formats) {
        week.setText(formats.shortSpan(shown.first(), shown.last()));
        disable(earlier, !shown.first().isAfter(today));
        disable(later, !shown.last().isBefore(last));
        timeOfDay.show(List.of(TimeOfDay.values()), chosen);
        calendar.setMin(today);
        calendar.setMax(last);
    }

    /** The calendar offers no day on which the clinic is closed. */
    void closeDates(List<LocalDate> closed) {
        String dates = String.join(",", closed.stream().map(LocalDate::toString).toList());
        calendar.getElement()
                .executeJs(
                        "const closed = new Set($0.split(','));"
                                + "this.isDateDisabled = (d) => closed.has([d.year, d.month + 1, d.day]"
                                + ".map((part) => String(part).padStart(2, '0')).join('-'));",
                        dates);
    }

    /** It brings much script with it, which a page without it does not wait for. */
    private void openCalendar() {
        replace(date, calendar);
        calendar.open();
        calendar.focus();
    }

    private void prepareCalendar(Consumer<LocalDate> dated) {
        calendar.addClassName("pickdate");
        calendar.setAriaLabel(getTranslation("booking.date"));
        calendar.setPlaceholder(getTranslation("booking.date"));
        calendar.setLocale(getLocale());
        calendar.setI18n(calendarWords());
        calendar.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                dated.accept(change.getValue());
            }
        });
    }

    private DatePicker.DatePickerI18n calendarWords() {
        Locale locale = getLocale();
        return new DatePicker.DatePickerI18n()
                .setDateFormats("d MMM yyyy", "d.M.yyyy", "d/M/yyyy", "yyyy-MM-dd")
                .setFirstDayOfWeek(1)
                .setToday(getTranslation("booking.date.today"))
                .setCancel(getTranslation("booking.date.cancel"))
                .setBadInputErrorMessage(getTranslation("booking.date.unreadable"))
                .setMinErrorMessage(getTranslation("booking.date.past"))
                .setMaxErrorMessage(getTranslation("booking.date.too-far"))
                .setMonthNames(months(TextStyle.FULL_STANDALONE, locale))
                .setWeekdays(weekdays(TextStyle.FULL_STANDALONE, locale))
                .setWeekdaysShort(weekdays(TextStyle.SHORT_STANDALONE, locale));
    }

    private static List<String> months(TextStyle style, Locale locale) {
        return Arrays.stream(java.time.Month.values())
                .map(it -> it.getDisplayName(style, locale))
                .toList();
    }

    /** The calendar counts from Sunday. */
    private static List<String> weekdays(TextStyle style, Locale locale) {
        return Stream.iterate(java.time.DayOfWeek.SUNDAY, day -> day.plus(1))
                .limit(7)
                .map(it -> it.getDisplayName(style, locale))
                .toList();
    }

    private NativeButton turn(String icon, String name, int weeks) {
        var button = new NativeButton();
        button.add(Icon.of(icon));
        button.addClassNames("iconbtn", "line");
        button.setAriaLabel(getTranslation(name));
        button.addClickListener(click -> {
            if (!isDisabled(button)) {
                turned.accept(weeks);
            }
        });
        return button;
    }

    /** Stays in the order of the Tab key: a button that vanishes under the finger takes the focus with it. */
    private static void disable(NativeButton button, boolean disabled) {
        button.getElement().setAttribute("aria-disabled", String.valueOf(disabled));
    }

    private static boolean isDisabled(NativeButton button) {
        return "true".equals(button.getElement().getAttribute("aria-disabled"));
    }
}
