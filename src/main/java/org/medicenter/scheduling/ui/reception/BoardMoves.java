package org.medicenter.scheduling.ui.reception;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.medicenter.scheduling.AppointmentId;
import org.medicenter.scheduling.BoardAxis;
import org.medicenter.scheduling.BoardVisit;
import org.medicenter.scheduling.DeskMove;
import org.medicenter.scheduling.DeskMoves;
import org.medicenter.scheduling.FittingStarts;
import org.medicenter.scheduling.MovePreview;
import org.medicenter.time.TimeRange;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Visits that are carried over the board: whether they would fit, and what came of it where they were put down. */
class BoardMoves {

    private final BoardDesk desk;
    private final DeskMoves moves;
    private final BoardOverbooking overbooking;
    private final BoardPart part;
    private final DayBoardElement board;
    private final VisitPanel panel;

    BoardMoves(BoardDesk desk, BoardOverbooking overbooking, BoardPart part, DayBoardElement board, VisitPanel panel) {
        this.desk = desk;
        this.moves = desk.moves();
        this.overbooking = overbooking;
        this.part = part;
        this.board = board;
        this.panel = panel;
    }

    /** A visit of the board, and a place on it. */
    private record Aim(BoardSheet sheet, BoardVisit visit, BoardSheet.Column to, Instant start) {

        UUID column() {
            return to.what().id();
        }
    }

    /** Of what is not on the board nothing is told. */
    void preview(BoardMoveEvents.Previewed asked) {
        aim(asked).ifPresent(aim -> {
            MovePreview preview = moves.preview(aim.visit().id(), aim.column(), aim.start());
            board.preview(answer(asked.seq(), aim, preview));
        });
    }

    private ObjectNode answer(int seq, Aim aim, MovePreview preview) {
        MoveWords words = words(aim.sheet());
        DeskMove.Refused why = preview.why();
        String said = why == null ? text("board.move.fits-here") : words.why(why, aim.column());
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("seq", seq);
        answer.put("ok", preview.isFit());
        answer.put("tag", why == null ? words.fits(aim.start()) : words.tag(aim.start(), why));
        answer.put("said", words.place(aim.start(), aim.column()) + ". " + said);
        BoardAxis axis = aim.to().axis();
        var clashes = answer.putArray("clashes");
        (why == null ? List.<TimeRange>of() : why.clashes()).forEach(it -> {
            ObjectNode clash = clashes.addObject();
            clash.put("a", axis.minute(it.start()));
            clash.put("b", axis.minute(it.end()));
        });
        var fits = answer.putArray("fits");
        preview.fits()
                .forEach(it -> aim.sheet()
                        .column(it.column(), it.first())
                        .ifPresent(column -> fit(fits.addObject(), it, column, words)));
        return answer;
    }

    private static void fit(ObjectNode node, FittingStarts fits, BoardSheet.Column column, MoveWords words) {
        BoardAxis axis = column.axis();
        node.put("col", column.key());
        node.put("first", axis.minute(fits.first()));
        node.put("last", axis.minute(fits.last()));
        node.put("b", axis.minute(fits.end()));
        node.put("text", words.fits(fits));
    }

    void move(BoardMoveEvents.PutDown asked) {
        aim(asked)
                .ifPresentOrElse(
                        aim -> move(asked, aim), () -> board.settle(asked.seq(), false, text("board.move.not-here")));
    }

    private void move(BoardMoveEvents.PutDown asked, Aim aim) {
        AppointmentId id = aim.visit().id();
        DeskMove outcome = moves.move(id, asked.revision(), aim.column(), aim.start());
        part.showAnew();
        switch (outcome) {
            case DeskMove.Moved moved -> {
                part.undoNote().forget();
                part.chooseQuietly(id);
                panel.refuses("");
                String where = words(aim.sheet()).place(moved.time().start(), aim.column());
                board.settle(
                        asked.seq(),
                        true,
                        text("board.moved", aim.visit().entry().patientName(), where));
            }
            case DeskMove.AsItWas _ -> board.settle(asked.seq(), false, text("board.move.as-it-was"));
            case DeskMove.Refused why -> {
                board.settle(
                        asked.seq(), false, text("board.not-moved", words(now()).why(why, aim.column())));
                if (why instanceof DeskMove.Taken taken && !taken.by().isEmpty()) {
                    overbooking.ask(
                            new BoardOverbooking.Dropped(
                                    now(), aim.visit(), asked.revision(), aim.column(), aim.start(), null),
                            taken);
                }
            }
        }
    }

