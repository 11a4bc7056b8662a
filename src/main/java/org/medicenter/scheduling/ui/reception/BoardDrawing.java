package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.Component;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medicenter.clinic.Catalogue;
import org.medicenter.scheduling.AppointmentId;
import org.medicenter.scheduling.AppointmentStatus;
import org.medicenter.scheduling.BoardAxis;
import org.medicenter.scheduling.BoardBlock;
import org.medicenter.scheduling.BoardColumn;
import org.medicenter.scheduling.BoardVisit;
import org.medicenter.scheduling.HeldTime;
import org.medicenter.scheduling.Overbooked;
import org.medicenter.time.TimeRange;
import org.medicenter.ui.Formats;
import org.medicenter.ui.Icon;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Puts a day or a week into words and pictures for the board, in the reader's language and on the location's wall clock. */
class BoardDrawing {

    private static final int LABEL_STEP = 15;
    private static final long A_DAY = Duration.ofDays(1).toSeconds();

    private final Component words;
    private final Catalogue catalogue;
    private final Formats formats;
    private final BoardHeads heads;
    private final Map<AppointmentId, DeskApprovals.Lack> lacking;

    /** @param lacking the visits that still need an approval */
    BoardDrawing(
            Component words, Catalogue catalogue, Formats formats, Map<AppointmentId, DeskApprovals.Lack> lacking) {
        this.words = words;
        this.catalogue = catalogue;
        this.formats = formats;
        this.lacking = lacking;
        this.heads = new BoardHeads(words, catalogue, formats);
    }

    BoardPicture of(BoardSheet sheet, Instant now) {
        BoardAxis axis = sheet.axis(now);
        ObjectNode frame = JsonNodeFactory.instance.objectNode();
        frame.put("key", sheet.key());
        axis(frame.putObject("axis"), axis, now);
        ArrayNode columns = frame.putArray("columns");
        ArrayNode blocks = frame.putArray("blocks");
        ArrayNode held = JsonNodeFactory.instance.arrayNode();
        var lanes = new BoardLanes(sheet);
        var visits = new LinkedHashMap<String, ObjectNode>();
        for (BoardSheet.Column column : sheet.columns()) {
            heads.head(columns.addObject(), column, formats.date(now)).put("behind", BoardSheet.behind(column, axis));
            blocksOf(column).forEach(it -> block(blocks.addObject(), it, column));
            heldIn(column).forEach(it -> held(held.addObject(), it, column));
            column.visits().forEach(it -> visits.put(it.id().toString(), visit(it, column, lanes.of(it))));
        }
        icons(frame.putObject("icons"), sheet);
        words(frame.putObject("words"));
        return new BoardPicture(frame, held, visits, minutes(axis, now));
    }

    private static double minutes(BoardAxis axis, Instant moment) {
        return Duration.between(axis.zero(), moment).toSeconds() / 60.0;
    }

    private static Stream<HeldTime> heldIn(BoardSheet.Column column) {
        return column.day().held().stream()
                .filter(it -> it.column().equals(column.what().id()));
    }

    private static Stream<BoardBlock> blocksOf(BoardSheet.Column column) {
        return column.day().blocks().stream()
                .filter(it -> it.column().equals(column.what().id()));
    }

    private void words(ObjectNode said) {
        said.put("time", text("staff.column.time"));
        said.put("book", text("board.book-here", "{0}"));
        said.put("close", text("board.bar.close"));
        said.put("late", text("board.late"));
        said.put("waits", text("board.waits"));
        said.put("keys", text("board.move.keys"));
        said.put("stays", text("board.move.as-it-was"));
        said.put("noGap", text("board.move.no-gap"));
        said.put("left", text("board.move.left"));
        said.put("fixed", text("board.resize.fixed"));
        said.put("ended", text("board.move.ended"));
        said.put("ill", text("away.ill.head", "{0}"));
        said.put("illness", text("away.illness.head", "{0}"));
    }

    private void axis(ObjectNode node, BoardAxis axis, Instant now) {
        node.put("from", axis.from());
        node.put("to", axis.to());
        node.put("opens", formats.wallTime(axis.at(axis.from())).toSecondOfDay() / 60);
        long sinceZero = Duration.between(axis.zero(), now).getSeconds();
        node.put("clock", Math.floorMod(formats.wallTime(now).toSecondOfDay() - sinceZero, A_DAY) / 60);
        ArrayNode labels = node.putArray("labels");
        for (int minute = axis.from(); minute <= axis.to(); minute += LABEL_STEP) {
            var time = formats.wallTime(axis.at(minute));
            boolean hour = time.getMinute() == 0;
            if (hour && !node.has("off")) {
                node.put("off", minute - axis.from());
            }
            if (hour || time.getMinute() == 30) {
                var label = labels.addObject();
                label.put("a", minute);
                label.put("text", hour ? formats.time(time) : ":30");
                label.put("half", !hour);
            }
        }
    }

