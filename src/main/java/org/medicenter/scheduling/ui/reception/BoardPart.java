package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.clinic.Location;
import org.medicenter.scheduling.AppointmentId;
import org.medicenter.scheduling.AppointmentStatus;
import org.medicenter.scheduling.BoardDay;
import org.medicenter.scheduling.BoardVisit;
import org.medicenter.scheduling.DayBoard;
import org.medicenter.scheduling.StepOutcome;
import org.medicenter.scheduling.VisitFlow;
import org.medicenter.scheduling.VisitSheet;
import org.medicenter.ui.Formats;

/** The board with the chosen visit beside it. What was drawn once is only mended, so that focus and place stay. */
class BoardPart extends Div {

    private static final String UNDO = "undo";
    private static final String CANCEL = "cancel";

    private final transient DayBoard dayBoard;
    private final transient VisitFlow flow;
    private final transient ClinicDirectory directory;
    private final transient Clock clock;
    private final transient Consumer<@Nullable AppointmentId> choice;
    private final transient Runnable changed;

    private final DayBoardElement board = new DayBoardElement(this::choose, this::command);
    private final VisitPanel panel =
            new VisitPanel(this::take, this::askToCancel, this::takeBack, () -> choose(Optional.empty()));
    private transient @Nullable BoardDay shown;
    private transient @Nullable Formats formats;
    private transient @Nullable AppointmentId chosen;

    /**
     * @param choice is told which visit is chosen now; null: none
     * @param changed is told after a step, to show the day anew
     */
    BoardPart(
            DayBoard dayBoard,
            VisitFlow flow,
            ClinicDirectory directory,
            Clock clock,
            Consumer<@Nullable AppointmentId> choice,
            Runnable changed) {
        this.dayBoard = dayBoard;
        this.flow = flow;
        this.directory = directory;
        this.clock = clock;
        this.choice = choice;
        this.changed = changed;
        addClassName("s-work");
        add(board, panel);
    }

    /** @param fresh whether somebody else has changed what is new */
    BoardDay show(Location location, LocalDate date, Formats read, boolean fresh) {
        BoardDay before = shown;
        boolean same = before != null && before.isOf(location.id(), date);
        BoardDay day = before != null && same ? dayBoard.following(before) : dayBoard.on(location.id(), date);
        shown = day;
        formats = read;
        if (!day.columns().isEmpty()) {
            board.show(new BoardDrawing(this, directory.catalogue(), read).of(day, clock.instant()), fresh && same);
        }
        return day;
    }

    /** Whoever is not on the board is not chosen. */
    void showChosen(@Nullable AppointmentId wanted) {
        AppointmentId found =
                wanted != null && shown != null && shown.find(wanted).isPresent() ? wanted : null;
        chosen = found;
        board.choose(found);
        Optional<VisitSheet> sheet = found == null ? Optional.empty() : sheet(found);
        sheet.ifPresentOrElse(
                it -> panel.show(it, directory.catalogue(), Objects.requireNonNull(formats)), panel::hide);
    }

    @Nullable
    BoardDay shown() {
        return shown;
    }

    /** Somebody wants to look at a visit that was found elsewhere. */
    void look(AppointmentId visit) {
        choose(Optional.of(visit));
    }

    /** Something else stands beside the board now. */
    void giveWay() {
        showChosen(null);
        choice.accept(null);
    }

    private Optional<VisitSheet> sheet(AppointmentId id) {
        VisitSheet open = panel.shown();
        return open != null && open.entry().id().equals(id) ? dayBoard.following(open) : dayBoard.look(id);
    }

    private void choose(Optional<AppointmentId> wanted) {
        AppointmentId before = chosen;
        showChosen(wanted.orElse(null));
        choice.accept(chosen);
        if (chosen == null && before != null) {
            board.focusVisit(before);
        }
        visit(chosen)
                .ifPresent(it ->
                        board.announce(getTranslation("board.chosen", it.entry().patientName())));
    }

    private Optional<BoardVisit> visit(@Nullable AppointmentId id) {
        return shown == null || id == null ? Optional.empty() : shown.find(id);
    }

    private void command(String command, AppointmentId id) {
        if (visit(id).isEmpty()) {
            return;
        }
        if (!id.equals(chosen)) {
            showChosen(id);
            choice.accept(chosen);
        }
        if (command.equals(UNDO)) {
            say(undone(id));
        } else if (command.equals(CANCEL)) {
            askToCancel();
        } else {
            Arrays.stream(AppointmentStatus.values())
                    .filter(it -> it != AppointmentStatus.CANCELLED && it.slug().equals(command))
                    .findFirst()
                    .ifPresent(to -> say(flow.step(id, to)));
        }
    }

    private void take(AppointmentStatus to) {
        visit(chosen).ifPresent(visit -> fromPanel(flow.step(visit.id(), to)));
    }

    private void askToCancel() {
        VisitSheet sheet = panel.shown();
        if (sheet != null && sheet.next().contains(AppointmentStatus.CANCELLED)) {
            new CancelVisitDialog(
                            sheet, Objects.requireNonNull(formats), message -> cancel(sheet, message), panel::focusNext)
                    .open();
        }
    }

    private void cancel(VisitSheet sheet, String message) {
        StepOutcome outcome = flow.cancel(sheet.entry().id(), sheet.revision(), message);
        say(outcome);
        if (outcome instanceof StepOutcome.Taken) {
            board.focusVisit(sheet.entry().id());
            board.announce(getTranslation("board.cancelled", sheet.patientName()));
        } else {
            panel.focusNext();
        }
    }

    private void takeBack() {
        visit(chosen).ifPresent(visit -> fromPanel(undone(visit.id())));
    }

    private StepOutcome undone(AppointmentId id) {
        return flow.undo(id, visit(id).map(BoardVisit::revision).orElse(-1));
    }

    private void fromPanel(StepOutcome outcome) {
        say(outcome);
        if (panel.isVisible()) {
            panel.focusNext();
        }
    }

    private void say(StepOutcome outcome) {
        String who = visit(chosen).map(it -> it.entry().patientName()).orElse("");
        changed.run();
        switch (outcome) {
            case StepOutcome.Taken taken -> {
                panel.refuses("");
                board.announce(getTranslation("board.taken", who, word(taken.now())));
            }
            case StepOutcome.Illegal illegal ->
                panel.refuses(getTranslation("board.illegal", word(illegal.from()), word(illegal.to())));
            case StepOutcome.MessageTooLong tooLong ->
                panel.refuses(getTranslation("board.message-too-long", tooLong.longest()));
            case StepOutcome.NotUndoable late -> panel.refuses(getTranslation("board.not-undoable", word(late.now())));
            case StepOutcome.UnknownAppointment _ -> panel.refuses(getTranslation("board.unknown"));
        }
    }

    private String word(AppointmentStatus status) {
        return getTranslation("staff.status." + status.slug());
    }
}