    void resize(BoardMoveEvents.Resized asked) {
        BoardSheet sheet = part.shown();
        Optional<BoardVisit> found =
                sheet == null ? Optional.empty() : asked.visit().flatMap(sheet::find);
        found.ifPresentOrElse(
                visit -> resize(visit, asked.revision(), Duration.ofMinutes(asked.minutes())),
                () -> board.settleLength(false, text("board.move.not-here")));
    }

    void resize(BoardVisit visit, int revision, Duration length) {
        DeskMove outcome = moves.resize(visit.id(), revision, length);
        part.showAnew();
        part.chooseQuietly(visit.id());
        switch (outcome) {
            case DeskMove.Moved moved -> {
                part.undoNote().forget();
                panel.refuses("");
                board.settleLength(
                        true,
                        text(
                                "board.resized",
                                visit.entry().patientName(),
                                length.toMinutes(),
                                Objects.requireNonNull(part.formats(), "A day was put into words")
                                        .time(moved.time().end())));
            }
            case DeskMove.AsItWas _ -> board.settleLength(true, text("board.move.as-it-was"));
            case DeskMove.Refused why -> {
                board.settleLength(false, text("board.not-resized", words(now()).why(why, visit.column())));
                askToOverbook(visit, revision, length, why);
            }
        }
    }

    private void askToOverbook(BoardVisit visit, int revision, Duration length, DeskMove.Refused why) {
        if (why instanceof DeskMove.Taken taken && !taken.by().isEmpty()) {
            Instant start = visit.entry().time().start();
            overbooking.ask(new BoardOverbooking.Dropped(now(), visit, revision, visit.column(), start, length), taken);
        }
    }

    /** The last move of the chosen visit. */
    void takeBack(BoardVisit visit) {
        DeskMove outcome = moves.takeBack(visit.id(), visit.revision());
        part.showAnew();
        MoveWords words = words(now());
        switch (outcome) {
            case DeskMove.Moved moved -> {
                panel.refuses("");
                UUID column = part.visit(visit.id()).map(BoardVisit::column).orElse(visit.column());
                board.announce(
                        isWhereItWas(visit, moved, column)
                                ? text(
                                        "board.length-back",
                                        visit.entry().patientName(),
                                        Objects.requireNonNull(part.formats())
                                                .time(moved.time().end()))
                                : text(
                                        "board.moved-back",
                                        visit.entry().patientName(),
                                        words.place(moved.time().start(), column)));
            }
            case DeskMove.AsItWas _ -> panel.refuses("");
            case DeskMove.Refused why -> panel.refuses(text("board.not-moved-back", words.why(why, visit.column())));
        }
    }

    /** It was only longer or shorter. */
    private static boolean isWhereItWas(BoardVisit before, DeskMove.Moved moved, UUID column) {
        return before.column().equals(column)
                && before.entry().time().start().equals(moved.time().start());
    }

    private Optional<Aim> aim(BoardMoveEvents.Aimed asked) {
        BoardSheet sheet = part.shown();
        if (sheet == null) {
            return Optional.empty();
        }
        return asked.visit()
                .flatMap(sheet::find)
                .flatMap(visit -> asked.column()
                        .flatMap(sheet::column)
                        .filter(to -> asked.minute() >= to.axis().from()
                                && asked.minute() <= to.axis().to())
                        .map(to -> new Aim(sheet, visit, to, to.axis().at(asked.minute()))));
    }

    private BoardSheet now() {
        return Objects.requireNonNull(part.shown(), "A board is shown");
    }

    private MoveWords words(BoardSheet sheet) {
        return new MoveWords(
                part,
                sheet,
                desk.directory().catalogue(),
                Objects.requireNonNull(part.formats(), "A day was put into words"));
    }

    private String text(String key, Object... parameters) {
        return part.getTranslation(key, parameters);
    }
}
