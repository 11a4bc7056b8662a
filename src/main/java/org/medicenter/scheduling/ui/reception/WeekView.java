package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.clinic.Location;
import org.medicenter.clinic.Specialist;
import org.medicenter.hours.OpeningHours;
import org.medicenter.scheduling.AppointmentId;
import org.medicenter.scheduling.BoardWeek;
import org.medicenter.ui.ClinicChanged;
import org.medicenter.ui.Formats;
import org.medicenter.ui.Texts;

/**
 * The week of one specialist: the same board with dates for columns. On a small screen its dates stand in a list, each of
 * which leads to its day.
 */
@Route(WeekView.PAGE)
@RolesAllowed({"RECEPTIONIST", "SPECIALIST", "ADMIN"})
@StyleSheet("styles/day-board.css")
@StyleSheet("styles/call-dialog.css")
@StyleSheet("styles/overbook.css")
@StyleSheet("styles/board-keys.css")
@StyleSheet("styles/week.css")
class WeekView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PAGE = "reception/week";

    private final transient WeekDesk desk;
    private final transient ClinicDirectory directory;
    private final transient OpeningHours hours;
    private final transient Texts texts;
    private final transient Clock clock;
    private final BoardBar bar = new BoardBar(
            BoardView.WEEK, new BoardWays(this::address, it -> calling().open(it)));
    private final PeopleStrip people = new PeopleStrip();
    private final BoardPart board;
    private final WeekPanel panel;
    private final AwayPart away;
    private final Span count = new Span();
    private final BoardFoot foot = new BoardFoot(count);
    private final Div phone = new Div();
    private final Div nobody = new Div();
    private final Calling calling;
    private transient @Nullable BoardAddress address;
    private transient @Nullable BoardWeek week;
    private String pageTitle = "";

    WeekView(
            WeekDesk desk,
            BoardDesk boardDesk,
            AwayDesk awayDesk,
            CallDesk callDesk,
            ClinicDirectory directory,
            OpeningHours hours,
            Texts texts,
            Clock clock) {
        this.desk = desk;
        this.directory = directory;
        this.hours = hours;
        this.texts = texts;
        this.clock = clock;
        this.board = new BoardPart(boardDesk, this::chosen, () -> show(false));
        this.panel = new WeekPanel(desk);
        this.away = new AwayPart(awayDesk, directory, clock, board);
        this.calling = new Calling(callDesk, directory, texts, bar::focusBooking, this::booked);
        board.add(panel);
        board.element().onDate(date -> address().as(BoardView.DAY).on(date).go());
        bar.addMenu(away);
        board.onFree(calling::openAt);
        addClassNames("s-day", "s-onboard");
        phone.addClassNames("s-main", "s-onphone");
        nobody.addClassName("s-main");
        count.addClassNames("small", "muted", "s-count");
        add(bar, people, board, phone, nobody, board.undoNote(), foot, calling);
        ClinicChanged.tell(this, news -> show(true));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = BoardAddress.of(BoardView.WEEK, event.getLocation().getQueryParameters());
        show(false);
    }

    @Override
    public String getPageTitle() {
        return pageTitle;
    }

    /** @param fresh whether somebody else has changed what is new */
    private void show(boolean fresh) {
        List<Location> places = desk.dayBoard().locations();
        Optional<Location> place = address().place(places);
        List<Specialist> all =
                place.map(it -> desk.weekBoard().specialists(it.id())).orElse(List.of());
        bar.showPlaces(places, place, BoardView.WEEK);
        boolean anybody = !all.isEmpty();
        List.of(board, foot, phone, away).forEach(it -> it.setVisible(anybody));
        nobody.setVisible(!anybody);
        if (anybody) {
            show(place.orElseThrow(), all, fresh);
        } else {
            pageTitle = getTranslation("board.as-week");
            nobody.removeAll();
            nobody.add(new Paragraph(getTranslation("week.nobody")));
        }
    }

    private void show(Location place, List<Specialist> all, boolean fresh) {
        Specialist who = address().who(all).orElseGet(all::getFirst);
        Formats formats = texts.formats(place.zone(), getLocale());
        LocalDate today = formats.date(clock.instant());
        LocalDate asked = address().date();
        LocalDate date = asked == null ? today : asked;
        BoardWeek read = read(place, who, date);
        List<LocalDate> dates = read.days().stream().map(it -> it.load().date()).toList();
        String span = formats.span(dates.getFirst(), dates.getLast());
        pageTitle = getTranslation("week.page-title", span, who.name());
        bar.show(span, date, today, Optional.of(open(place, formats)));
        people.show(all, who, false, address(), directory.catalogue());
        away.show(place, dates.contains(today) ? today : read.monday(), who.id().resource(), formats);
        BoardSheet sheet = BoardSheet.of(read);
        board.show(sheet, formats, fresh);
        board.showChosen(address().visit());
        panel.show(read, who, directory.catalogue(), address(), today, formats);
        givePanelWay();
        foot.show(sheet, directory.catalogue(), formats.time(clock.instant()));
        long visits = sheet.visits().count();
        count.setText(getTranslation("week.count", visits, formats.time(clock.instant())));
        BoardAddress day = address().as(BoardView.DAY);
        new MonthTable(
                        read.days().stream().map(BoardWeek.Day::load).toList(),
                        today,
                        formats,
                        it -> day.on(it).address())
                .standIn(phone);
    }

    private BoardWeek read(Location place, Specialist who, LocalDate date) {
        BoardWeek before = week;
        BoardWeek now = before != null && before.isOf(place.id(), who.id(), BoardWeek.mondayOf(date))
                ? desk.weekBoard().following(before)
                : desk.weekBoard().of(place.id(), who.id(), date);
        week = now;
        return now;
    }

    private OpenPill open(Location place, Formats formats) {
        return new OpenPill(hours.timetable().stateAt(place.id(), clock.instant()), clock.instant(), formats);
    }

    private void booked(BoardAddress visit) {
        board.undoNote().forget();
        visit.go();
    }

    private void chosen(@Nullable AppointmentId visit) {
        BoardAddress now = address().choosing(visit);
        address = now;
        now.replace();
        givePanelWay();
    }

    /** One panel stands beside the board. */
    private void givePanelWay() {
        panel.setVisible(board.chosenVisit().isEmpty());
    }

    private BoardAddress address() {
        return Objects.requireNonNull(address, "A view is shown by its address");
    }

    private Calling calling() {
        return calling;
    }
}
