package org.medicenter.scheduling.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.medicenter.scheduling.BookedAppointment;
import org.medicenter.scheduling.CalendarEntry;
import org.medicenter.scheduling.CancelOutcome;
import org.medicenter.scheduling.FreeTime;
import org.medicenter.scheduling.ManageToken;
import org.medicenter.scheduling.MoveOutcome;
import org.medicenter.scheduling.OwnAppointments;
import org.medicenter.scheduling.Visitor;
import org.medicenter.ui.ClinicChanged;
import org.medicenter.ui.Formats;
import org.medicenter.ui.Texts;
import org.springframework.dao.DataAccessException;

/**
 * One appointment, for whoever has its link: right after booking as a confirmation, later to keep, move or cancel it.
 * Opening the page changes nothing, so a mail scanner that follows the link does no harm.
 */
@Route(AppointmentView.PAGE + "/:token")
@AnonymousAllowed
class AppointmentView extends Div implements BeforeEnterObserver, HasDynamicTitle, Ticket.Actions {

    static final String PAGE = "appointments";

    private final transient OwnAppointments appointments;
    private final transient CalendarEntry calendar;
    private final transient Offers offers;
    private final transient Texts texts;

    private final Div head = new Div();
    private final Div notes = new Div();
    private final Div body = new Div();
    private ManageToken token = new ManageToken("");
    private String pageTitle = "";

    AppointmentView(OwnAppointments appointments, CalendarEntry calendar, Offers offers, Texts texts) {
        this.appointments = appointments;
        this.calendar = calendar;
        this.offers = offers;
        this.texts = texts;
        addClassNames("wrap", "manage");
        notes.addClassName("notes");
        add(head, notes, body);
        ClinicChanged.tell(
                this,
                changed -> body.getChildren()
                        .filter(MoveStep.class::isInstance)
                        .forEach(step -> ((MoveStep) step).follow()));
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
        Optional<BookedAppointment> found = appointments.find(token);
        if (isAboutMoving(event) && found.filter(BookedAppointment::changeable).isPresent()) {
            showMove(found.get());
            return;
        }
        found.filter(it -> JustBooked.isFor(event.getUI(), it.id()))
                .ifPresentOrElse(this::showBooked, () -> show(found));
    }

    private static boolean isAboutMoving(BeforeEnterEvent event) {
        return event.getLocation().getQueryParameters().getSingleParameter("step").stream()
                .anyMatch("move"::equals);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("manage.page-title", pageTitle);
    }

    private void showBooked(BookedAppointment appointment) {
        DetailsForm.forget(ui());
        var title = new BookedHead(appointment.reference(), appointment.changeable());
        enter(title.words(), title);
        body.add(new Ticket(facts(appointment), Ticket.Look.JUST_BOOKED, this), afterTicket(appointment));
    }

    private void show(Optional<BookedAppointment> found) {
        if (found.isEmpty()) {
            var unknown = new UnknownLink(offers.catalogue().mainLocation());
            enter(unknown.words(), unknown);
            return;
        }
        BookedAppointment appointment = found.get();
        var title = new AppointmentHead(appointment.patientName(), appointment.reference());
        enter(title.words(), title);
        body.add(new Ticket(facts(appointment), Ticket.Look.LATER, this), afterTicket(appointment));
    }

    private void enter(String title, Component shown) {
        pageTitle = title;
        head.removeAll();
        notes.removeAll();
        body.removeAll();
        head.add(shown);
    }

    private Component afterTicket(BookedAppointment appointment) {
        var facts = facts(appointment);
        var cards = new Div(new KeepLink(token, facts.isAhead() && appointment.changeable()));
        cards.addClassName("stack");
        if (facts.isAhead() && appointment.changeable()) {
            cards.addComponentAsFirst(new PlansChange(facts));
        }
        var after = new Div(new Preparation(facts), cards);
        after.addClassNames("two", "aftertkt");
        return after;
    }

    private AppointmentFacts facts(BookedAppointment appointment) {
        var location = offers.catalogue().location(appointment.location());
        return new AppointmentFacts(
                appointment, offers.catalogue(), texts.formats(location.zone(), getLocale()), offers.now());
    }

    @Override
    public Component calendarMenu(AppointmentFacts facts, boolean primary) {
        return new CalendarMenu(token, calendar.wordsOf(facts.appointment()), primary);
    }

    @Override
    public void move() {
        found().filter(BookedAppointment::changeable).ifPresentOrElse(this::goToMove, () -> showUnchanged("move"));
    }

    /** A step of its own in the browser's history: Back leads to the appointment. */
    private void goToMove(BookedAppointment appointment) {
        ui().getPage().getHistory().pushState(null, address(token) + "?step=move");
        showMove(appointment).focus();
        ui().getPage().setTitle(getPageTitle());
    }

