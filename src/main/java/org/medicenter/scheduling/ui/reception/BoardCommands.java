package org.medicenter.scheduling.ui.reception;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medicenter.scheduling.AppointmentId;
import org.medicenter.scheduling.AppointmentStatus;
import org.medicenter.scheduling.DeskUndoable;
import org.medicenter.scheduling.StepOutcome;
import org.medicenter.scheduling.VisitFlow;
import org.medicenter.scheduling.VisitSheet;
import org.medicenter.scheduling.VisitStep;
import org.medicenter.ui.Formats;

/** What somebody asks for by a key on the board or a button beside it, and what came of it in words. */
class BoardCommands {

    static final String UNDO = "undo";
    static final String CANCEL = "cancel";
    static final String MOVE = "move";

    /** Somebody was told that a colleague took the last step of a visit as it stood then. */
    private record Asked(AppointmentId visit, int revision) {}

    private final VisitFlow flow;
    private final BoardMoves moves;
    private final BoardPart part;
    private final DayBoardElement board;
    private final VisitPanel panel;
    private @Nullable Asked asked;

    BoardCommands(VisitFlow flow, BoardMoves moves, BoardPart part, DayBoardElement board, VisitPanel panel) {
        this.flow = flow;
        this.moves = moves;
        this.part = part;
        this.board = board;
        this.panel = panel;
    }

    /** By a key. Of what is not on the board nothing is done; what is no command only chooses: so "look" does. */
    void run(String command, AppointmentId id) {
        if (part.visit(id).isEmpty()) {
            return;
        }
        part.chooseQuietly(id);
        if (command.equals(UNDO)) {
            undo();
        } else if (command.equals(MOVE)) {
            move();
        } else if (command.equals(CANCEL)) {
            askToCancel();
        } else {
            Arrays.stream(AppointmentStatus.values())
                    .filter(it -> it != AppointmentStatus.CANCELLED && it.slug().equals(command))
                    .filter(it -> !stands(id, it))
                    .findFirst()
                    .ifPresent(to -> say(flow.step(id, to)));
        }
    }

    /** Whoever presses a key twice has what they want. */
    private boolean stands(AppointmentId id, AppointmentStatus status) {
        return part.visit(id).filter(it -> it.entry().status() == status).isPresent();
    }

    void take(AppointmentStatus to) {
        part.chosenVisit().ifPresent(visit -> fromPanel(flow.step(visit.id(), to)));
    }

    /** The last step or the last move of the chosen visit. */
    void takeBack() {
        undoChosen();
        if (asked == null) {
            focusNext();
        }
    }

    /** Picks the chosen visit up; what has begun is not moved, and the panel says so. */
    void move() {
        part.chosenVisit().ifPresent(visit -> {
            if (visit.mayMove()) {
                panel.refuses("");
                board.pickUp(visit.id());
            } else {
                panel.refuses(text(
                        "board.not-moved",
                        text("board.move.why.begun", word(visit.entry().status()))));
            }
        });
    }

    void askToCancel() {
        VisitSheet sheet = panel.shown();
        if (sheet != null && sheet.next().contains(AppointmentStatus.CANCELLED)) {
            new CancelVisitDialog(sheet, formats(), message -> cancel(sheet, message), panel::focusCancel).open();
        }
    }

    private void cancel(VisitSheet sheet, String message) {
        StepOutcome outcome = flow.cancel(sheet.entry().id(), sheet.revision(), message);
        say(outcome);
        if (outcome instanceof StepOutcome.Taken) {
            board.focusVisit(sheet.entry().id());
            tellGone(sheet, "board.cancelled");
        } else {
            panel.focusNext();
        }
    }

    private void tellGone(VisitSheet before, String key) {
        String words = text(key, before.patientName());
        part.following(before).ifPresent(after -> part.undoNote().tells(after, words));
        board.announce(words);
    }

    /** The visit that this desk has just taken off the board, or else the newest deed at the chosen one. */
    private void undo() {
        if (part.undoNote().gone() != null) {
            bringBack();
        } else {
            undoChosen();
        }
    }

