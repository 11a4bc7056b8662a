package org.medicenter.ui;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.util.Locale;

/** A time of day, typed in any usual way or picked, on a clock of 24 hours. What is no time is said to be none. */
@JsModule("context://js/time-of-day.js")
public class TimeOfDayBox extends TimePicker {

    private static final long serialVersionUID = 1;

    /** @param step between the times that are offered */
    public TimeOfDayBox(String label, Duration step) {
        addClassName("s-timeofday");
        setLabel(label);
        setLocale(Locale.UK);
        setStep(step);
        setI18n(new TimePickerI18n().setBadInputErrorMessage(getTranslation("time.unreadable")));
    }
}
