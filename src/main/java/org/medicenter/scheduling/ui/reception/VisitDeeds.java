package org.medicenter.scheduling.ui.reception;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.medicenter.scheduling.AppointmentId;
import org.medicenter.scheduling.AppointmentStatus;
import org.medicenter.scheduling.BoardVisit;
import org.medicenter.scheduling.DeskMoves;
import org.medicenter.scheduling.VisitSheet;
import org.medicenter.scheduling.ui.reception.VisitMenu.Deed;

/** All that may be done with a visit of the board as it stands now, as words of its menu: the next step first. */
class VisitDeeds {

    private static final Duration STEP = DeskMoves.SHORTEST;

    private final BoardPart part;
    private final BoardCommands commands;
    private final BoardMoves moves;

    VisitDeeds(BoardPart part, BoardCommands commands, BoardMoves moves) {
        this.part = part;
        this.commands = commands;
        this.moves = moves;
    }

    /** It is chosen by that; empty where it is not on the board any more. */
    List<Deed> of(AppointmentId id) {
        if (part.visit(id).isEmpty()) {
            return List.of();
        }
        part.chooseQuietly(id);
        return part.visit(id)
                .flatMap(visit -> part.sheetOfChosen().map(sheet -> of(visit, sheet)))
                .orElse(List.of());
    }

    private List<Deed> of(BoardVisit visit, VisitSheet sheet) {
        var deeds = new ArrayList<Deed>();
        Stream.of(AppointmentStatus.values())
                .filter(it -> it != AppointmentStatus.CANCELLED && sheet.next().contains(it))
                .map(it -> command(visit, "board.step." + it.slug(), FlowButtons.key(it), it.slug()))
                .forEach(deeds::add);
        if (visit.mayMove()) {
            deeds.add(command(visit, "board.move", "M", BoardCommands.MOVE));
        }
        if (visit.mayResize()) {
            deeds.add(length(visit, "board.menu.longer", "+", STEP));
            deeds.add(length(visit, "board.menu.shorter", "−", STEP.negated()));
        }
        if (sheet.next().contains(AppointmentStatus.CANCELLED)) {
            deeds.add(command(visit, "board.menu.cancel", "Del", BoardCommands.CANCEL));
        }
        if (sheet.undoable() != null) {
            deeds.add(command(visit, "board.undo", "Z", BoardCommands.UNDO));
        }
        return deeds;
    }

    private Deed command(BoardVisit visit, String words, String key, String command) {
        return new Deed(part.getTranslation(words), key, () -> commands.run(command, visit.id()));
    }

    private Deed length(BoardVisit visit, String words, String key, Duration more) {
        Duration now = visit.entry().time().length();
        return new Deed(
                part.getTranslation(words, STEP.toMinutes()),
                key,
                () -> moves.resize(visit, visit.revision(), now.plus(more)));
    }
}
