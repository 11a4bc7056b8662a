package org.medicenter.scheduling.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.server.VaadinRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.Location;
import org.medicenter.scheduling.AppointmentKey;
import org.medicenter.scheduling.BookedAppointment;
import org.medicenter.scheduling.CalendarEntry;
import org.medicenter.scheduling.CancelOutcome;
import org.medicenter.scheduling.FreeTime;
import org.medicenter.scheduling.ManageToken;
import org.medicenter.scheduling.MoveOutcome;
import org.medicenter.scheduling.OwnAppointments;
import org.medicenter.scheduling.OwnUndo;
import org.medicenter.scheduling.Undoable;
import org.medicenter.scheduling.UndoneOutcome;
import org.medicenter.scheduling.Visitor;
import org.medicenter.ui.ClinicChanged;
import org.medicenter.ui.Formats;
import org.medicenter.ui.Texts;

/** One appointment, to keep, move or cancel it. Opening the page changes nothing. */
abstract class AppointmentPage extends Div implements HasDynamicTitle, Ticket.Actions {

    private final transient OwnAppointments appointments;
    private final transient OwnUndo undo;
    private final transient CalendarEntry calendar;
    private final transient Offers offers;
    private final transient Texts texts;

    private final Div head = new Div();
    private final Div notes = new Div();
    private final Div body = new Div();
    private String pageTitle = "";

