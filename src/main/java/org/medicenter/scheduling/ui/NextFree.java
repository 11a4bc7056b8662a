package org.medicenter.scheduling.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medicenter.scheduling.FreeTime;
import org.medicenter.ui.Formats;
import org.medicenter.ui.Icon;

/** "Next free: today at 14:20", and a button that takes it. */
class NextFree extends Div {

    private final Span when = new Span();
    private final NativeButton take = new NativeButton();
    private @Nullable FreeTime time;

    NextFree(Consumer<FreeTime> taken) {
        addClassName("nextfree");
        when.getElement().setAttribute("role", "status");
        take.addClassNames("btn", "line", "end");
        take.addClickListener(click -> Optional.ofNullable(time).ifPresent(taken));
        add(Icon.of("sun-horizon-duotone"), when, take);
    }

    void show(FreeTime next, LocalDate today, Formats formats) {
        time = next;
        String clock = formats.time(next.start());
        String day = DayWords.day(formats.date(next.start()), today, formats, Words.on(this));
        when.removeAll();
        when.add(
                new Span(getTranslation("booking.next-free") + " "),
                DayColumn.bold(getTranslation("booking.next-free.at", day, clock)));
        take.setText(getTranslation("booking.next-free.take", clock));
    }
}
