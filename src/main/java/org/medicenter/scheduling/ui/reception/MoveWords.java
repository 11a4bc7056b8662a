package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.Component;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.medicenter.clinic.Catalogue;
import org.medicenter.clinic.Specialist;
import org.medicenter.scheduling.AppointmentStatus;
import org.medicenter.scheduling.BoardVisit;
import org.medicenter.scheduling.DeskMove;
import org.medicenter.scheduling.DeskMoves;
import org.medicenter.scheduling.FittingStarts;
import org.medicenter.scheduling.MoveClash;
import org.medicenter.scheduling.OverbookingNote;
import org.medicenter.scheduling.VisitStep;
import org.medicenter.time.TimeRange;
import org.medicenter.ui.Formats;

/** Where a visit is carried to and why it may not stay there: in short for the board, in a sentence for who listens. */
class MoveWords {

    private final Component words;
    private final BoardSheet sheet;
    private final Catalogue catalogue;
    private final Formats formats;

    MoveWords(Component words, BoardSheet sheet, Catalogue catalogue, Formats formats) {
        this.words = words;
        this.sheet = sheet;
        this.catalogue = catalogue;
        this.formats = formats;
    }

    /** "11:20, Dr Jonas Lindqvist". */
    String place(Instant start, UUID column) {
        return text("board.move.place", when(start), name(column));
    }

    /** "12:10 fits", or "12:10–14:20 fit". */
    String fits(FittingStarts fits) {
        return fits.first().equals(fits.last())
                ? text("board.move.fits", formats.time(fits.first()))
                : text("board.move.fit-from-to", formats.timeRange(fits.first(), fits.last()));
    }

    String fits(Instant start) {
        return text("board.move.fits", formats.time(start));
    }

    /** "11:20, clash 10 min". */
    String tag(Instant start, DeskMove.Refused why) {
        return text("board.move.place", formats.time(start), shortly(why));
    }

    private String shortly(DeskMove.Refused why) {
        return switch (why) {
            case DeskMove.Taken taken when taken.by().isEmpty() -> text("board.move.short.thing");
            case DeskMove.Taken taken -> text("board.move.short.clash", minutes(taken));
            case DeskMove.Blocked _ -> text("board.move.short.blocked");
            case DeskMove.Closed _ -> text("board.move.short.closed");
            case DeskMove.NotThere _ -> text("board.move.short.not-there");
            case DeskMove.NotOffered _ -> text("board.move.short.not-offered");
            case DeskMove.EndsByItself _ -> text("board.move.short.by-itself");
            case DeskMove.InThePast _ -> text("board.move.short.past");
            case DeskMove.OffFiveMinutes _ -> text("board.move.short.off");
            case DeskMove.NoSuchLength _ -> text("board.move.short.no-such-length");
            case DeskMove.OnlyInTime _ -> text("board.move.short.only-in-time");
            case DeskMove.OnlyWithinOwnColumn _ -> text("board.move.short.own-column");
            case DeskMove.NotShared _, DeskMove.TooManyOverbooked _, DeskMove.ThreeAtOnce _, DeskMove.ReasonMissing _ ->
                text("board.move.short.not-shared");
            case DeskMove.LimitReached _ -> text("board.move.short.limit");
            case DeskMove.NotMovable _ -> text("board.move.short.begun");
            case DeskMove.HereToday _ -> text("board.move.short.here-today");
            case DeskMove.ChangedMeanwhile _, DeskMove.NotUndoable _ -> text("board.move.short.changed");
            case DeskMove.UnknownAppointment _ -> text("board.move.short.gone");
            case DeskMove.Busy _ -> text("board.move.short.busy");
        };
    }

    String why(DeskMove.Refused why, UUID column) {
        return switch (why) {
            case DeskMove.Taken taken -> clash(taken);
            case DeskMove.Blocked _ -> text("board.move.why.blocked", name(column));
            case DeskMove.Closed _ -> text("board.move.why.closed");
            case DeskMove.NotThere _ -> text("board.move.why.not-there", name(column));
            case DeskMove.NotOffered _ -> text("board.move.why.not-offered", name(column));
            case DeskMove.EndsByItself _ -> text("board.move.why.by-itself");
            case DeskMove.InThePast _ -> text("board.move.why.past");
            case DeskMove.OffFiveMinutes _ -> text("board.move.why.off");
            case DeskMove.NoSuchLength _ ->
                text("board.move.why.no-such-length", DeskMoves.SHORTEST.toMinutes(), DeskMoves.LONGEST.toHours());
            case DeskMove.OnlyInTime _ -> text("board.move.why.only-in-time");
            case DeskMove.OnlyWithinOwnColumn _ -> text("board.move.why.own-column");
            case DeskMove.NotShared _ -> text("board.move.why.not-shared");
            case DeskMove.TooManyOverbooked(int most) -> text("board.move.why.too-many-overbooked", most);
            case DeskMove.ThreeAtOnce _ -> text("board.move.why.three-at-once");
            case DeskMove.ReasonMissing _ -> text("overbook.reason.missing", OverbookingNote.LONGEST);
            case DeskMove.LimitReached _ -> text("board.move.why.limit");
            case DeskMove.NotMovable not -> text("board.move.why.begun", status(not.status()));
            case DeskMove.HereToday _ -> text("board.move.why.here-today");
            case DeskMove.ChangedMeanwhile changed -> changed(changed);
            case DeskMove.NotUndoable _ -> text("board.move.why.not-undoable");
            case DeskMove.UnknownAppointment _ -> text("board.unknown");
            case DeskMove.Busy _ -> text("board.move.why.busy");
        };
    }

    /** Of those in the way the first, and how many more. */
    private String clash(DeskMove.Taken taken) {
        if (taken.by().isEmpty()) {
            return text("board.move.why.thing");
        }
        MoveClash first = taken.by().getFirst();
        long others = taken.by().stream().map(MoveClash::with).distinct().count() - 1;
        return sheet.find(first.with())
                .map(BoardVisit::entry)
                .map(it -> text(
                        others == 0 ? "board.move.why.clash" : "board.move.why.clash-more",
                        minutes(taken),
                        it.patientName(),
                        formats.time(it.time().start()),
                        others))
                .orElseGet(() -> text("board.move.why.clash-unseen", minutes(taken)));
    }

    private String changed(DeskMove.ChangedMeanwhile changed) {
        VisitStep last = changed.last();
        return last == null
                ? text("board.move.why.changed")
                : text(
                        "board.move.why.changed-by",
                        formats.time(last.at()),
                        new StepWords(words, catalogue, formats).of(last));
    }

    private static long minutes(DeskMove.Taken taken) {
        return taken.clashes().stream()
                .map(TimeRange::length)
                .mapToLong(Duration::toMinutes)
                .sum();
    }

    /** Who does not work on the day is not on its board, and has a name all the same. */
    private String name(UUID column) {
        String onBoard = sheet.name(column);
        return onBoard.isEmpty()
                ? catalogue.specialists().stream()
                        .filter(it -> it.id().value().equals(column))
                        .map(Specialist::name)
                        .findFirst()
                        .orElse("")
                : onBoard;
    }

    /** "11:20", with its date where the board shows several. */
    private String when(Instant start) {
        String time = formats.time(start);
        return switch (sheet.kind()) {
            case DAY -> time;
            case WEEK -> text("board.move.on-date", formats.shortDate(formats.date(start)), time);
        };
    }

    private String status(AppointmentStatus status) {
        return text("staff.status." + status.slug());
    }

    private String text(String key, Object... parameters) {
        return words.getTranslation(key, parameters);
    }
}
