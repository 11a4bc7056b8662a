package org.medicenter.scheduling.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.medicenter.clinic.Specialist;
import org.medicenter.scheduling.FreeTime;
import org.medicenter.ui.Formats;
import org.medicenter.ui.Icon;

/**
 * The wanted time cannot be had: what happened, and the nearest that can. They are buttons and no radio buttons, because
 * choosing one acts at once, and arrow keys must not.
 */
class TakenBox extends Section {

    private static final int FARTHEST_RELATION_DAYS = 31;

    private final Offers offers;
    private final Consumer<FreeTime> chosen;

    /** What to say. All of it is ready text. */
    record Message(String title, String words, String foot) {}

    TakenBox(Offers offers, Consumer<FreeTime> chosen) {
        this.offers = offers;
        this.chosen = chosen;
        addClassName("takenbox");
        getElement().setAttribute("tabindex", "-1");
        setVisible(false);
    }

    void show(Message message, Instant wanted, List<FreeTime> alternatives, Formats formats) {
        removeAll();
        setVisible(true);
        var title = new H2(message.title());
        title.setId("taken-title");
        getElement().setAttribute("aria-labelledby", "taken-title");
        var aloud = new Div();
        aloud.addClassName("vh");
        aloud.getElement().setAttribute("role", "alert");
        aloud.setText(message.title() + ". " + message.words());
        var words = new Paragraph(alternatives.isEmpty() ? getTranslation("booking.taken.none") : message.words());
        var header = new Header(aloud, Icon.of("info-fill"), new Div(title, words));
        add(header);
        if (!alternatives.isEmpty()) {
            add(choices(wanted, alternatives, formats));
        }
        var foot = new Paragraph(message.foot());
        foot.addClassNames("small", "muted");
        add(foot);
    }

    void hide() {
        setVisible(false);
        removeAll();
    }

    /** Unless somebody is typing: then the words are said aloud, and the letters go where they were meant to. */
    void focus() {
        soon(
                "if (!document.activeElement?.matches('input:not([type=radio],[type=checkbox]), textarea')) { this.focus(); }");
    }

    void focusAlways() {
        soon("this.focus();");
    }

    /** A frame later: while a page loads, nothing on it is shown, so nothing can have the focus. */
    private void soon(String focus) {
        getElement()
                .executeJs(
                        "requestAnimationFrame(() => { " + focus + " this.scrollIntoView({ block: 'nearest' }); });");
    }

    private Div choices(Instant wanted, List<FreeTime> alternatives, Formats formats) {
        var choices = new Div();
        choices.addClassName("altslots");
        choices.getElement().setAttribute("role", "group");
        choices.getElement().setAttribute("aria-label", getTranslation("booking.taken.choices"));
        alternatives.forEach(time -> choices.add(choice(time, wanted, formats)));
        return choices;
    }

    private NativeButton choice(FreeTime time, Instant wanted, Formats formats) {
        LocalDate date = formats.date(time.start());
        String who = Optional.ofNullable(time.specialist())
                .map(offers.catalogue()::specialist)
                .map(Specialist::name)
                .orElse("");
        var day = new Span(dayOf(time.start(), wanted, formats));
        var button = new NativeButton();
        button.add(DayColumn.bold(formats.time(time.start())), day, new Span(who));
        button.addClassName("altslot");
        button.getElement().setAttribute("data-slot", formats.withOffset(time.start()));
        button.setAriaLabel(String.join(", ", formats.time(time.start()), formats.weekdayDate(date), who));
        button.addClickListener(click -> chosen.accept(time));
        return button;
    }

    /** How far it is from the wanted time says something for a month; an old link's time is years away. */
    private String dayOf(Instant start, Instant wanted, Formats formats) {
        String date = formats.shortDate(formats.date(start));
        long days = ChronoUnit.DAYS.between(formats.date(wanted), formats.date(start));
        return Math.abs(days) > FARTHEST_RELATION_DAYS
                ? date
                : getTranslation("booking.taken.relation", relation(start, wanted, formats), date);
    }

    /** "same day", "a day later", "same time" with another specialist. */
    private String relation(Instant start, Instant wanted, Formats formats) {
        if (start.equals(wanted)) {
            return getTranslation("booking.taken.same-time");
        }
        long days = ChronoUnit.DAYS.between(formats.date(wanted), formats.date(start));
        if (days == 0) {
            return getTranslation("booking.taken.same-day");
        }
        return days > 0 ? getTranslation("booking.taken.later", days) : getTranslation("booking.taken.earlier", -days);
    }
}
