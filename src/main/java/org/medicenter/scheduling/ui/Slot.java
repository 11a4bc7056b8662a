package org.medicenter.scheduling.ui;

import com.vaadin.flow.component.html.NativeButton;
import java.time.LocalDate;
import org.medicenter.scheduling.FreeTime;
import org.medicenter.ui.Icon;

/** A free time as a button. */
class Slot extends NativeButton {

    private final FreeTime time;

    Slot(FreeTime time, LocalDate date, DayColumn.Board board) {
        super(board.formats().time(time.start()));
        this.time = time;
        addClassName("slot");
        getElement().setAttribute("type", "button");
        getElement().setAttribute("data-slot", board.formats().withOffset(time.start()));
        getElement()
                .setAttribute(
                        "aria-label",
                        board.formats().time(time.start()) + ", "
                                + board.formats().weekdayDate(date));
        getElement().setAttribute("tabindex", "-1");
        press(false);
        addClickListener(click -> board.picked().accept(time));
    }

    FreeTime time() {
        return time;
    }

    void press(boolean pressed) {
        getElement().setAttribute("aria-pressed", String.valueOf(pressed));
        getChildren().filter(Icon.class::isInstance).toList().forEach(this::remove);
        if (pressed) {
            addComponentAsFirst(Icon.of("check-bold"));
        }
    }

    /** Somebody else took it a moment ago: it stays in its place, but cannot be pressed. */
    void strike(String aloud) {
        press(false);
        setEnabled(false);
        getElement().setAttribute("aria-label", aloud);
    }

    /** The one slot through which the Tab key enters the board. */
    void letTabIn() {
        getElement().setAttribute("tabindex", "0");
    }
}
