package org.medicenter.scheduling.ui.reception;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medicenter.scheduling.AppointmentId;
import org.medicenter.scheduling.BoardVisit;
import org.medicenter.scheduling.DeskMove;
import org.medicenter.scheduling.FittingStarts;
import org.medicenter.scheduling.OverbookingNote;
import org.medicenter.scheduling.OverbookingsOfDay;
import org.medicenter.ui.Formats;

/** What a desk may do where a visit was put down on another one's time: overbook with a reason, or take the nearest fit. */
class BoardOverbooking {

    /** So much further away may be who the patient is booked with, before another specialist is offered. */
    private static final Duration FOR_THE_SAME_SPECIALIST = Duration.ofMinutes(30);

    private final BoardDesk desk;
    private final BoardPart part;
    private final VisitPanel panel;

    BoardOverbooking(BoardDesk desk, BoardPart part, VisitPanel panel) {
        this.desk = desk;
        this.part = part;
        this.panel = panel;
    }

    /**
     * A visit as it was seen, and the place on the board where it was put down.
     *
     * @param length it was made so long there; null: it stays as long as it is
     */
    record Dropped(
            BoardSheet sheet,
            BoardVisit visit,
            int revision,
            UUID column,
            Instant start,
            @Nullable Duration length) {}

    private record Fit(UUID column, Instant start) {}

    /** Nothing is asked where no specialist would see two. */
    void ask(Dropped dropped, DeskMove.Taken why) {
        desk.overbooking()
                .ofDay(dropped.visit().id(), dropped.column(), dropped.start())
                .ifPresent(used -> open(dropped, why, used));
    }

    private void open(Dropped dropped, DeskMove.Taken why, OverbookingsOfDay used) {
        @Nullable Fit nearest = nearest(dropped).orElse(null);
        var dialog = new OverbookDialog(
                question(dropped, why, used, nearest),
                note -> overbook(dropped, note),
                () -> Optional.ofNullable(nearest).ifPresent(fit -> move(dropped, fit)),
                () -> part.focus(dropped.visit().id()));
        dialog.open();
    }

    private OverbookDialog.Question question(
            Dropped dropped, DeskMove.Taken why, OverbookingsOfDay used, @Nullable Fit nearest) {
        MoveWords words = words(dropped.sheet());
        String name = dropped.sheet().name(dropped.column());
        Formats formats = formats();
        String clash = words.why(why, dropped.column());
        return new OverbookDialog.Question(
                formats.time(dropped.start()),
                part.getTranslation(
                        used.momentIsFull() ? "overbook.clash.full" : "overbook.clash",
                        dropped.visit().entry().patientName(),
                        formats.time(dropped.start()),
                        clash,
                        name),
                OverbookWords.used(part, used, name),
                used.isMore(),
                nearest == null ? null : words.place(nearest.start(), nearest.column()));
    }

    /** Instead of being longer there is no other place. */
    private Optional<Fit> nearest(Dropped dropped) {
        if (dropped.length() != null) {
            return Optional.empty();
        }
        return desk.moves().preview(dropped.visit().id(), dropped.column(), dropped.start()).fits().stream()
                .map(it -> new Fit(it.column(), closest(it, dropped.start())))
                .filter(it -> !isOwnPlace(dropped, it))
                .min(Comparator.comparing(it -> distance(dropped, it)));
    }

    private static boolean isOwnPlace(Dropped dropped, Fit fit) {
        return fit.column().equals(dropped.visit().column())
                && fit.start().equals(dropped.visit().entry().time().start());
    }

    private static Instant closest(FittingStarts fits, Instant wanted) {
        if (wanted.isBefore(fits.first())) {
            return fits.first();
        }
        return wanted.isAfter(fits.last()) ? fits.last() : wanted;
    }

    private static Duration distance(Dropped dropped, Fit fit) {
        Duration away = Duration.between(dropped.start(), fit.start()).abs();
        return fit.column().equals(dropped.column()) ? away : away.plus(FOR_THE_SAME_SPECIALIST);
    }

    private void overbook(Dropped dropped, OverbookingNote note) {
        AppointmentId id = dropped.visit().id();
        Duration length = dropped.length();
        DeskMove outcome = length == null
                ? desk.overbooking().overbook(id, dropped.revision(), dropped.column(), dropped.start(), note)
                : desk.overbooking().overbookLonger(id, dropped.revision(), length, note);
        tell(dropped, outcome, dropped.column(), "overbook.done");
    }

    private void move(Dropped dropped, Fit fit) {
        DeskMove outcome = desk.moves().move(dropped.visit().id(), dropped.revision(), fit.column(), fit.start());
        tell(dropped, outcome, fit.column(), "board.moved");
    }

    private void tell(Dropped dropped, DeskMove outcome, UUID column, String done) {
        part.showAnew();
        part.chooseQuietly(dropped.visit().id());
        MoveWords words = words(dropped.sheet());
        switch (outcome) {
            case DeskMove.Moved moved -> {
                part.calm();
                panel.refuses("");
                part.announce(part.getTranslation(
                        done,
                        dropped.visit().entry().patientName(),
                        words.place(moved.time().start(), column)));
            }
            case DeskMove.AsItWas _ -> panel.refuses("");
            case DeskMove.Refused why -> {
                String said = part.getTranslation("board.not-moved", words.why(why, column));
                panel.refuses(said);
                part.announce(said);
            }
        }
        part.focus(dropped.visit().id());
    }

    private MoveWords words(BoardSheet sheet) {
        return new MoveWords(part, sheet, desk.directory().catalogue(), formats());
    }

    private Formats formats() {
        return Objects.requireNonNull(part.formats(), "A day was put into words");
    }
}
