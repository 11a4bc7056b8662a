package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.clinic.Location;
import org.medicenter.clinic.Specialist;
import org.medicenter.scheduling.DayLoad;
import org.medicenter.ui.ClinicChanged;
import org.medicenter.ui.Formats;
import org.medicenter.ui.Texts;

/** How full the days of a month are at one location, of everybody or of one specialist, and the way to each of them. */
@Route(MonthView.PAGE)
@RolesAllowed({"RECEPTIONIST", "SPECIALIST", "ADMIN"})
@StyleSheet("styles/day-board.css")
@StyleSheet("styles/call-dialog.css")
@StyleSheet("styles/overbook.css")
@StyleSheet("styles/week.css")
class MonthView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PAGE = "reception/month";

    private final transient WeekDesk desk;
    private final transient ClinicDirectory directory;
    private final transient Texts texts;
    private final transient Clock clock;
    private final BoardBar bar = new BoardBar(
            BoardView.MONTH, new BoardWays(this::address, it -> calling().open(it)));
    private final PeopleStrip people = new PeopleStrip();
    private final Div body = new Div();
    private final Calling calling;
    private transient @Nullable BoardAddress address;
    private String pageTitle = "";

    MonthView(WeekDesk desk, CallDesk callDesk, ClinicDirectory directory, Texts texts, Clock clock) {
        this.desk = desk;
        this.directory = directory;
        this.texts = texts;
        this.clock = clock;
        this.calling = new Calling(callDesk, directory, texts, bar::focusBooking, BoardAddress::go);
        addClassName("s-day");
        body.addClassName("s-main");
        add(bar, people, body, calling);
        ClinicChanged.tell(this, news -> show());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = BoardAddress.of(BoardView.MONTH, event.getLocation().getQueryParameters());
        show();
    }

    @Override
    public String getPageTitle() {
        return pageTitle;
    }

    private void show() {
        List<Location> places = desk.dayBoard().locations();
        Optional<Location> found = address().place(places);
        if (found.isEmpty()) {
            body.removeAll();
            pageTitle = getTranslation("board.as-month");
            body.add(new Paragraph(getTranslation("day-list.nowhere")));
            return;
        }
        Location place = found.get();
        Formats formats = texts.formats(place.zone(), getLocale());
        LocalDate today = formats.date(clock.instant());
        LocalDate asked = address().date();
        LocalDate date = asked == null ? today : asked;
        List<Specialist> all = desk.weekBoard().specialists(place.id());
        Specialist chosen = address().who(all).orElse(null);
        pageTitle = getTranslation("staff.day.page-title", formats.monthAndYear(date));
        bar.show(formats.monthAndYear(date), date, today, Optional.empty());
        bar.showPlaces(places, found, BoardView.MONTH);
        people.show(all, chosen, true, address(), directory.catalogue());
        BoardAddress leads = address().as(chosen == null ? BoardView.DAY : BoardView.WEEK);
        List<DayLoad> loads =
                desk.monthLoad().of(place.id(), chosen == null ? null : chosen.id(), YearMonth.from(date));
        new MonthTable(loads, today, formats, it -> leads.on(it).address()).standIn(body);
    }

    private BoardAddress address() {
        return Objects.requireNonNull(address, "A view is shown by its address");
    }

    private Calling calling() {
        return calling;
    }
}
