package org.medicenter.scheduling.ui.reception;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medicenter.clinic.Catalogue;
import org.medicenter.clinic.Resource;
import org.medicenter.clinic.Specialist;
import org.medicenter.scheduling.AppointmentId;
import org.medicenter.scheduling.AppointmentStatus;
import org.medicenter.scheduling.BoardBlock;
import org.medicenter.scheduling.BoardColumn;
import org.medicenter.scheduling.BoardVisit;
import org.medicenter.scheduling.DaySheet;
import org.medicenter.scheduling.ui.reception.PrintedDay.Away;
import org.medicenter.scheduling.ui.reception.PrintedDay.Line;
import org.medicenter.scheduling.ui.reception.PrintedDay.Part;
import org.medicenter.scheduling.ui.reception.PrintedDay.Visit;
import org.medicenter.time.TimeRange;
import org.medicenter.ui.Formats;
import org.medicenter.ui.TypedPhone;

/** Puts a day into words for paper. What a patient told when booking does not stand there. */
class DayInPrint {

    private static final Set<BoardBlock.Kind> UNPRINTED =
            EnumSet.of(BoardBlock.Kind.CLOSED, BoardBlock.Kind.NOT_YET_IN);

    private record Row(Instant start, Line line) {}

    private final DaySheet sheet;
    private final Catalogue catalogue;
    private final Formats formats;
    private final Function<String, String> words;
    private final Map<AppointmentId, DeskApprovals.Lack> lacking;
    private final Instant now;
    private final boolean isToday;
    private final Map<UUID, BoardColumn> columns;

    /** @param lacking the visits that still need an approval */
    DayInPrint(
            DaySheet sheet,
            Catalogue catalogue,
            Formats formats,
            Function<String, String> words,
            Map<AppointmentId, DeskApprovals.Lack> lacking,
            Instant now) {
        this.lacking = lacking;
        this.sheet = sheet;
        this.catalogue = catalogue;
        this.formats = formats;
        this.words = words;
        this.now = now;
        this.isToday = sheet.day().date().equals(formats.date(now));
        this.columns = sheet.day().columns().stream().collect(Collectors.toMap(BoardColumn::id, Function.identity()));
    }

    PrintedDay bySpecialist() {
        return new PrintedDay(sheet.day().columns().stream().map(this::part).toList(), free());
    }

    PrintedDay byTime() {
        List<? extends Line> all = sheet.day().visits().stream()
                .sorted(Comparator.comparing(it -> it.entry().time()))
                .map(this::visit)
                .toList();
        return new PrintedDay(all.isEmpty() ? List.of() : List.of(new Part("", "", List.copyOf(all))), free());
    }

    private Part part(BoardColumn column) {
        Stream<Row> visits = sheet.visitsOf(column.id()).stream()
                .map(it -> new Row(it.entry().time().start(), visit(it)));
        Stream<Row> away = sheet.blocksOf(column.id()).stream()
                .filter(it -> !UNPRINTED.contains(it.kind()))
                .map(it -> new Row(it.time().start(), away(it)));
        return new Part(
                column.name(),
                detail(column),
                Stream.concat(visits, away)
                        .sorted(Comparator.comparing(Row::start))
                        .map(Row::line)
                        .toList());
    }

    /** "neurology, Room 1, 08:00–16:30". */
    private String detail(BoardColumn column) {
        if (column.kind() == BoardColumn.Kind.THING) {
            return "";
        }
        TimeRange there = sheet.presence(column.id());
        return Stream.of(
                        Optional.of(column.detail()),
                        room(column),
                        Optional.ofNullable(there).map(it -> formats.timeRange(it.start(), it.end())))
                .flatMap(Optional::stream)
                .filter(it -> !it.isBlank())
                .collect(Collectors.joining(", "));
    }

    private Optional<String> room(BoardColumn column) {
        return catalogue.specialists().stream()
                .filter(it -> it.id().value().equals(column.id()))
                .findFirst()
                .map(Specialist::ownRoom)
                .filter(catalogue::knows)
                .map(catalogue::resource)
                .map(Resource::name);
    }

    private Visit visit(BoardVisit visit) {
        var entry = visit.entry();
        var onPaper = sheet.onPaper(visit);
        return new Visit(
                formats.timeRange(entry.time().start(), entry.time().end()),
                entry.patientName(),
                String.valueOf(onPaper.born().getYear()),
                catalogue.visitType(entry.visitType()).name(),
                Optional.ofNullable(columns.get(visit.column()))
                        .map(BoardColumn::name)
                        .orElse(""),
                Optional.ofNullable(onPaper.phone()).map(TypedPhone::spaced).orElse(""),
                isHere(entry.status()),
                mark(visit),
                note(visit, onPaper.note()));
    }

    private static boolean isHere(AppointmentStatus status) {
        return switch (status) {
            case ARRIVED, CHECKED_IN, IN_VISIT, DONE, LEFT -> true;
            case BOOKED, NO_SHOW, CANCELLED -> false;
        };
    }

    private String mark(BoardVisit visit) {
        DeskApprovals.Lack lack = lacking.get(visit.id());
        return Stream.of(
                        stateThatStandsOut(visit),
                        lack == null ? "" : words.apply(lack.key()),
                        visit.overbooked() == null ? "" : words.apply("day-list.overbooked"))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private String stateThatStandsOut(BoardVisit visit) {
        return switch (visit.entry().status()) {
            case NO_SHOW, LEFT ->
                words.apply("staff.status." + visit.entry().status().slug());
            case BOOKED -> isToday && visit.entry().time().start().isBefore(now) ? words.apply("day-list.late") : "";
            case ARRIVED, CHECKED_IN, IN_VISIT, DONE, CANCELLED -> "";
        };
    }

    /** How far it has come, and what the team has written down for it. */
    private String note(BoardVisit visit, String ofTeam) {
        return Stream.of(state(visit), ofTeam.strip().replaceAll("\\s+", " "))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(". "));
    }

    private String state(BoardVisit visit) {
        String state = words.apply("staff.status." + visit.entry().status().slug());
        return switch (visit.entry().status()) {
            case ARRIVED, CHECKED_IN ->
                Optional.ofNullable(visit.arrivedAt())
                        .map(it -> state + " " + formats.time(it))
                        .orElse(state);
            case IN_VISIT, DONE -> state;
            case BOOKED, NO_SHOW, LEFT, CANCELLED -> "";
        };
    }

    private Away away(BoardBlock block) {
        String whole = formats.timeRange(block.time().start(), block.time().end());
        return switch (block.kind()) {
            case BREAK -> new Away(whole, words.apply("board.break"));
            case LEAVE -> new Away(whole, words.apply("board.leave"));
            case BLOCKED -> new Away(whole, block.note().isBlank() ? words.apply("board.blocked") : block.note());
            case NO_LONGER_IN ->
                new Away(
                        words.apply("day-list.from") + " "
                                + formats.time(block.time().start()),
                        words.apply("board.not-in"));
            case CLOSED, NOT_YET_IN, NOT_IN -> new Away(whole, words.apply("board.not-in"));
        };
    }

    /** "Dr Amara Okafor 12:10–12:30, 15:05–16:00". */
    private List<String> free() {
        return sheet.day().columns().stream()
                .filter(it -> it.kind() == BoardColumn.Kind.PERSON)
                .map(this::free)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> free(BoardColumn column) {
        String times = sheet.free(column.id(), now).stream()
                .map(it -> formats.timeRange(it.start(), it.end()))
                .collect(Collectors.joining(", "));
        return times.isEmpty() ? Optional.empty() : Optional.of(column.name() + " " + times);
    }
}
