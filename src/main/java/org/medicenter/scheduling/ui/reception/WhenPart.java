package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.Catalogue;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.scheduling.FreeTime;
import org.medicenter.scheduling.HoldId;
import org.medicenter.scheduling.HoldOutcome;
import org.medicenter.scheduling.NextFits.Fit;
import org.medicenter.scheduling.NextFits.Wishes;
import org.medicenter.scheduling.Wish;
import org.medicenter.ui.Buttons;
import org.medicenter.ui.DateBox;
import org.medicenter.ui.Formats;
import org.medicenter.ui.Icon;
import org.medicenter.ui.PartOfDay;

/** When the caller can come, and the next times that fit. The chosen one is held, so that nobody else takes it. */
class WhenPart extends Div {

    /** Whoever comes in sits down first. */
    private static final Duration AT_ONCE = Duration.ofMinutes(15);

    private static final int FEW = 6;

    /** Of each kind, for who asks for a certain one. */
    private static final int MANY = 20;

    /** So often somebody else may be faster before it is said. */
    private static final int MOST_TRIES = 3;

    /** A part of the day, or any. */
    private record Part(@Nullable PartOfDay part) {}

    private final transient CallDesk desk;
    private final transient Catalogue catalogue;
    private final transient Formats formats;
    private final transient Runnable changed;
    private final Radios<Part> parts;
    private final WeekdayWish weekdays = new WeekdayWish(this::wishesChanged);
    private final DateBox from = new DateBox();
    private final Div refusal = CallWords.refusal();
    private final Radios<Fit> fits;
    private final Paragraph none = new Paragraph();
    private final Div kept = new Div();
    private final NativeButton more;
    private final NativeButton toHand;
    private final NativeButton toFits;
    private final Div offers;
    private final ByHandPart byHand;
    private transient @Nullable Wish wish;
    private transient @Nullable SpecialistId theirs;
    private transient @Nullable HoldId hold;
    private int tries;
    private @Nullable HeldFor heldFor;
    private int times = 1;

