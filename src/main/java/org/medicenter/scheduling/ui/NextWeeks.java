package org.medicenter.scheduling.ui;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medicenter.scheduling.FreeTime;
import org.medicenter.ui.Formats;

/** Below a week without a free time: when there is one after it, with one press. */
class NextWeeks extends Paragraph {

    private final Span words = new Span();
    private final NativeButton go = new NativeButton();
    private @Nullable LocalDate date;

    /** @param wanted is told the date to show */
    NextWeeks(Consumer<LocalDate> wanted) {
        addClassName("nextweeks");
        go.addClassName("linkbtn");
        go.addClickListener(_ -> {
            if (date != null) {
                wanted.accept(date);
            }
        });
        add(words, go);
        setVisible(false);
    }

    /**
     * @param next the first free time after the week that is shown
     * @param last the last date that can be booked
     */
    void show(Optional<FreeTime> next, LocalDate last, Formats formats) {
        date = next.map(it -> formats.date(it.start())).orElse(null);
        words.setText(
                next.isPresent()
                        ? getTranslation("booking.week.none") + " "
                        : getTranslation("booking.week.none-after", formats.weekdayDate(last)));
        go.setVisible(next.isPresent());
        next.ifPresent(it -> go.setText(getTranslation(
                "booking.week.next", formats.weekdayDate(formats.date(it.start())), formats.time(it.start()))));
        setVisible(true);
    }

    void hide() {
        setVisible(false);
    }
}
