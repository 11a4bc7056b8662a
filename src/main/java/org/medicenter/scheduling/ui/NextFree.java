package org.medicenter.scheduling.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.medicenter.scheduling.FreeTime;
import org.medicenter.ui.Formats;
import org.medicenter.ui.Icon;

/** "Next free: today at 14:20", and a button that takes it. */
class NextFree extends Div {

    private final Consumer<FreeTime> taken;

    NextFree(Consumer<FreeTime> taken) {
        this.taken = taken;
        addClassName("nextfree");
    }

    void show(FreeTime time, LocalDate today, Formats formats) {
        removeAll();
        var when = new Span(getTranslation("booking.next-free") + " ");
        when.getElement().setAttribute("role", "status");
        when.add(DayColumn.bold(getTranslation(
                "booking.next-free.at",
                DayWords.day(formats.date(time.start()), today, formats, Words.on(this)),
                formats.time(time.start()))));
        var take = new NativeButton(getTranslation("booking.next-free.take", formats.time(time.start())));
        take.addClassNames("btn", "line", "end");
        take.addClickListener(click -> taken.accept(time));
        add(Icon.of("sun-horizon-duotone"), when, take);
    }
}
