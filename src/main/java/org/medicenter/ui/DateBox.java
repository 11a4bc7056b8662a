package org.medicenter.ui;

import com.vaadin.flow.component.datepicker.DatePicker;

/**
 * A date, typed in any usual way or picked. The calendar opens by its button only: on a phone it would cover the form; and
 * whoever types fast closes it while it opens, which leaves all around it hidden from screen readers.
 * Without a year it is one of this year.
 */
public class DateBox extends DatePicker {

    private static final long serialVersionUID = 1;

    public DateBox() {
        setAutoOpen(false);
        setLocale(getLocale());
        setI18n(new DatePickerI18n()
                .setDateFormats("d MMM yyyy", "d.M.yyyy", "d/M/yyyy", "yyyy-MM-dd", "d.M.", "d.M", "d/M", "d MMM")
                .setFirstDayOfWeek(1)
                .setBadInputErrorMessage(getTranslation("date.unreadable")));
    }

    public DateBox(String label) {
        this();
        setLabel(label);
    }

    /** Whether something is typed that is no date. */
    public boolean isUnreadable() {
        return getValue() == null && isInvalid();
    }
}