    /** @param changed is told when it is another time, or none */
    WhenPart(CallDesk desk, Catalogue catalogue, Formats formats, Runnable changed) {
        this.desk = desk;
        this.catalogue = catalogue;
        this.formats = formats;
        this.changed = changed;
        this.parts = new Radios<>(
                getTranslation("call.part"),
                "s-segbtn",
                (it, _) -> List.of(new Span(getTranslation(
                        "call.part." + (it.part() == null ? "any" : it.part().slug())))),
                _ -> wishesChanged());
        var row = new FitRow(catalogue, formats, this::getTranslation, today());
        this.fits = new Radios<>(getTranslation("call.fits"), "s-fitrow", (it, _) -> row.parts(it), this::choose);
        this.more = Buttons.button("caret-down-bold", getTranslation("call.more"), "ghost", this::showMore);
        addClassName("s-bk-q");
        fits.addClassName("s-fits");
        fits.getElement().setAttribute("data-key", "F8");
        parts.addClassName("s-seg");
        parts.show(
                Stream.concat(Stream.of(new Part(null)), PartOfDay.ALL.stream().map(Part::new))
                        .toList(),
                new Part(null));
        from.setAriaLabel(getTranslation("call.from"));
        from.setPlaceholder(getTranslation("call.from.today"));
        fromToday(from);
        from.setClearButtonVisible(true);
        from.addClassName("s-from");
        from.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                wishesChanged();
            }
        });
        var wishes = new Div(parts, weekdays, from);
        wishes.addClassName("s-wishes");
        kept.addClassName("s-msg");
        kept.add(Icon.of("hourglass"), new Span(getTranslation("call.kept")));
        this.toHand = Buttons.button("clock", getTranslation("call.hand"), "ghost", this::toHand);
        this.toFits = Buttons.button("caret-left-bold", getTranslation("call.hand.back"), "ghost", this::toFits);
        var others = new Div(more, toHand);
        others.addClassName("s-others");
        this.offers = new Div(wishes, refusal, fits, none, others, kept);
        offers.addClassName("s-bk-q");
        this.byHand = new ByHandPart(desk, catalogue, formats, fromToday(new DateBox()), changed);
        show(false);
        add(CallWords.heading(getTranslation("call.when"), "F8"), offers, byHand, toFits);
    }

    private DateBox fromToday(DateBox date) {
        date.setMin(today());
        date.setI18n(date.getI18n().setMinErrorMessage(getTranslation("call.day-over")));
        return date;
    }

    private void show(boolean hand) {
        offers.setVisible(!hand);
        byHand.setVisible(hand);
        toFits.setVisible(hand);
    }

    /** What is held for the call would be in its own way. */
    private void toHand() {
        FreeTime before = fit().map(Fit::time).orElse(null);
        release();
        show(true);
        byHand.begin(before);
    }

    /** By hand, at the time that somebody pointed at; where a visit has no specialist, the times from that day on. */
    void at(FreePlace place) {
        if (toHand.isVisible()) {
            from.setValue(formats.date(place.start()));
            release();
            show(true);
            byHand.begin(place);
        } else {
            from(place.start());
        }
    }

    /** That one exactly, where it is still to be had. */
    void take(FreeTime time) {
        parts.choose(new Part(null));
        weekdays.clear();
        from.setValue(formats.date(time.start()));
        times = MANY;
        CallWords.say(refusal, "");
        release();
        List<Fit> found = found();
        Fit wanted =
                found.stream().filter(it -> it.time().equals(time)).findFirst().orElse(null);
        fits.show(found, wanted);
        if (wanted == null) {
            say(getTranslation("call.lost", formats.time(time.start()), formats.shortDate(formats.date(time.start()))));
        }
        hold(false);
    }

    /** The times that fit from that day on. */
    void from(Instant start) {
        from.setValue(formats.date(start));
        search();
    }

    private void toFits() {
        show(false);
        search();
        focus();
    }

    private LocalDate today() {
        return formats.date(desk.clock().instant());
    }

    /** @param whom the caller saw last */
    void find(@Nullable Wish wanted, @Nullable SpecialistId whom) {
        wish = wanted;
        theirs = whom;
        times = 1;
        toHand.setVisible(catalogue.visitTypes().stream()
                .anyMatch(it -> wanted != null && it.id().equals(wanted.visitType()) && it.withSpecialist()));
        byHand.isFor(wanted);
        if (byHand.isVisible() && toHand.isVisible()) {
            return;
        }
        show(false);
        search();
    }

    private void wishesChanged() {
        times = 1;
        search();
    }

    private void showMore() {
        times++;
        Fit before = fits.value();
        release();
        show(before);
        fits.getElement().executeJs("this.querySelector('[tabindex=\"0\"]')?.focus()");
    }

    private void search() {
        CallWords.say(refusal, "");
        release();
        show(null);
    }

    /** What this desk holds itself is given back first: else it would not be free. */
    private void show(@Nullable Fit before) {
        List<Fit> found = found();
        Fit choice = before == null
                ? found.stream().findFirst().orElse(null)
                : found.stream()
                        .filter(it -> it.time().equals(before.time()))
                        .findFirst()
                        .orElse(null);
        fits.show(found, choice);
        none.setText(getTranslation(whyNone()));
        none.setVisible(found.isEmpty());
        more.setVisible(found.size() == FEW * times);
        tries = 0;
        hold(before == null);
    }

    private String whyNone() {
        if (wish == null) {
            return "call.fits.what-for";
        }
        return desk.theirWaitlist().isPresent() ? "call.fits.none.waitlist" : "call.fits.none";
    }

    private List<Fit> found() {
        return wishes().map(it -> desk.fits().next(it, theirs, FEW * times, times))
                .orElse(List.of());
    }

    /** What for, and when the caller can come; empty where it is not known what for. */
    Optional<Wishes> wishes() {
        Part part = parts.value();
        return Optional.ofNullable(wish)
                .map(it -> new Wishes(it, weekdays.chosen(), part == null ? null : part.part(), from.getValue()));
    }

    private void choose(Fit fit) {
        CallWords.say(refusal, "");
        release();
        hold(false);
    }

    /** @param byItself nobody has chosen it: then the next one does as well, without a word */
    private void hold(boolean byItself) {
        Fit fit = fits.value();
        Wish wanted = wish;
        kept.setVisible(false);
        if (fit != null && wanted != null) {
            var exactly = new Wish(wanted.visitType(), fit.time().specialist(), wanted.concern());
            switch (desk.booking().hold(exactly, fit.time().start())) {
                case HoldOutcome.Held held -> {
                    hold = held.hold();
                    kept.setVisible(true);
                    var mark = new HeldFor(desk.clock().instant(), held.expiresAt());
                    heldFor = mark;
                    fits.put(fit, mark);
                }
                case HoldOutcome.NotHeld _ -> notHeld(byItself);
            }
        }
        changed.run();
    }

    private void notHeld(boolean byItself) {
        if (byItself && tries++ < MOST_TRIES) {
            List<Fit> left = found();
            fits.show(left, left.stream().findFirst().orElse(null));
            none.setVisible(left.isEmpty());
            hold(true);
        } else {
            lost();
        }
    }

    /** Somebody else was faster: nothing is chosen until somebody chooses. */
    void lost() {
        Fit gone = fits.value();
        if (gone != null) {
            release();
            fits.show(found(), null);
            kept.setVisible(false);
            String start = formats.time(gone.time().start());
            say(getTranslation(
                    "call.lost",
                    start,
                    formats.shortDate(formats.date(gone.time().start()))));
            changed.run();
        }
    }

    void say(String words) {
        CallWords.say(refusal, words);
    }

    /** Whoever stands at the desk takes the next time of today, with whoever is free. */
    void now() {
        parts.choose(new Part(null));
        weekdays.clear();
        from.setValue(null);
        show(false);
        wishesChanged();
        Fit first = fits.value();
        if (first == null || !formats.date(first.time().start()).equals(today())) {
            say(getTranslation("call.now.none"));
        } else if (first.time().start().isAfter(desk.clock().instant().plus(AT_ONCE))) {
            say(getTranslation("call.now.later", formats.time(first.time().start())));
        }
    }

    /** What was held is booked: there is nothing to give back. */
    void used() {
        hold = null;
    }

    void release() {
        HoldId held = hold;
        hold = null;
        if (held != null) {
            desk.booking().release(held);
        }
        HeldFor mark = heldFor;
        heldFor = null;
        if (mark != null) {
            mark.removeFromParent();
        }
    }

    /** Where a time is chosen by hand. */
    Optional<ByHandPart> byHand() {
        return byHand.isVisible() ? Optional.of(byHand) : Optional.empty();
    }

    Optional<FreeTime> time() {
        return byHand.isVisible() ? byHand.time() : fit().map(Fit::time);
    }

    Optional<Fit> fit() {
        return Optional.ofNullable(fits.value());
    }

    @Nullable
    HoldId hold(Fit fit) {
        return fit.equals(fits.value()) ? hold : null;
    }

    void focus() {
        fits.getElement().executeJs("setTimeout(() => this.querySelector('[tabindex=\"0\"]')?.focus(), 80)");
    }
}