    /** What a colleague did is taken back by asking twice: whoever presses a key too many hears whose step it is. */
    private void undoChosen() {
        VisitSheet sheet = panel.shown();
        VisitStep theirs = sheet == null || sheet.undoable() == null ? null : sheet.ofColleague();
        Asked now =
                sheet == null || theirs == null ? null : new Asked(sheet.entry().id(), sheet.revision());
        if (now != null && theirs != null && !now.equals(asked)) {
            asked = now;
            panel.refuses(text(
                    "board.undo.of-colleague",
                    Objects.requireNonNullElse(theirs.by(), ""),
                    formats().time(theirs.at())));
        } else {
            asked = null;
            takeChosenBack();
        }
    }

    private void takeChosenBack() {
        part.chosenVisit().ifPresent(visit -> {
            VisitSheet sheet = panel.shown();
            DeskUndoable last = sheet == null ? null : sheet.undoable();
            if (last == DeskUndoable.MOVE) {
                moves.takeBack(visit);
            } else if (sheet != null && last == DeskUndoable.BOOKING) {
                takeBookingBack(sheet);
            } else {
                say(flow.undo(visit.id(), visit.revision()));
            }
        });
    }

    private void takeBookingBack(VisitSheet sheet) {
        StepOutcome outcome = flow.undo(sheet.entry().id(), sheet.revision());
        say(outcome);
        if (outcome instanceof StepOutcome.Taken) {
            board.focusVisit(sheet.entry().id());
            tellGone(sheet, "board.booking-taken-back");
        }
    }

    void bringBack() {
        VisitSheet gone = part.undoNote().toBringBack();
        if (gone == null) {
            return;
        }
        AppointmentId id = gone.entry().id();
        StepOutcome outcome = flow.undo(id, gone.revision());
        part.showAnew();
        if (outcome instanceof StepOutcome.Taken) {
            part.undoNote().forget();
            part.chooseQuietly(id);
            board.focusVisit(id);
            board.announce(text("board.booked-again", gone.patientName()));
        } else {
            part.undoNote().refuses(why(outcome), isInTheWay(outcome));
        }
    }

    /** Somebody has the time now; where it is only held, they may give it back. */
    private static boolean isInTheWay(StepOutcome outcome) {
        return outcome instanceof StepOutcome.NotUndoable(AppointmentStatus _, StepOutcome.NotUndoable.Why why)
                && why == StepOutcome.NotUndoable.Why.TIME_IS_GONE;
    }

    private void fromPanel(StepOutcome outcome) {
        say(outcome);
        focusNext();
    }

    private void focusNext() {
        if (panel.isVisible()) {
            panel.focusNext();
        }
    }

    private void say(StepOutcome outcome) {
        String who = part.chosenVisit().map(it -> it.entry().patientName()).orElse("");
        part.showAnew();
        panel.refuses(why(outcome));
        if (outcome instanceof StepOutcome.Taken(AppointmentStatus now)) {
            part.undoNote().forget();
            board.announce(text("board.taken", who, word(now)));
        }
    }

    /** Empty: it was taken. */
    private String why(StepOutcome outcome) {
        return switch (outcome) {
            case StepOutcome.Taken _ -> "";
            case StepOutcome.Illegal illegal
            when illegal.from() == illegal.to() -> text("board.done-already", word(illegal.to()));
            case StepOutcome.Illegal illegal -> text("board.illegal", word(illegal.from()), word(illegal.to()));
            case StepOutcome.MessageTooLong tooLong -> text("board.message-too-long", tooLong.longest());
            case StepOutcome.OtherDay(LocalDate day) ->
                text("board.other-day", formats().weekdayDate(day));
            case StepOutcome.NotBegun(Instant start) ->
                text(
                        "board.not-begun",
                        formats().weekdayDate(formats().date(start)),
                        formats().time(start));
            case StepOutcome.NotUndoable(AppointmentStatus now, StepOutcome.NotUndoable.Why why) ->
                text("board.not-undoable." + slug(why), word(now));
            case StepOutcome.UnknownAppointment _ -> text("board.unknown");
        };
    }

    private Formats formats() {
        return Objects.requireNonNull(part.formats(), "Whoever is shown was put into words");
    }

    private static String slug(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String word(AppointmentStatus status) {
        return text("staff.status." + status.slug());
    }

    private String text(String key, Object... parameters) {
        return part.getTranslation(key, parameters);
    }
}
