package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.medicenter.clinic.Catalogue;
import org.medicenter.hours.Illness;
import org.medicenter.scheduling.BoardBlock;
import org.medicenter.scheduling.BoardColumn;
import org.medicenter.scheduling.DayLoad;
import org.medicenter.ui.Formats;
import org.medicenter.ui.PersonMark;
import tools.jackson.databind.node.ObjectNode;

/** What stands above the columns of the board: who or what it is, or which date and how full. */
class BoardHeads {

    private final Component words;
    private final Catalogue catalogue;
    private final Formats formats;

    BoardHeads(Component words, Catalogue catalogue, Formats formats) {
        this.words = words;
        this.catalogue = catalogue;
        this.formats = formats;
    }

    ObjectNode head(ObjectNode node, BoardSheet.Column column, LocalDate today) {
        node.put("id", column.key());
        node.put("books", column.what().kind() == BoardColumn.Kind.PERSON);
        DayLoad load = column.load();
        if (load == null) {
            who(node, column.what());
        } else {
            date(node, column, load, today);
        }
        return node;
    }

    private void who(ObjectNode node, BoardColumn what) {
        node.put("title", what.name());
        node.put("text", what.name());
        switch (what.kind()) {
            case PERSON -> {
                Illness illness = what.illness();
                node.put("sub", illness == null ? capital(what.detail()) : ill(illness));
                node.put("illness", illness != null);
                node.put("mark", PersonMark.initials(what.name()));
                node.put("colour", PersonMark.colour(place(what.id())));
            }
            case THING -> {
                node.put("sub", capital(what.detail().replace('-', ' ')));
                node.put("icon", thing(what));
            }
        }
    }

    /** "Ill until Fri 27 Nov". */
    private String ill(Illness illness) {
        return text("away.illness.until", formats.shortDate(illness.last()));
    }

    private void date(ObjectNode node, BoardSheet.Column column, DayLoad load, LocalDate today) {
        LocalDate date = load.date();
        boolean isToday = date.equals(today);
        node.put(
                "title",
                isToday
                        ? text("week.today", date.getDayOfMonth())
                        : text("week.day", formats.shortWeekday(date), date.getDayOfMonth()));
        node.put("text", formats.weekdayDate(date));
        node.put("today", isToday);
        node.put("used", load.percent());
        node.put("sub", said(column, load));
    }

    /** "6 visits, 85 % used", or why nobody comes. */
    private String said(BoardSheet.Column column, DayLoad load) {
        if (load.visits() > 0) {
            return text("week.used", load.visits(), load.percent());
        }
        if (column.day().blocks().stream().anyMatch(it -> it.kind() == BoardBlock.Kind.LEAVE)) {
            return text("board.leave");
        }
        if (!load.open()) {
            return text("board.closed");
        }
        return load.working() == 0 ? text("board.not-in") : text("week.used", 0, 0);
    }

    private int place(UUID specialist) {
        return Math.max(
                0,
                catalogue.specialists().stream()
                        .map(it -> it.id().value())
                        .toList()
                        .indexOf(specialist));
    }

    static String thing(BoardColumn column) {
        String kind = column.detail();
        return kind.contains("bed") ? "bed" : kind.contains("room") ? "map-pin" : "device-mobile";
    }

    private static String capital(String words) {
        return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private String text(String key, Object... parameters) {
        return words.getTranslation(key, parameters);
    }
}