    private MoveStep showMove(BookedAppointment appointment) {
        var step = new MoveStep(offers, facts(appointment), this::moveTo, this::keep);
        enter(step.words(), step.head());
        body.add(step);
        return step;
    }

    private void keep() {
        ui().getPage().getHistory().replaceState(null, address(token));
        showAgain();
    }

    private void moveTo(MoveStep step, FreeTime time) {
        Instant start = time.start();
        var outcome = tried(() -> appointments.move(token, start, time.specialist(), visitor()));
        switch (outcome) {
            case null -> step.say(getTranslation("manage.move.failed"));
            case MoveOutcome.Moved moved -> showMoved(moved);
            case MoveOutcome.NotMoved refused -> step.refuse(refused.refusal(), start);
            case MoveOutcome.TooLateToMove tooLate -> showUnchanged("move");
            case MoveOutcome.NotMovable notMovable -> showUnchanged("move");
            case MoveOutcome.UnknownLink unknown -> showUnchanged("move");
        }
    }

    /** The old link is dead: the address bar, and with it a bookmark made now, has the new one. */
    private void showMoved(MoveOutcome.Moved moved) {
        MovedHere.remember(ui(), token, moved.token());
        token = moved.token();
        ui().getPage().getHistory().replaceState(null, address(token));
        show(Optional.of(moved.appointment()));
        Formats formats = facts(moved.appointment()).formats();
        Instant start = moved.appointment().time().start();
        say(
                "check-circle-fill",
                getTranslation("manage.moved", formats.weekdayDate(formats.date(start)), formats.time(start)));
    }

    @Override
    public void cancel(Component opener) {
        found().filter(BookedAppointment::changeable)
                .ifPresentOrElse(
                        it -> new CancelDialog(facts(it), opener, this::cancelNow).open(),
                        () -> showUnchanged("cancel"));
    }

    private void cancelNow(@Nullable String reason) {
        var outcome = tried(() -> appointments.cancel(token, reason));
        switch (outcome) {
            case null -> {
                showAgain();
                say("warning-circle-fill", getTranslation("manage.cancel.failed"));
            }
            case CancelOutcome.Cancelled cancelled -> {
                showAgain();
                say("check-circle-fill", getTranslation("manage.cancelled"));
            }
            case CancelOutcome.TooLateToCancel tooLate -> showUnchanged("cancel");
            case CancelOutcome.NotCancellable notCancellable -> showUnchanged("cancel");
            case CancelOutcome.UnknownLink unknown -> showUnchanged("cancel");
        }
    }

    /** The clock, or another page, was quicker. What is so now, and that nothing came of the deed, is said and in sight. */
    private void showUnchanged(String deed) {
        Optional<BookedAppointment> now = found();
        show(now);
        ui().getPage().setTitle(getPageTitle());
        now.ifPresentOrElse(it -> say("warning-circle-fill", whyUnchanged(deed, it)), this::focusTitle);
    }

    private String whyUnchanged(String deed, BookedAppointment appointment) {
        if (appointment.changeable()) {
            return getTranslation("manage." + deed + ".failed");
        }
        return switch (appointment.status()) {
            case CANCELLED -> getTranslation("manage.cancelled.before");
            case BOOKED -> getTranslation("manage." + deed + ".too-late", phoneOf(appointment));
            case ARRIVED, CHECKED_IN, IN_VISIT, DONE, NO_SHOW, LEFT ->
                getTranslation("manage." + deed + ".not-possible", phoneOf(appointment));
        };
    }

    private String phoneOf(BookedAppointment appointment) {
        return offers.catalogue().location(appointment.location()).phone();
    }

    private void focusTitle() {
        head.getElement().executeJs("""
                requestAnimationFrame(() => {
                  this.querySelector('h1')?.focus({ preventScroll: true });
                  window.scrollTo({ top: 0, behavior: 'instant' });
                });""");
    }

    private void say(String icon, String words) {
        var note = new Note(icon, words);
        note.getElement().setAttribute("role", "status").setAttribute("tabindex", "-1");
        notes.removeAll();
        notes.add(note);
        note.getElement().callJsFunction("focus");
        note.getElement().callJsFunction("scrollIntoView");
        ui().getPage().setTitle(getPageTitle());
    }

    private void showAgain() {
        show(found());
        ui().getPage().setTitle(getPageTitle());
    }

    private Optional<BookedAppointment> found() {
        return appointments.find(token);
    }

    /** Null where the database did not answer: then nothing was changed, and whoever asked may try again. */
    private static <T> @Nullable T tried(Supplier<T> change) {
        try {
            return change.get();
        } catch (DataAccessException noAnswer) {
            return null;
        }
    }

    private static Visitor visitor() {
        VaadinRequest request = VaadinRequest.getCurrent();
        return new Visitor(request.getRemoteAddr(), request.getWrappedSession().getId());
    }

    private static UI ui() {
        return UI.getCurrent();
    }
}
