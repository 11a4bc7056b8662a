package org.medicenter.hours.ui;

import com.vaadin.flow.component.html.Input;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A small box for a time of day, typed. */
class TimeBox extends Input {

    private static final int LONGEST = 8;

    /** @param name for screen readers, such as "Monday opens" */
    TimeBox(String name, Runnable changed) {
        addClassName("s-tf0");
        name(name);
        getElement().setAttribute("autocomplete", "off");
        getElement().setAttribute("maxlength", String.valueOf(LONGEST));
        addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
    }

    void name(String name) {
        getElement().setAttribute("aria-label", name);
    }

    void show(@Nullable LocalTime time) {
        setValue(time == null ? "" : time.toString());
        mark(false);
    }

    /** Empty where nobody can read it, or nothing is typed. */
    Optional<LocalTime> time() {
        return TypedTime.read(getValue());
    }

    void mark(boolean wrong) {
        if (wrong) {
            getElement().setAttribute("aria-invalid", "true");
        } else {
            getElement().removeAttribute("aria-invalid");
        }
    }

    void describedBy(String id) {
        getElement().setAttribute("aria-describedby", id);
    }
}
