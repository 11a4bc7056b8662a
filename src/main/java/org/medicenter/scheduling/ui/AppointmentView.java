package org.medicenter.scheduling.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Optional;
import org.medicenter.clinic.Location;
import org.medicenter.scheduling.AppointmentKey;
import org.medicenter.scheduling.BookedAppointment;
import org.medicenter.scheduling.CalendarEntry;
import org.medicenter.scheduling.ManageToken;
import org.medicenter.scheduling.OwnAppointments;
import org.medicenter.scheduling.OwnUndo;
import org.medicenter.ui.Texts;

/**
 * One appointment, for whoever has its link: right after booking as a confirmation, later to keep, move or cancel it.
 * Opening the page changes nothing, so a mail scanner that follows the link does no harm.
 */
@Route(AppointmentView.PAGE + "/:token")
@AnonymousAllowed
class AppointmentView extends AppointmentPage implements BeforeEnterObserver {

    static final String PAGE = "appointments";

    private ManageToken token = new ManageToken("");

    AppointmentView(OwnAppointments appointments, OwnUndo undo, CalendarEntry calendar, Offers offers, Texts texts) {
        super(appointments, undo, calendar, offers, texts);
    }

    static String address(ManageToken token) {
        return PAGE + "/" + token.value();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = new ManageToken(event.getRouteParameters().get("token").orElse(""));
        token = MovedHere.living(event.getUI(), asked);
        if (!token.equals(asked)) {
            event.forwardTo(address(token));
            return;
        }
        Optional<BookedAppointment> found = found();
        found.filter(it -> !isAboutMoving(event) && JustBooked.isFor(event.getUI(), it.id()))
                .ifPresentOrElse(this::showBooked, () -> show(event, found));
    }

    private void showBooked(BookedAppointment appointment) {
        DetailsForm.forget(ui());
        var title = new BookedHead(appointment.reference(), appointment.changeable());
        enter(title.words(), title);
        showTicket(appointment, Ticket.Look.JUST_BOOKED);
    }

    @Override
    AppointmentKey key() {
        return token;
    }

    @Override
    String address() {
        return address(token);
    }

    @Override
    Component head(BookedAppointment appointment) {
        return new AppointmentHead(appointment.patientName(), appointment.reference());
    }

    @Override
    List<Component> cards(AppointmentFacts facts) {
        return List.of(
                new KeepLink(token, facts.isAhead() && facts.appointment().changeable()));
    }

    @Override
    Anchor calendarFile(BookedAppointment appointment) {
        return CalendarMenu.file("/api/v1/appointments/" + token.value() + "/calendar.ics");
    }

    @Override
    Missing missing(Optional<Location> clinic) {
        var unknown = new UnknownLink(clinic);
        return new Missing(unknown.words(), unknown);
    }

    @Override
    void moved(ManageToken link) {
        MovedHere.remember(ui(), token, link);
        token = link;
    }

    @Override
    String movedKey() {
        return "manage.moved";
    }
}