    AppointmentPage(OwnAppointments appointments, OwnUndo undo, CalendarEntry calendar, Offers offers, Texts texts) {
        this.appointments = appointments;
        this.undo = undo;
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

    /** What opens it. */
    abstract AppointmentKey key();

    /** Of this page, without a slash in front. */
    abstract String address();

    abstract Component head(BookedAppointment appointment);

    /** Beside the ticket, below what is said of the cut-off. */
    abstract List<Component> cards(AppointmentFacts facts);

    abstract Anchor calendarFile(BookedAppointment appointment);

    /** Where the key opens nothing: the title, and all that stands there. */
    abstract Missing missing(Optional<Location> clinic);

    record Missing(String title, Component shown) {}

    /** It has a new link from now on. */
    abstract void moved(ManageToken link);

    abstract String movedKey();

    /** Shows what is asked for: the appointment, or its move. */
    void show(BeforeEnterEvent event, Optional<BookedAppointment> found) {
        if (isAboutMoving(event) && found.filter(BookedAppointment::changeable).isPresent()) {
            showMove(found.get());
        } else {
            show(found);
        }
    }

    static boolean isAboutMoving(BeforeEnterEvent event) {
        return event.getLocation().getQueryParameters().getSingleParameter("step").stream()
                .anyMatch("move"::equals);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("manage.page-title", pageTitle);
    }

    private void show(Optional<BookedAppointment> found) {
        if (found.isEmpty()) {
            Missing missing = missing(offers.catalogue().mainLocation());
            enter(missing.title(), missing.shown());
            return;
        }
        enter(getTranslation("manage.title"), head(found.get()));
        showTicket(found.get(), Ticket.Look.LATER);
    }

    final void showTicket(BookedAppointment appointment, Ticket.Look look) {
        undo.undoable(key())
                .map(it -> new UndoBar(it, appointment.email(), offers.now(), () -> takeBack(it.kind())))
                .ifPresent(body::add);
        body.add(new Ticket(facts(appointment), look, this), afterTicket(appointment));
    }

    private void takeBack(Undoable.Kind kind) {
        var outcome = Unchanged.tried(() -> undo.undo(key(), kind));
        switch (outcome) {
            case UndoneOutcome.Undone undone -> showUndone(undone);
            case UndoneOutcome.TooLate _ -> {
                showAgain();
                say("warning-circle-fill", getTranslation("undo.too-late"));
            }
            case UndoneOutcome.TimeIsGone _ -> {
                showAgain();
                say("warning-circle-fill", getTranslation("undo.gone"));
            }
            case UndoneOutcome.Busy _ -> say("warning-circle-fill", getTranslation("undo.failed"));
            case null -> say("warning-circle-fill", getTranslation("undo.failed"));
        }
    }

    private void showUndone(UndoneOutcome.Undone undone) {
        if (undone.kind() == Undoable.Kind.MOVED) {
            moved(undone.token());
            ui().getPage().getHistory().replaceState(null, address());
        }
        BookedAppointment appointment = undone.appointment();
        show(Optional.of(appointment));
        Formats formats = facts(appointment).formats();
        Instant start = appointment.time().start();
        say(
                "check-circle-fill",
                getTranslation(
                        "undo.done." + undone.kind().name().toLowerCase(Locale.ROOT),
                        formats.weekdayDate(formats.date(start)),
                        formats.time(start)));
    }

    final void enter(String title, Component shown) {
        pageTitle = title;
        head.removeAll();
        notes.removeAll();
        body.removeAll();
        head.add(shown);
    }

    private Component afterTicket(BookedAppointment appointment) {
        var facts = facts(appointment);
        var cards = new Div();
        cards.addClassName("stack");
        if (facts.isAhead() && appointment.changeable()) {
            cards.add(new PlansChange(facts));
        }
        cards(facts).forEach(cards::add);
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
        return new CalendarMenu(calendarFile(facts.appointment()), calendar.wordsOf(facts.appointment()), primary);
    }

    @Override
    public void move() {
        found().filter(BookedAppointment::changeable).ifPresentOrElse(this::goToMove, () -> showUnchanged("move"));
    }

    /** A step of its own in the browser's history: Back leads to the appointment. */
    private void goToMove(BookedAppointment appointment) {
        ui().getPage().getHistory().pushState(null, address() + "?step=move");
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
        ui().getPage().getHistory().replaceState(null, address());
        showAgain();
    }

    private void moveTo(MoveStep step, FreeTime time) {
        Instant start = time.start();
        var outcome = Unchanged.tried(() -> appointments.move(key(), start, time.specialist(), visitor()));
        switch (outcome) {
            case null -> step.say(getTranslation("manage.move.failed"));
            case MoveOutcome.Moved moved -> showMoved(moved);
            case MoveOutcome.NotMoved refused -> step.refuse(refused.refusal(), start);
            case MoveOutcome.TooLateToMove tooLate -> showUnchanged("move");
            case MoveOutcome.NotMovable notMovable -> showUnchanged("move");
            case MoveOutcome.UnknownLink unknown -> showUnchanged("move");
        }
    }

    /** Where the link was the key, it is dead: the address bar, and with it a bookmark made now, has the new one. */
    private void showMoved(MoveOutcome.Moved moved) {
        moved(moved.token());
        ui().getPage().getHistory().replaceState(null, address());
        show(Optional.of(moved.appointment()));
        Formats formats = facts(moved.appointment()).formats();
        Instant start = moved.appointment().time().start();
        say(
                "check-circle-fill",
                getTranslation(movedKey(), formats.weekdayDate(formats.date(start)), formats.time(start)));
    }

    @Override
    public void cancel(Component opener) {
        found().filter(BookedAppointment::changeable)
                .ifPresentOrElse(
                        it -> new CancelDialog(facts(it), opener, this::cancelNow).open(),
                        () -> showUnchanged("cancel"));
    }

    private void cancelNow(@Nullable String reason) {
        var outcome = Unchanged.cancelled(() -> appointments.cancel(key(), reason), this::found);
        switch (outcome) {
            case null -> say("warning-circle-fill", getTranslation("manage.cancel.failed"));
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
        return new Unchanged(Words.on(this), offers.catalogue()).why(deed, appointment);
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

    final Optional<BookedAppointment> found() {
        return appointments.find(key());
    }

    private static Visitor visitor() {
        VaadinRequest request = VaadinRequest.getCurrent();
        return new Visitor(request.getRemoteAddr(), request.getWrappedSession().getId());
    }

    final UI ui() {
        return UI.getCurrent();
    }
}
