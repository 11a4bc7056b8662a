package org.medicenter.waitlist.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.scheduling.FreeTime;
import org.medicenter.scheduling.NextFits.Wishes;
import org.medicenter.scheduling.WaitedFor;
import org.medicenter.scheduling.Wish;
import org.medicenter.scheduling.ui.reception.DeskWaitlist.Asked;
import org.medicenter.scheduling.ui.reception.WeekdayWish;
import org.medicenter.ui.Buttons;
import org.medicenter.ui.DateBox;
import org.medicenter.ui.FirstFocus;
import org.medicenter.ui.Icon;
import org.medicenter.ui.PartOfDay;

/** Asks what somebody would wait for, before they are put on the list. */
class WaitDialog extends Dialog {

    private static final List<Duration> NOTICES =
            List.of(Duration.ZERO, Duration.ofHours(2), Duration.ofDays(1), Duration.ofDays(3));

    /** A choice that may be none. */
    private record Whom(@Nullable SpecialistId specialist) {}

    private record Part(@Nullable PartOfDay part) {}

    private final transient Asked asked;
    private final transient WaitWords words;
    private final Select<Whom> whom = new Select<>();
    private final Select<Part> part = new Select<>();
    private final Select<Duration> notice = new Select<>();
    private final WeekdayWish days = new WeekdayWish(() -> {});
    private final DateBox from;
    private final DateBox until;
    private final transient BiConsumer<WaitedFor, FreeTime> take;
    private final Div refusal = new Div();
    private final NativeButton join;
    private transient @Nullable WaitedFor toldOf;

    /**
     * @param join is told what they wait for
     * @param take is told what they take instead, that is free now
     * @param left is told when nobody was put on the list
     */
    WaitDialog(
            Asked asked,
            WaitWords words,
            LocalDate today,
            Consumer<WaitedFor> join,
            BiConsumer<WaitedFor, FreeTime> take,
            Runnable left) {
        this.asked = asked;
        this.take = take;
        this.words = words;
        this.from = new DateBox(getTranslation("waitlist.dialog.from"));
        this.until = new DateBox(getTranslation("waitlist.dialog.until"));
        this.join = Buttons.button(getTranslation("waitlist.dialog.join"), "primary", () -> wanted().ifPresent(join));
        addClassNames("staff-page", "mc-staff", "s-filedialog", "s-wait");
        setHeaderTitle(getTranslation("waitlist.dialog.title", asked.name()));
        setCloseOnOutsideClick(false);
        refusal.getElement().setAttribute("role", "alert");
        this.join.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(this);
        var form = new Div(whom(), part(), days(), from(today), until(today), notice());
        form.addClassName("s-form");
        add(new Paragraph(about()), refusal, form);
        getFooter().add(Buttons.button(getTranslation("waitlist.dialog.back"), "line", () -> leave(left)), this.join);
        addDialogCloseActionListener(_ -> leave(left));
        FirstFocus.on(whom.isVisible() ? whom : part);
    }

    private void leave(Runnable left) {
        close();
        left.run();
    }

    private String about() {
        Wish wish = asked.wishes().wish();
        String visit = words.visit(new Wish(wish.visitType(), null, wish.concern()));
        return asked.earlierThan() == null
                ? getTranslation("waitlist.dialog.about", visit)
                : getTranslation("waitlist.dialog.about.earlier", visit);
    }

    private Component whom() {
        SpecialistId wished = asked.wishes().wish().specialist();
        whom.setLabel(getTranslation("waitlist.dialog.whom"));
        whom.setItems(Stream.concat(Stream.ofNullable(wished).map(Whom::new), Stream.of(new Whom(null)))
                .toList());
        whom.setItemLabelGenerator(it -> it.specialist() == null
                ? getTranslation("waitlist.dialog.anyone")
                : getTranslation("waitlist.dialog.only", words.name(it.specialist())));
        whom.setValue(new Whom(wished));
        whom.setWidthFull();
        whom.setVisible(wished != null);
        return whom;
    }

    private Component part() {
        part.setLabel(getTranslation("waitlist.dialog.part"));
        part.setItems(
                Stream.concat(Stream.of(new Part(null)), PartOfDay.ALL.stream().map(Part::new))
                        .toList());
        part.setItemLabelGenerator(it -> getTranslation(
                "call.part." + (it.part() == null ? "any" : it.part().slug())));
        part.setValue(new Part(asked.wishes().part()));
        part.setWidthFull();
        return part;
    }

    private Component days() {
        days.choose(asked.wishes().weekdays());
        var label = new Span(getTranslation("call.weekdays"));
        label.addClassName("s-label");
        var field = new Div(label, days);
        field.addClassName("s-wide");
        return field;
    }

    private Component from(LocalDate today) {
        from.setMin(today);
        from.setI18n(from.getI18n().setMinErrorMessage(getTranslation("call.day-over")));
        from.setPlaceholder(getTranslation("call.from.today"));
        from.setValue(asked.wishes().notBefore());
        from.setClearButtonVisible(true);
        from.setWidthFull();
        return from;
    }

    private Component notice() {
        notice.setLabel(getTranslation("waitlist.dialog.notice"));
        notice.setItems(NOTICES);
        notice.setItemLabelGenerator(it -> getTranslation("waitlist.dialog.notice." + it.toHours() + "h"));
        notice.setValue(Duration.ZERO);
        notice.setWidthFull();
        return notice;
    }

    private Component until(LocalDate today) {
        until.setMin(today);
        until.setI18n(until.getI18n().setMinErrorMessage(getTranslation("call.day-over")));
        until.setPlaceholder(getTranslation("waitlist.dialog.any-day"));
        until.setClearButtonVisible(true);
        until.setWidthFull();
        return until;
    }

    /** Empty where a day is none: it says so itself. */
    private Optional<WaitedFor> wanted() {
        for (DateBox date : List.of(from, until)) {
            if (date.isInvalid()) {
                date.focus();
                return Optional.empty();
            }
        }
        Wishes wishes = asked.wishes();
        Wish wish = new Wish(
                wishes.wish().visitType(),
                whom.getValue().specialist(),
                wishes.wish().concern());
        return Optional.of(new WaitedFor(
                new Wishes(wish, days.chosen(), part.getValue().part(), from.getValue()),
                until.getValue(),
                notice.getValue(),
                asked.earlierThan()));
    }

    /** Why nobody was put on the list. */
    void say(String sentence) {
        say("bad", sentence);
    }

    /**
     * What speaks against it: who presses once more puts them on the list all the same.
     *
     * @param free what is free for that now; null: nothing
     */
    void tells(WaitedFor wanted, String sentence, @Nullable FreeTime free) {
        toldOf = wanted;
        say("warn", sentence);
        if (free != null) {
            String key = asked.earlierThan() == null ? "waitlist.dialog.take" : "waitlist.dialog.move";
            refusal.add(Buttons.button(getTranslation(key), "line", () -> take.accept(wanted, free)));
        }
        join.setText(getTranslation("waitlist.dialog.all-the-same"));
    }

    boolean hasToldOf(WaitedFor wanted) {
        return wanted.equals(toldOf);
    }

    private void say(String look, String sentence) {
        refusal.removeAll();
        var message = new Div(Icon.of("warning-circle-fill"), new Span(sentence));
        message.addClassNames("s-msg", look);
        refusal.add(message);
    }
}
