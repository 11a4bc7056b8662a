package org.medicenter.scheduling.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.Location;
import org.medicenter.clinic.VisitType;
import org.medicenter.clinic.VisitTypeId;
import org.medicenter.scheduling.FreeTime;
import org.medicenter.scheduling.Wish;
import org.medicenter.ui.Formats;

/** "When?": the next free time, and the board with all of them, week by week. */
class WhenPicker extends Section {

    private final Offers offers;
    private final Consumer<FreeTime> picked;
    private final Consumer<String> announcement;

    private final Span zone = new Span();
    private final NextFree nextFree;
    private final BoardBar bar;
    private final DayStrip strip = new DayStrip(this::showDay);
    private final SlotBoard board = new SlotBoard();
    private final Div times = new Div();
    private final NextWeeks nextWeeks = new NextWeeks(this::goTo);
    private final NoFreeTime noFreeTime;
    private final Div notYet = new Div();

    private BookingChoice choice = BookingChoice.NOTHING;
    private @Nullable Week week;
    private @Nullable LocalDate day;
    private @Nullable VisitTypeId calendarFor;
    private List<DayOffer> shownDays = List.of();
    private transient Optional<FreeTime> shownFirst = Optional.empty();

    WhenPicker(
            Offers offers, Consumer<BookingChoice> changed, Consumer<FreeTime> picked, Consumer<String> announcement) {
        this.offers = offers;
        this.picked = picked;
        this.announcement = announcement;
        addClassName("q");
        zone.addClassNames("muted", "small");
        nextFree = new NextFree(picked);
        noFreeTime = new NoFreeTime(offers, changed);
        bar = new BoardBar(this::turn, this::goTo, it -> changed.accept(choice.withTimeOfDay(it)));
        board.addTurnListener(turn -> {
            turn(turn.weeks());
            board.focusFirst();
        });
        notYet.addClassName("notyet");
        notYet.setText(getTranslation("booking.when.first-concern"));
        var heading = new H2(getTranslation("booking.when.question"));
        add(new Header(heading, zone), nextFree, bar, times, nextWeeks, noFreeTime, notYet);
    }

    /** Shows the week of the chosen time, else of the first free one. Says whether there is any free time. */
    boolean show(BookingChoice shown, Formats formats) {
        boolean sameWish = shown.wish().equals(choice.wish()) && shown.timeOfDay() == choice.timeOfDay();
        choice = shown;
        Optional<Wish> wish = shown.wish();
        notYet.setVisible(wish.isEmpty());
        zone.setVisible(wish.isPresent());
        if (wish.isEmpty() || shown.visitType() == null) {
            showTimes(false, false);
            return false;
        }
        LocalDate today = offers.today(offers.location(shown.visitType().id()));
        zone.setText(getTranslation(
                "booking.when.zone",
                formats.city(),
                formats.zoneAbbreviation(offers.now()),
                formats.utcOffset(offers.now())));
        Optional<FreeTime> first = offers.first(wish.get(), shown.timeOfDay());
        shownFirst = first;
        shownDays = List.of();
        if (first.isEmpty()) {
            showTimes(false, true);
            showNothingFree(wish.get(), shown.visitType(), Week.of(today, today), formats);
            return false;
        }
        showTimes(true, false);
        nextFree.show(first.get(), today, formats);
        if (!sameWish || week == null || !isInSight(shown.start(), formats)) {
            Instant start =
                    Optional.ofNullable(shown.start()).orElse(first.get().start());
            week = Week.of(formats.date(start), today);
        }
        showWeek(formats);
        return true;
    }

    /**
     * Shows what has changed since. Where nothing has, everything stays as it is, and with it the focus. Says whether
     * there is any free time.
     */
    boolean follow(BookingChoice left, Formats formats) {
        if (isAsShown(left)) {
            choice = left;
            board.mark(left.start());
            return true;
        }
        LocalDate seen = day;
        calendarFor = null;
        boolean some = show(left, formats);
        if (some && seen != null && week != null && week.contains(seen)) {
            showDay(seen);
        }
        board.giveFocusBack();
        return some;
    }

    private boolean isAsShown(BookingChoice left) {
        Optional<Wish> wish = left.wish();
        return wish.isPresent()
                && wish.equals(choice.wish())
                && week != null
                && shownDays.equals(offers.days(wish.get(), week))
                && shownFirst.equals(offers.first(wish.get(), left.timeOfDay()));
    }

