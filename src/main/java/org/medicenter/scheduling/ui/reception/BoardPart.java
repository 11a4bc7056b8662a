package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medicenter.patients.Mistake;
import org.medicenter.scheduling.AppointmentId;
import org.medicenter.scheduling.BoardVisit;
import org.medicenter.scheduling.BookedAppointment;
import org.medicenter.scheduling.Caller;
import org.medicenter.scheduling.FreeTime;
import org.medicenter.scheduling.NextFits.Wishes;
import org.medicenter.scheduling.VisitSheet;
import org.medicenter.scheduling.Wish;
import org.medicenter.ui.Formats;

/** The board with the chosen visit beside it. What was drawn once is only mended, so that focus and place stay. */
class BoardPart extends Div {

    private final transient BoardDesk desk;
    private final transient Consumer<@Nullable AppointmentId> choice;
    private final transient Runnable changed;

    private final DayBoardElement board =
            new DayBoardElement(this::choose, (command, id) -> commands().run(command, id));
    private final VisitPanel panel;
    private final UndoNote undoNote = new UndoNote(() -> commands().bringBack());
    private final transient BoardCommands commands;
    private transient @Nullable BoardSheet shown;
    private transient @Nullable Formats formats;
    private transient @Nullable AppointmentId chosen;

    /**
     * @param choice is told which visit is chosen now; null: none
     * @param changed is told after a step, to show the day anew
     */
    BoardPart(BoardDesk desk, Consumer<@Nullable AppointmentId> choice, Runnable changed) {
        this.desk = desk;
        this.choice = choice;
        this.changed = changed;
        this.panel = new VisitPanel(
                to -> commands().take(to),
                new FlowButtons.Others(
                        () -> commands().move(),
                        () -> commands().askToCancel(),
                        () -> commands().takeBack(),
                        desk.theirWaitlist().map(it -> () -> wantsEarlier(it))),
                () -> choose(Optional.empty()));
        desk.approvals().ifPresent(it -> panel.add(it.part(this::afterApproval)));
        var overbooking = new BoardOverbooking(desk, this, panel);
        var moves = new BoardMoves(desk, overbooking, this, board, panel);
        this.commands = new BoardCommands(desk.flow(), moves, this, board, panel);
        board.onMove(moves::preview, moves::move, moves::resize);
        new VisitMenu(board, new VisitDeeds(this, commands, moves)::of);
        addClassName("s-work");
        add(board, panel);
    }

    /** @param fresh whether somebody else has changed what is new */
    void show(BoardSheet sheet, Formats read, boolean fresh) {
        BoardSheet before = shown;
        shown = sheet;
        formats = read;
        if (!sheet.columns().isEmpty()) {
            board.show(
                    new BoardDrawing(this, desk.directory().catalogue(), read, desk.lacking(sheet))
                            .of(sheet, desk.clock().instant()),
                    fresh && before != null && before.key().equals(sheet.key()));
        }
    }

    /** Whoever is not on the board is not chosen. */
    void showChosen(@Nullable AppointmentId wanted) {
        AppointmentId found =
                wanted != null && shown != null && shown.find(wanted).isPresent() ? wanted : null;
        chosen = found;
        board.choose(found);
        Optional<VisitSheet> sheet = found == null ? Optional.empty() : sheet(found);
        sheet.ifPresentOrElse(
                it -> {
                    panel.show(it, desk.directory().catalogue(), Objects.requireNonNull(formats));
                    panel.showWaits(desk.waitsOf(it.patient()));
                },
                panel::hide);
    }

    @Nullable
    BoardSheet shown() {
        return shown;
    }

    /** Somebody wants to look at a visit that was found elsewhere. */
    void look(AppointmentId visit) {
        choose(Optional.of(visit));
    }

    /** For who came from a list, which goes when the panel comes. */
    void focusPanel() {
        panel.focusName();
    }

    /** For who has just booked it: the next key is for it. */
    void focusChosen() {
        if (chosen != null) {
            board.focusVisit(chosen);
        }
    }

    void focus(AppointmentId visit) {
        board.focusVisit(visit);
    }

    /** A refusal that stands on the board holds no more. */
    void calm() {
        board.calm();
    }

    void announce(String words) {
        board.announce(words);
    }

    /** @param asked is told where somebody wants to book; of what is no place of this board nobody is told */
    void onFree(Consumer<FreePlace> asked) {
        board.onFree((column, minute) -> Optional.ofNullable(shown)
                .flatMap(sheet -> sheet.free(column, minute))
                .ifPresent(asked));
    }

    /** The patient of the chosen visit would come earlier. */
    private void wantsEarlier(DeskWaitlist waitlist) {
        VisitSheet sheet = panel.shown();
        if (sheet != null) {
            var visit = sheet.entry();
            var wish = new Wish(visit.visitType(), visit.specialist(), sheet.concern());
            var wishes = new Wishes(wish, Set.of(), null, null);
            var asked = new DeskWaitlist.Asked(
                    new Caller.Known(sheet.patient()), sheet.patientName(), wishes, "", visit.id());
            waitlist.ask(asked, new Waits());
        }
    }

    private final class Waits implements DeskWaitlist.Answer {

        @Override
        public void joined(String words) {
            Said.aloud(words);
            panel.focusNext();
        }

        @Override
        public void incomplete(List<Mistake> mistakes) {
            panel.refuses(getTranslation("call.gone"));
        }

        @Override
        public void left() {
            panel.focusNext();
        }

        @Override
        public void takes(FreeTime time) {
            throw new IllegalStateException("Whoever has a visit is moved");
        }

        @Override
        public void moved(BookedAppointment visit) {
            var place = desk.directory().catalogue().location(visit.location());
            BoardAddress.of(visit, place).go();
        }
    }

    /** @param whyNot empty: the step was taken */
    private void afterApproval(String whyNot) {
        showAnew();
        panel.refuses(whyNot);
        panel.focusApproval();
    }

    /** Something else stands beside the board now. */
    void giveWay() {
        showChosen(null);
        choice.accept(null);
    }

    private Optional<VisitSheet> sheet(AppointmentId id) {
        VisitSheet open = panel.shown();
        return open != null && open.entry().id().equals(id)
                ? desk.dayBoard().following(open)
                : desk.dayBoard().look(id);
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

    /** Stands above the board. */
    UndoNote undoNote() {
        return undoNote;
    }

    /** As it is now. */
    Optional<VisitSheet> following(VisitSheet known) {
        return desk.dayBoard().following(known);
    }

    /** What the panel says of it. */
    Optional<VisitSheet> sheetOfChosen() {
        return Optional.ofNullable(panel.shown());
    }

    private BoardCommands commands() {
        return commands;
    }

    Optional<BoardVisit> visit(@Nullable AppointmentId id) {
        return shown == null || id == null ? Optional.empty() : shown.find(id);
    }

    Optional<BoardVisit> chosenVisit() {
        return visit(chosen);
    }

    /** For who asks something of a visit: what came of it is said, and not that it was chosen. */
    void chooseQuietly(AppointmentId id) {
        if (!id.equals(chosen)) {
            showChosen(id);
            choice.accept(chosen);
        }
    }

    @Nullable
    Formats formats() {
        return formats;
    }

    DayBoardElement element() {
        return board;
    }

    void showAnew() {
        changed.run();
    }
}