    private void block(ObjectNode node, BoardBlock block, BoardSheet.Column column) {
        place(node, block.time(), column);
        String from = formats.time(block.time().start());
        switch (block.kind()) {
            case CLOSED -> say(node, "closed", "", text("board.closed"));
            case BREAK -> say(node, "break", "coffee-bold", text("board.break"));
            case LEAVE -> say(node, "leave", "suitcase-rolling-duotone", text("board.leave"));
            case BLOCKED -> {
                say(node, "blocked", "lock-key", blocked(block));
                if (block.block() != null) {
                    node.put("id", block.block().id().toString());
                    String to = formats.time(block.time().end());
                    node.put("spoken", text("away.block.spoken", from, to));
                }
            }
            case NOT_YET_IN ->
                say(
                        node,
                        "closed",
                        "",
                        text("board.in-from", formats.time(block.time().end())));
            case NO_LONGER_IN -> say(node, "closed", "", text("board.not-in-from", from));
            case NOT_IN -> say(node, "closed", "", text("board.not-in"));
        }
    }

    private void held(ObjectNode node, HeldTime held, BoardSheet.Column column) {
        place(node, held.time(), column);
        node.put("until", minutes(column.axis(), held.until()));
        say(node, "held", "hourglass", text("board.held", formats.time(held.until())));
    }

    private static void place(ObjectNode node, TimeRange time, BoardSheet.Column column) {
        BoardAxis axis = column.axis();
        node.put("col", column.key());
        node.put("a", Math.max(axis.from(), axis.minute(time.start())));
        node.put("b", Math.min(axis.to(), axis.minute(time.end())));
    }

    private String blocked(BoardBlock block) {
        if (!block.note().isBlank()) {
            return block.note();
        }
        return block.block() == null
                ? text("board.blocked")
                : text("away.reason." + block.block().reason().slug());
    }

    private static void say(ObjectNode node, String kind, String icon, String words) {
        node.put("kind", kind);
        node.put("icon", icon);
        node.put("text", words);
    }

    private ObjectNode visit(BoardVisit visit, BoardSheet.Column column, BoardLanes.Lane lane) {
        BoardAxis axis = column.axis();
        var entry = visit.entry();
        AppointmentStatus status = entry.status();
        String start = formats.time(entry.time().start());
        String end = formats.time(entry.time().end());
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", visit.id().toString());
        node.put("rev", visit.revision());
        node.put("moves", visit.mayMove());
        node.put("resizes", visit.mayResize());
        node.put("col", column.key());
        node.put("a", axis.minute(entry.time().start()));
        node.put("b", axis.minute(entry.time().end()));
        node.put("before", Math.max(0, visit.before().toMinutes()));
        node.put("after", Math.max(0, visit.after().toMinutes()));
        node.put("status", status.slug());
        node.put("icon", VisitLook.icon(status));
        node.put("fill", VisitLook.fill(entry.visitType(), catalogue));
        node.put("title", entry.patientName());
        Optional.ofNullable(lacking.get(visit.id())).ifPresent(it -> node.put("mark", text(it.key())));
        node.put("sub", catalogue.visitType(entry.visitType()).name());
        node.put("lane", lane.number());
        node.put("lanes", lane.of());
        node.put("over", visit.overbooked() != null);
        node.put("text", spoken(visit, start, end));
        Optional.ofNullable(visit.waitingSince())
                .ifPresentOrElse(since -> node.put("since", axis.minute(since)), () -> node.putNull("since"));
        node.put("waits", status == AppointmentStatus.BOOKED ? "late" : "waits");
        return node;
    }

    private String spoken(BoardVisit visit, String start, String end) {
        String status = text("staff.status." + visit.entry().status().slug());
        DeskApprovals.Lack lack = lacking.get(visit.id());
        Overbooked overbooked = visit.overbooked();
        return Stream.of(
                        text("board.spoken", status, start, end),
                        lack == null ? "" : text(lack.key()) + ".",
                        overbooked == null ? "" : text("overbook.spoken", OverbookWords.why(words, overbooked)))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static void icons(ObjectNode node, BoardSheet sheet) {
        for (AppointmentStatus status : AppointmentStatus.values()) {
            icon(node, VisitLook.icon(status));
        }
        List.of(
                        "coffee-bold",
                        "suitcase-rolling-duotone",
                        "lock-key",
                        "hourglass",
                        "check-bold",
                        "warning-fill",
                        "x-bold",
                        "check-bold",
                        "file-x-fill",
                        "first-aid")
                .forEach(it -> icon(node, it));
        sheet.columns().stream()
                .map(BoardSheet.Column::what)
                .filter(it -> it.kind() == BoardColumn.Kind.THING)
                .map(BoardHeads::thing)
                .forEach(it -> icon(node, it));
    }

    private static void icon(ObjectNode node, String name) {
        node.put(name, Icon.of(name).getElement().getProperty("innerHTML"));
    }

    private String text(String key, Object... parameters) {
        return words.getTranslation(key, parameters);
    }
}
