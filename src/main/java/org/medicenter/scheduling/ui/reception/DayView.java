package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.clinic.Location;
import org.medicenter.hours.OpeningHours;
import org.medicenter.hours.Timetable;
import org.medicenter.scheduling.AppointmentId;
import org.medicenter.scheduling.AppointmentStatus;
import org.medicenter.scheduling.BoardDay;
import org.medicenter.scheduling.BookedAppointment;
import org.medicenter.scheduling.DayBoard;
import org.medicenter.scheduling.DayEntry;
import org.medicenter.scheduling.DayList;
import org.medicenter.scheduling.PhoneNews;
import org.medicenter.ui.ClinicChanged;
import org.medicenter.ui.Formats;
import org.medicenter.ui.Texts;

/**
 * The appointments of one day: who comes when, to whom, and where each visit stands. As a board of one location, or as a
 * list of all; on a small screen the board gives way to its list.
 */
@Route(DayView.PAGE)
@RolesAllowed({"RECEPTIONIST", "SPECIALIST", "ADMIN"})
@StyleSheet("styles/day-board.css")
@StyleSheet("styles/call-dialog.css")
@StyleSheet("styles/overbook.css")
@StyleSheet("styles/board-keys.css")
class DayView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PAGE = "reception";

    private final transient DayList dayList;
    private final transient DayBoard dayBoard;
    private final transient ClinicDirectory directory;
    private final transient OpeningHours hours;
    private final transient Texts texts;
    private final transient Clock clock;

    private final BoardBar bar = new BoardBar(BoardView.DAY, new BoardWays(this::address, inFits -> call(inFits)));
    private final Calling calling;
    private final Span count = new Span();
    private final Div body = new Div();
    private final BoardPart board;
    private final QueuePart queues;
    private final AwayPart away;
    private final BoardFoot foot = new BoardFoot(count);
    private final Div phone = new Div();
    private final KeptDayList kept = new KeptDayList();
    private transient @Nullable BoardAddress address;
    private transient @Nullable BoardDay day;
    private transient @Nullable DayGrid grid;
    private transient List<DayEntry> listed = List.of();
    private String pageTitle = "";

    DayView(
            DayList dayList,
            DayBoard dayBoard,
            BoardDesk desk,
            QueueDesk queueDesk,
            ClinicDirectory directory,
            OpeningHours hours,
            Texts texts,
            CallDesk callDesk,
            AwayDesk awayDesk,
            Clock clock) {
        this.dayList = dayList;
        this.dayBoard = dayBoard;
        this.directory = directory;
        this.hours = hours;
        this.texts = texts;
        this.clock = clock;
        this.board = new BoardPart(desk, this::chosen, () -> show(true, false));
        this.queues = new QueuePart(queueDesk, clock, board::look, this::look, this::show, board::giveWay);
        this.away = new AwayPart(awayDesk, directory, clock, board);
        this.calling = new Calling(callDesk, directory, texts, bar::focusBooking, this::booked);
        bar.addMenu(away);
        board.onFree(calling::openAt);
        board.add(queues.panel());
        addClassName("s-day");
        phone.addClassNames("s-main", "s-onphone");
        count.addClassNames("small", "muted", "s-count");
        count.getElement().setAttribute("role", "status");
        body.addClassName("s-main");
        add(bar, kept, queues.tray(), board, body, phone, board.undoNote(), foot, calling);
        ClinicChanged.tell(this, news -> show(true, true));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        BoardAddress before = address;
        BoardAddress asked = BoardAddress.of(BoardView.DAY, event.getLocation().getQueryParameters());
        address = asked;
        boolean same = before != null && before.choosing(null).equals(asked.choosing(null));
        show(same, false);
    }

    @Override
    public String getPageTitle() {
        return pageTitle;
    }

    /**
     * @param same whether it is the day that is shown already
     * @param fresh whether somebody else has changed what is new
     */
    private void show(boolean same, boolean fresh) {
        List<Location> places = dayBoard.locations();
        Optional<Location> place = address().place(places);
        Location main = place.or(this::main).orElse(null);
        Formats formats = texts.formats(main == null ? ZoneOffset.UTC : main.zone(), getLocale());
        LocalDate today = formats.date(clock.instant());
        LocalDate asked = address().date();
        LocalDate date = asked == null ? today : asked;
        boolean asList = place.isEmpty() || address().view() == BoardView.LIST;
        bar.show(formats.weekdayDate(date), date, today, openPill(formats, main, date, today));
        bar.showPlaces(places, place, asList ? BoardView.LIST : BoardView.DAY);
        bar.leadsToPrint(place.map(it -> AskedList.address(it, date)));
        place.ifPresent(kept::keep);
        pageTitle = getTranslation("staff.day.page-title", formats.weekdayDate(date));
        boolean filled = asList ? showList(date, formats, same) : showBoard(place.orElseThrow(), date, formats, fresh);
        board.setVisible(filled && !asList);
        showQueues(filled && !asList, place, date.equals(today), formats);
        away.setVisible(filled && !asList);
        foot.setVisible(filled && !asList);
        phone.setVisible(filled && !asList);
        body.setVisible(!filled || asList);
        setClassName("s-onboard", filled && !asList);
        if (!filled) {
            grid = null;
            body.removeAll();
            body.add(new EmptyDay(
                    date,
                    reason(main, date),
                    nextOpen(main, date),
                    formats,
                    it -> address().on(it).go()));
        }
    }

    private void showQueues(boolean onBoard, Optional<Location> place, boolean isToday, Formats formats) {
        if (onBoard) {
            queues.show(place.orElseThrow().id(), isToday ? board.shown() : null, formats);
        } else {
            queues.hide();
        }
    }

    private boolean showList(LocalDate date, Formats formats, boolean same) {
        List<DayEntry> entries = same ? dayList.following(listed, date) : dayList.on(date);
        if (entries.isEmpty()) {
            listed = entries;
            return false;
        }
        phone.removeAll();
        showGrid(body, entries, formats, same);
        body.addComponentAsFirst(count);
        counted(entries, formats);
        return true;
    }

    private boolean showBoard(Location place, LocalDate date, Formats formats, boolean fresh) {
        away.show(place, date, null, formats);
        BoardDay day = read(place, date);
        board.show(BoardSheet.of(day), formats, fresh);
        if (day.columns().isEmpty()) {
            return false;
        }
        board.showChosen(address().visit());
        if (calling.hasJustBooked()) {
            board.focusChosen();
        }
        body.removeAll();
        foot.addComponentAsFirst(count);
        foot.show(BoardSheet.of(day), directory.catalogue(), formats.time(clock.instant()));
        showGrid(phone, day.list(), formats, true);
        counted(day.list(), formats);
        return true;
    }

    private BoardDay read(Location place, LocalDate date) {
        BoardDay before = day;
        BoardDay now = before != null && before.isOf(place.id(), date)
                ? dayBoard.following(before)
                : dayBoard.on(place.id(), date);
        day = now;
        return now;
    }

    /** Drawn anew only where it stands for the first time, or shows another day. */
    private void showGrid(Div where, List<DayEntry> entries, Formats formats, boolean same) {
        DayGrid known = grid;
        boolean standsThere =
                known != null && known.getParent().filter(where::equals).isPresent();
        if (standsThere && same && known != null) {
            known.show(entries);
        } else {
            where.removeAll();
            grid = new DayGrid(
                    entries, directory.catalogue(), formats, where == phone ? this::openOnPhone : this::openOnBoard);
            where.add(grid);
        }
        listed = entries;
    }

    /** What was cancelled has left the board. */
    private void openOnPhone(DayEntry entry) {
        if (entry.status() != AppointmentStatus.CANCELLED) {
            board.look(entry.id());
            board.focusPanel();
        }
    }

    private void openOnBoard(DayEntry entry) {
        Location place = directory.catalogue().location(entry.location());
        LocalDate date =
                texts.formats(place.zone(), getLocale()).date(entry.time().start());
        BoardAddress.ofDay(date, place.slug(), entry.status() == AppointmentStatus.CANCELLED ? null : entry.id())
                .go();
    }

    private void counted(List<DayEntry> entries, Formats formats) {
        count.setText(summary(entries) + " " + getTranslation("staff.day.as-of", formats.time(clock.instant())));
    }

    private void chosen(@Nullable AppointmentId visit) {
        if (visit != null) {
            queues.close();
        }
        AppointmentId before = address().visit();
        BoardAddress now = address().choosing(visit);
        if (visit == null && before != null && grid != null) {
            grid.focus(before);
        }
        address = now;
        now.replace();
    }

    private BoardAddress address() {
        return Objects.requireNonNull(address, "A view is shown by its address");
    }

    private void call(boolean inFits) {
        calling.open(inFits);
    }

    /** Its day is shown, as it was shown before, and it is chosen there. */
    private void booked(BoardAddress visit) {
        board.undoNote().forget();
        queues.close();
        visit.as(address().view()).choosing(visit.visit()).go();
    }

    private void show(BookedAppointment visit) {
        booked(BoardAddress.of(visit, directory.catalogue().location(visit.location())));
    }

    /** On the day on which it stands; what was cancelled stands in the patient's record only, from which one books anew. */
    private void look(PhoneNews told, Formats formats) {
        if (told.what() == PhoneNews.What.CANCELLED) {
            getUI().ifPresent(it ->
                    it.navigate(PatientsView.class, new PatientAddress(told.patient(), false).parameters()));
            return;
        }
        address().on(formats.date(told.now().start())).choosing(told.visit()).go();
    }

    private String summary(List<DayEntry> entries) {
        long cancelled = count(entries, AppointmentStatus.CANCELLED);
        long coming = count(entries, AppointmentStatus.BOOKED);
        long places = entries.stream().map(DayEntry::location).distinct().count();
        String all = getTranslation("staff.day.count", entries.size() - cancelled, coming)
                + (places > 1 ? " " + getTranslation("staff.day.count.places", places) : "");
        return cancelled == 0 ? all : all + " " + getTranslation("staff.day.count.cancelled", cancelled);
    }

    private static long count(List<DayEntry> entries, AppointmentStatus status) {
        return entries.stream().filter(it -> it.status() == status).count();
    }

    private Optional<OpenPill> openPill(Formats formats, @Nullable Location place, LocalDate shown, LocalDate today) {
        Timetable timetable = hours.timetable();
        return Optional.ofNullable(place)
                .map(it -> shown.equals(today)
                        ? new OpenPill(timetable.stateAt(it.id(), clock.instant()), clock.instant(), formats)
                        : new OpenPill(timetable.hoursOf(it.id(), shown), formats));
    }

    private String reason(@Nullable Location place, LocalDate date) {
        return Optional.ofNullable(place)
                .flatMap(it -> hours.timetable().whyClosed(it.id(), date))
                .map(closure -> ClosedWords.of(closure, this::getTranslation))
                .orElse("");
    }

    private Optional<LocalDate> nextOpen(@Nullable Location place, LocalDate date) {
        return Optional.ofNullable(place)
                .flatMap(it -> date.plusDays(1)
                        .datesUntil(date.plusDays(60))
                        .filter(day -> !hours.timetable().hoursOf(it.id(), day).isEmpty())
                        .findFirst());
    }

    private Optional<Location> main() {
        return directory.catalogue().mainLocation();
    }
}
