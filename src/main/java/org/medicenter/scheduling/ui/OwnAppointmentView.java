package org.medicenter.scheduling.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.medicenter.clinic.Location;
import org.medicenter.scheduling.AppointmentId;
import org.medicenter.scheduling.AppointmentKey;
import org.medicenter.scheduling.AppointmentOfAccount;
import org.medicenter.scheduling.BookedAppointment;
import org.medicenter.scheduling.CalendarEntry;
import org.medicenter.scheduling.ManageToken;
import org.medicenter.scheduling.OwnAppointments;
import org.medicenter.scheduling.OwnUndo;
import org.medicenter.ui.Texts;

/** One appointment out of those of a patient's account. Somebody else's is one that does not exist. */
@Route(OwnAppointmentView.PAGE + "/:id")
@RolesAllowed("PATIENT")
class OwnAppointmentView extends AppointmentPage implements BeforeEnterObserver {

    static final String PAGE = AppointmentView.PAGE + "/own";
    private static final AppointmentId NONE = new AppointmentId(new UUID(0, 0));

    private final transient CalendarEntry calendar;
    private AppointmentId id = NONE;

    OwnAppointmentView(OwnAppointments appointments, OwnUndo undo, CalendarEntry calendar, Offers offers, Texts texts) {
        super(appointments, undo, calendar, offers, texts);
        this.calendar = calendar;
    }

    static String address(AppointmentId id) {
        return PAGE + "/" + id.value();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters()
                .get("id")
                .flatMap(OwnAppointmentView::read)
                .orElse(NONE);
        show(event, found());
    }

    private static Optional<AppointmentId> read(String text) {
        try {
            return Optional.of(new AppointmentId(UUID.fromString(text)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    @Override
    AppointmentKey key() {
        return new AppointmentOfAccount(id);
    }

    @Override
    String address() {
        return address(id);
    }

    @Override
    Component head(BookedAppointment appointment) {
        var title = new H1(getTranslation("manage.title"));
        title.getElement().setAttribute("tabindex", "-1");
        var whose = new Whose(appointment.patientName(), appointment.reference());
        var head = new Div(new Div(title, whose), allOfThem());
        head.addClassName("bookhead");
        return head;
    }

    private Anchor allOfThem() {
        var all = new Anchor("/" + AppointmentView.PAGE, getTranslation("own.back"));
        all.addClassNames("btn", "line");
        return all;
    }

    @Override
    List<Component> cards(AppointmentFacts facts) {
        return List.of();
    }

    @Override
    Anchor calendarFile(BookedAppointment appointment) {
        return CalendarMenu.written(calendar.of(appointment));
    }

    @Override
    Missing missing(Optional<Location> clinic) {
        var title = new H1(getTranslation("own.unknown.title"));
        title.getElement().setAttribute("tabindex", "-1");
        var why = new Paragraph(getTranslation("own.unknown.why"));
        why.addClassName("lead");
        var ways = new Div(allOfThem());
        ways.addClassName("acts");
        clinic.map(Location::phone).map(PhoneLink::new).ifPresent(ways::add);
        var unknown = new Div(title, why, ways);
        unknown.addClassName("unknownlink");
        return new Missing(title.getText(), unknown);
    }

    /** The link in the mails is a new one; this page is reached as before. */
    @Override
    void moved(ManageToken link) {}

    @Override
    String movedKey() {
        return "own.moved";
    }
}
