package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.clinic.Location;
import org.medicenter.hours.OpeningHours;
import org.medicenter.scheduling.AppointmentStatus;
import org.medicenter.scheduling.DayEntry;
import org.medicenter.scheduling.DayList;
import org.medicenter.ui.Formats;
import org.medicenter.ui.Reach;
import org.medicenter.ui.Texts;

/** The appointments of one day: who comes when, to whom, and where each visit stands. */
@Route(DayView.PAGE)
@RolesAllowed({"RECEPTIONIST", "SPECIALIST", "ADMIN"})
class DayView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PAGE = "reception";
    private static final String DATE = "date";

    private final transient DayList dayList;
    private final transient ClinicDirectory directory;
    private final transient OpeningHours hours;
    private final transient Texts texts;
    private final transient Clock clock;

    private final DayBar bar = new DayBar(this::go);
    private final Paragraph count = new Paragraph();
    private final Div body = new Div();
    private String pageTitle = "";

    DayView(DayList dayList, ClinicDirectory directory, OpeningHours hours, Texts texts, Clock clock) {
        this.dayList = dayList;
        this.directory = directory;
        this.hours = hours;
        this.texts = texts;
        this.clock = clock;
        addClassName("s-day");
        count.addClassNames("small", "muted");
        count.getElement().setAttribute("role", "status");
        body.addClassName("s-main");
        add(bar, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        LocalDate today = LocalDate.now(clock.withZone(zone()));
        show(asked(event.getLocation().getQueryParameters()).orElse(today), today);
    }

    @Override
    public String getPageTitle() {
        return pageTitle;
    }

    private void show(LocalDate date, LocalDate today) {
        Formats formats = texts.formats(zone(), getLocale());
        List<DayEntry> entries = dayList.on(date);
        bar.show(date, today, formats, openPill(formats));
        pageTitle = getTranslation("staff.day.page-title", formats.weekdayDate(date));
        body.removeAll();
        if (entries.isEmpty()) {
            body.add(new EmptyDay(date, reason(date), nextOpen(date), formats, this::go));
            return;
        }
        count.setText(summary(entries) + " " + getTranslation("staff.day.as-of", formats.time(clock.instant())));
        body.add(count, new DayGrid(entries, directory.catalogue(), formats));
    }

    /** The date stands in the address, so that Back, reload and a bookmark work. */
    private void go(LocalDate date) {
        UI.getCurrent().navigate(PAGE, QueryParameters.simple(Map.of(DATE, date.toString())));
    }

    private String summary(List<DayEntry> entries) {
        long cancelled = count(entries, AppointmentStatus.CANCELLED);
        long coming = count(entries, AppointmentStatus.BOOKED);
        String all = getTranslation("staff.day.count", entries.size() - cancelled, coming);
        return cancelled == 0 ? all : all + " " + getTranslation("staff.day.count.cancelled", cancelled);
    }

    private static long count(List<DayEntry> entries, AppointmentStatus status) {
        return entries.stream().filter(it -> it.status() == status).count();
    }

    private Optional<OpenPill> openPill(Formats formats) {
        return main().map(location ->
                new OpenPill(hours.timetable().stateAt(location.id(), clock.instant()), clock.instant(), formats));
    }

    private String reason(LocalDate date) {
        return main().flatMap(location -> hours.timetable().whyClosed(location.id(), date))
                .map(closure -> ClosedWords.of(closure, this::getTranslation))
                .orElse("");
    }

    private Optional<LocalDate> nextOpen(LocalDate date) {
        return main().flatMap(location -> date.plusDays(1)
                .datesUntil(date.plusDays(60))
                .filter(it -> !hours.timetable().hoursOf(location.id(), it).isEmpty())
                .findFirst());
    }

    private Optional<Location> main() {
        return directory.catalogue().mainLocation();
    }

    private ZoneId zone() {
        return main().map(Location::zone).orElse(ZoneOffset.UTC);
    }

    /** Whatever is no date shows today. */
    private static Optional<LocalDate> asked(QueryParameters parameters) {
        try {
            return parameters.getSingleParameter(DATE).map(LocalDate::parse).filter(it -> Reach.has(it.getYear()));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
