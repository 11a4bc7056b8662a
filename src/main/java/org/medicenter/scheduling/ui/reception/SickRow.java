package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.scheduling.FreeTime;
import org.medicenter.scheduling.SickMove;
import org.medicenter.scheduling.SickMove.Choice;
import org.medicenter.scheduling.SickVisit;
import org.medicenter.ui.Buttons;
import org.medicenter.ui.Formats;
import org.medicenter.ui.Icon;

/** One patient who cannot be seen: when they would have come, how they are told, and where they may go instead. */
class SickRow extends ListItem {

    private static final int OFFERED = 8;

    private final transient AwayPlace place;
    private final Select<FreeTime> times = new Select<>();
    private final NativeButton move;
    private final Span when = new Span();
    private final Span who = new Span();
    private final Span what = new Span();
    private final Div reach = new Div();
    private final Div answer = new Div();
    private final Div action = new Div();
    private transient @Nullable SickVisit visit;
    private boolean isMoved;

    /**
     * @param chosen is told when another time is chosen
     * @param asked is told when this one alone is to be moved
     */
    SickRow(AwayPlace place, Runnable chosen, Runnable asked) {
        this.place = place;
        addClassName("s-sickrow");
        when.addClassName("s-t");
        who.addClassName("s-strong");
        what.addClassName("s-small");
        reach.addClassName("s-reach");
        answer.addClassName("s-answer");
        answer.getElement().setAttribute("role", "status");
        action.addClassName("s-act");
        times.setItemLabelGenerator(this::shortly);
        times.setPlaceholder(getTranslation("away.ill.choose"));
        times.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                answer.removeAll();
            }
            chosen.run();
        });
        move = Buttons.button(getTranslation("away.ill.move"), "line", asked);
        var patient = new Div(who, what, reach);
        patient.addClassName("s-who");
        add(when, patient, action, answer);
    }

    void show(SickVisit shown) {
        visit = shown;
        Formats formats = place.formats();
        String day = place.first().equals(formats.date(shown.time().start()))
                ? ""
                : formats.weekdayDate(formats.date(shown.time().start())) + " ";
        when.setText(day + formats.time(shown.time().start()));
        who.setText(shown.patient());
        what.setText(place.catalogue().visitType(shown.visitType()).name());
        reach(shown);
        action.removeAll();
        if (shown.isHere()) {
            action.add(new Paragraph(getTranslation("away.ill.here")));
        } else if (shown.offers().isEmpty()) {
            action.add(new Paragraph(getTranslation("away.ill.no-offer")));
        } else {
            times.setAriaLabel(getTranslation("away.ill.new-time", shown.patient()));
            move.setAriaLabel(getTranslation("away.ill.move.one", shown.patient()));
            FreeTime before = times.getValue();
            times.setItems(shown.offers().stream().limit(OFFERED).toList());
            action.add(times, move);
            if (before != null && shown.offers().contains(before)) {
                choose(before);
            }
        }
    }

    /** By telephone only, where there is no address. */
    private void reach(SickVisit shown) {
        reach.removeAll();
        if (shown.email() != null) {
            return;
        }
        var mark = new Span(Icon.of("phone-bold"), new Span(getTranslation("away.ill.call")));
        mark.addClassName("s-callmark");
        reach.add(mark);
        if (shown.phone() == null) {
            reach.add(new Span(getTranslation("away.ill.unreachable")));
        } else {
            reach.add(new Anchor("tel:" + shown.phone().replaceAll("[^+0-9]", ""), shown.phone()));
        }
    }

    /** What is free for all may lie farther than what is shown to choose from. */
    void choose(FreeTime time) {
        if (!isOpen()) {
            return;
        }
        List<FreeTime> offered = times.getListDataView().getItems().toList();
        if (!offered.contains(time)) {
            times.setItems(Stream.concat(offered.stream(), Stream.of(time)).toList());
        }
        times.setValue(time);
    }

    Optional<Choice> choice() {
        return isOpen() && times.getValue() != null
                ? Optional.of(new Choice(visit().id(), visit().revision(), times.getValue()))
                : Optional.empty();
    }

    /** Whether something is left to choose. */
    boolean isOpen() {
        return !isMoved && !visit().isHere() && !visit().offers().isEmpty();
    }

    void moved(FreeTime to) {
        isMoved = true;
        action.removeAll();
        String key = visit().email() == null ? "away.ill.moved.call" : "away.ill.moved.mailed";
        say("check-circle-fill", getTranslation(key, words(to)), false);
    }

    void warn(SickMove.Why why) {
        times.clear();
        say("warning-circle-fill", getTranslation("away.ill.why." + why.name().toLowerCase(Locale.ROOT)), true);
    }

    private void say(String icon, String words, boolean warn) {
        answer.removeAll();
        answer.add(Icon.of(icon), new Span(words));
        setClassName("s-warn", warn);
    }

    private String words(FreeTime time) {
        Formats formats = place.formats();
        return getTranslation(
                "away.ill.offer",
                formats.weekdayDate(formats.date(time.start())),
                formats.time(time.start()),
                specialist(time));
    }

    /** In a list, where each letter counts: the date only where it is another one. */
    private String shortly(FreeTime time) {
        Formats formats = place.formats();
        LocalDate date = formats.date(time.start());
        String at = formats.time(time.start());
        return date.equals(formats.date(visit().time().start()))
                ? getTranslation("away.ill.offer.same-day", at, specialist(time))
                : getTranslation("away.ill.offer", formats.shortDate(date), at, specialist(time));
    }

    private String specialist(FreeTime time) {
        SpecialistId specialist = time.specialist();
        return specialist == null
                ? ""
                : place.catalogue().specialist(specialist).name();
    }

    private SickVisit visit() {
        return Objects.requireNonNull(visit, "A row is shown with its visit");
    }
}