    /** Nothing picked is no reason to turn the week. */
    private boolean isInSight(@Nullable Instant start, Formats formats) {
        return start == null || (week != null && week.contains(formats.date(start)));
    }

    /** Shows another time as picked. The buttons stay the same ones: a click on its way to one is not lost. */
    void mark(BookingChoice picked, Formats formats) {
        if (!isInSight(picked.start(), formats)) {
            show(picked, formats);
            return;
        }
        choice = picked;
        board.mark(picked.start());
        if (picked.start() != null) {
            showDay(formats.date(picked.start()));
        }
    }

    /** Somebody else took this time a moment ago. Its button stays, so that all others stay where they are. */
    void strike(FreeTime lost, BookingChoice left, Formats formats) {
        choice = left;
        shownDays = List.of();
        board.strike(lost, shared(formats));
        LocalDate today = formats.date(offers.now());
        left.wish()
                .flatMap(wish -> offers.first(wish, left.timeOfDay()))
                .ifPresent(first -> nextFree.show(first, today, formats));
    }

    void focusBoard() {
        board.focusFirst();
    }

    private void showTimes(boolean some, boolean none) {
        nextFree.setVisible(some);
        bar.setVisible(some);
        times.setVisible(some);
        nextWeeks.hide();
        noFreeTime.setVisible(none);
    }

    private void showNothingFree(Wish wish, VisitType visitType, Week first, Formats formats) {
        board.show(offers.days(wish, first), shared(formats));
        noFreeTime.show(choice, visitType, wish, board, formats);
    }

    private void showWeek(Formats formats) {
        Week shown = week;
        VisitType visitType = choice.visitType();
        Optional<Wish> wish = choice.wish();
        if (shown == null || visitType == null || wish.isEmpty()) {
            return;
        }
        Location location = offers.location(visitType.id());
        List<DayOffer> days = offers.days(wish.get(), shown);
        DayColumn.Board shared = shared(formats);
        shownDays = days;
        times.removeAll();
        times.add(strip, board);
        board.show(days, shared);
        strip.show(days, shared);
        bar.show(shown, offers.today(location), offers.lastDate(visitType), choice.timeOfDay(), formats);
        if (!visitType.id().equals(calendarFor)) {
            calendarFor = visitType.id();
            bar.closeDates(offers.closedDates(visitType));
        }
        dayForPhone(days, formats).ifPresent(this::showDay);
        if (days.stream().allMatch(it -> it.timesIn(choice.timeOfDay()).isEmpty())) {
            LocalDate after = shown.last().plusDays(1);
            nextWeeks.show(
                    offers.firstFrom(after, wish.get(), choice.timeOfDay()), offers.lastDate(visitType), formats);
        } else {
            nextWeeks.hide();
        }
    }

    /** The chosen day if it is in sight, else the first with free times, else the first. */
    private Optional<LocalDate> dayForPhone(List<DayOffer> days, Formats formats) {
        return Optional.ofNullable(choice.start())
                .map(formats::date)
                .filter(date -> week != null && week.contains(date))
                .or(() -> days.stream()
                        .filter(it -> !it.timesIn(choice.timeOfDay()).isEmpty())
                        .map(DayOffer::date)
                        .findFirst())
                .or(() -> days.stream()
                        .filter(it -> !it.isShut())
                        .map(DayOffer::date)
                        .findFirst());
    }

    private void showDay(LocalDate date) {
        day = date;
        board.showDay(date);
        strip.mark(date);
    }

    private void turn(int weeks) {
        if (week == null || choice.visitType() == null) {
            return;
        }
        Week turned = week.plus(weeks);
        LocalDate today = offers.today(offers.location(choice.visitType().id()));
        if (turned.last().isBefore(today) || turned.first().isAfter(offers.lastDate(choice.visitType()))) {
            return;
        }
        go(turned);
    }

    private void goTo(LocalDate date) {
        if (choice.visitType() == null) {
            return;
        }
        go(Week.of(date, offers.today(offers.location(choice.visitType().id()))));
        showDay(date);
    }

    private void go(Week other) {
        week = other;
        Formats formats = formats();
        showWeek(formats);
        announcement.accept(getTranslation("booking.week.shown", formats.span(other.first(), other.last())));
    }

    private Formats formats() {
        return offers.formats(choice, getLocale());
    }

    private DayColumn.Board shared(Formats formats) {
        return new DayColumn.Board(
                choice,
                formats,
                offers.earliest(choice),
                asked -> BookingLink.outOfHours(choice, asked, formats),
                picked,
                Words.on(this));
    }
}
