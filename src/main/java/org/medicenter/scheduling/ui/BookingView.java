package org.medicenter.scheduling.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medicenter.access.CurrentActor;
import org.medicenter.clinic.Location;
import org.medicenter.emergency.CallBacks;
import org.medicenter.emergency.EmergencyNotices;
import org.medicenter.patients.PatientRegister;
import org.medicenter.scheduling.BookedAppointment;
import org.medicenter.scheduling.Booking;
import org.medicenter.scheduling.BookingOutcome;
import org.medicenter.scheduling.BookingRequest;
import org.medicenter.scheduling.FreeTime;
import org.medicenter.scheduling.HoldOutcome;
import org.medicenter.scheduling.HoldRequest;
import org.medicenter.scheduling.ManageToken;
import org.medicenter.scheduling.Refusal;
import org.medicenter.scheduling.RenewOutcome;
import org.medicenter.scheduling.Visitor;
import org.medicenter.scheduling.Wish;
import org.medicenter.ui.ClinicChanged;
import org.medicenter.ui.Formats;

/**
 * Books an appointment in two steps: a time, then who comes. The choice stands in the address bar, so that links lead
 * into the middle of it, and Back and reload work.
 */
@Route(BookingLink.PAGE)
@AnonymousAllowed
class BookingView extends Div implements BeforeEnterObserver, HasDynamicTitle, DetailsStep.Actions {

    private final transient Booking booking;
    private final transient Offers offers;
    private final transient BookedHere bookedHere;

    private final Div head = new Div();
    private final H1 title = new H1();
    private final TimeStep timeStep;
    private final DetailsStep detailsStep;

    private BookingChoice choice = BookingChoice.NOTHING;
    private @Nullable HeldTime held;

    BookingView(
            Booking booking,
            Offers offers,
            BookedHere bookedHere,
            EmergencyNotices notices,
            CallBacks callBacks,
            PatientRegister patients,
            CurrentActor currentActor) {
        this.booking = booking;
        this.offers = offers;
        this.bookedHere = bookedHere;
        timeStep = new TimeStep(offers, notices, callBacks, this::remember, this::hold);
        detailsStep = new DetailsStep(offers, patients, this);
        currentActor.patientsAddress().ifPresent(detailsStep.form()::reachedAt);
        title.getElement().setAttribute("tabindex", "-1");
        head.addClassNames("bookhead", "wrap");
        addClassName("booking");
        add(head, timeStep);
        ClinicChanged.tell(this, this::follow);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        BookingLink link = BookingLink.read(event.getLocation().getQueryParameters(), offers.catalogue());
        Optional<HeldTime> kept = link.details() ? kept(link) : Optional.empty();
        choice = link.choice();
        if (kept.isPresent()) {
            held = kept.get();
            held.remember(VaadinSession.getCurrent());
            showDetails();
            return;
        }
        release();
        var booked = bookedHere.at(choice).orElse(null);
        if (booked != null && link.details() && event.getTrigger() == NavigationTrigger.PAGE_LOAD) {
            JustBooked.remember(event.getUI(), booked.appointment().id());
            event.forwardTo(AppointmentView.address(booked.token()));
            return;
        }
        showTimes(link.complaints(), booked);
        if (link.details()) {
            replaceAddress();
            if (booked == null && event.getTrigger() == NavigationTrigger.HISTORY) {
                holdAgain();
            }
        }
    }

    /** Forward, after Back gave the time to others: the form again, unless one of them has it by now. */
    private void holdAgain() {
        Instant start = choice.start();
        if (start != null) {
            hold(start, address -> ui().getPage().getHistory().replaceState(null, address));
        }
    }

    /** Of this session, or of one that ended with its node. */
    private Optional<HeldTime> kept(BookingLink link) {
        return HeldTime.find(VaadinSession.getCurrent(), link.choice(), offers.now())
                .or(() -> link.hold()
                        .flatMap(hold -> booking.held(hold).flatMap(live -> HeldTime.of(link.choice(), hold, live))));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("booking.page-title");
    }

    /** A time that is kept stays kept, unless the clinic is closed by then. */
    private void follow(ClinicChanged changed) {
        if (timeStep.isVisible()) {
            timeStep.follow(changed.onlyAppointments());
        } else if (held != null && !changed.onlyAppointments()) {
            HeldTime kept = held;
            offers.ruledOut(kept.wish(), kept.time().start())
                    .filter(Refusal.OutsideOpeningHours.class::isInstance)
                    .ifPresent(refusal -> loseToHours(kept));
        }
    }

    private void loseToHours(HeldTime kept) {
        release();
        String closed = getTranslation(
                "booking.taken.closed", formats().time(kept.time().start()));
        detailsStep.showLost(
                choice,
                kept.time(),
                message(closed),
                offers.nearest(kept.wish(), kept.time().start()),
                true);
    }

    private void remember(BookingChoice changed) {
        choice = changed;
        replaceAddress();
    }

    private void showTimes(List<BookingLink.Complaint> complaints, BookedHere.@Nullable Found booked) {
        showHead("booking.title", 1);
        detailsStep.setVisible(false);
        timeStep.setVisible(true);
        timeStep.show(choice, complaints, booked);
    }

    private void showDetails() {
        showHead("booking.details.title", 2);
        timeStep.setVisible(false);
        if (detailsStep.getParent().isEmpty()) {
            add(detailsStep);
        }
        detailsStep.setVisible(true);
        if (held != null) {
            detailsStep.showHeld(choice, held);
        }
    }

    private void showHead(String key, int step) {
        head.removeAll();
        title.setText(getTranslation(key));
        head.add(title, new Steps(step));
    }

    private void hold(Instant start) {
        hold(start, address -> ui().getPage().getHistory().pushState(null, address));
    }

    /** @param shown puts the form's address into the browser's history */
    private void hold(Instant start, Consumer<String> shown) {
        Optional<Wish> wish = choice.wish();
        if (wish.isEmpty()) {
            return;
        }
        switch (holdNow(wish.get(), start)) {
            case HoldOutcome.Held it -> {
                keep(wish.get(), it);
                shown.accept(addressOfDetails(it));
                showDetails();
                title.getElement().callJsFunction("focus");
            }
            case HoldOutcome.NotHeld refused ->
                answer(refused.refusal(), start).ifPresent(it -> timeStep.refuse(it, start));
        }
    }

    private HoldOutcome holdNow(Wish wish, Instant start) {
        release();
        HeldTime.oneTooMany(VaadinSession.getCurrent(), offers.now()).ifPresent(oldest -> {
            booking.release(oldest.hold());
            oldest.forget(VaadinSession.getCurrent());
        });
        return booking.hold(new HoldRequest(wish, start, visitor()));
    }

    private void keep(Wish wish, HoldOutcome.Held outcome) {
        held = new HeldTime(wish, outcome.hold(), outcome.time(), outcome.expiresAt(), false);
        held.remember(VaadinSession.getCurrent());
    }

    @Override
    public void keepLonger() {
        if (held == null) {
            return;
        }
        switch (booking.renew(held.hold())) {
            case RenewOutcome.Renewed renewed -> keepUntil(renewed.expiresAt());
            case RenewOutcome.AlreadyRenewed already -> keepUntil(already.expiresAt());
            case RenewOutcome.Ended ended -> lose();
        }
    }

    private void keepUntil(Instant expiresAt) {
        if (held != null) {
            held = held.until(expiresAt);
            held.remember(VaadinSession.getCurrent());
            detailsStep.showHeld(choice, held);
            detailsStep.focusHold();
        }
    }

    @Override
    public void backToTimes() {
        release();
        showTimes(List.of(), null);
        ui().getPage().getHistory().pushState(null, BookingLink.address(choice, formats()));
        title.getElement().callJsFunction("focus");
    }

    /** The server's clock decides: a browser that is ahead is told how much is left. */
    @Override
    public void holdEnded() {
        if (held == null) {
            return;
        }
        if (held.isOver(offers.now())) {
            lose();
        } else {
            detailsStep.showHeld(choice, held);
        }
    }

    private void lose() {
        if (held == null || isBookedAlready(held)) {
            return;
        }
        HeldTime lost = held;
        forgetHeld();
        Formats formats = formats();
        String start = formats.time(lost.time().start());
        String day = formats.weekday(formats.date(lost.time().start()));
        detailsStep.showLost(
                choice,
                lost.time(),
                message(getTranslation("booking.taken.hold-over", start, day)),
                offers.nearest(lost.wish(), lost.time().start()),
                true);
    }

    @Override
    public void holdInstead(FreeTime time) {
        release();
        choice = offers.taking(time, choice);
        Optional<Wish> wish = choice.wish();
        if (wish.isEmpty()) {
            return;
        }
        switch (holdNow(wish.get(), time.start())) {
            case HoldOutcome.Held it -> {
                keep(wish.get(), it);
                ui().getPage().getHistory().replaceState(null, addressOfDetails(it));
                showDetails();
                detailsStep.focusHold();
            }
            case HoldOutcome.NotHeld refused -> refuse(refused.refusal(), time);
        }
    }

    @Override
    public void book() {
        if (held == null || isBookedAlready(held)) {
            return;
        }
        HeldTime booked = held;
        switch (booking.book(request(booked))) {
            case BookingOutcome.Booked it -> {
                bookedHere.remember(booked, it);
                showBooked(it.appointment(), it.token());
            }
            case BookingOutcome.NotBooked refused -> refuse(refused.refusal(), booked.time());
            case BookingOutcome.KeyReused _ -> throw new IllegalStateException("A hold has one key, whatever is typed");
        }
    }

    /** By this page before it was loaded again: its answer never came. */
    private boolean isBookedAlready(HeldTime time) {
        Optional<BookedHere.Found> booked = bookedHere.outOf(time);
        booked.ifPresent(it -> showBooked(it.appointment(), it.token()));
        return booked.isPresent();
    }

    private void showBooked(BookedAppointment appointment, ManageToken token) {
        forgetHeld();
        JustBooked.remember(ui(), appointment.id());
        ui().navigate(AppointmentView.address(token));
    }

    private BookingRequest request(HeldTime booked) {
        DetailsForm form = detailsStep.form();
        Wish wish = booked.wish();
        return new BookingRequest(
                wish.visitType(),
                wish.specialist(),
                booked.time().start(),
                booked.hold(),
                wish.concern(),
                form.patient(),
                form.contact(),
                form.noteText(),
                choice.knownPatient(),
                BookedHere.keyOf(booked),
                visitor());
    }

    private void refuse(Refusal refusal, FreeTime time) {
        answer(refusal, time.start()).ifPresent(it -> refuse(it, time));
    }

    private void refuse(RefusalWords.Answer answer, FreeTime time) {
        switch (answer) {
            case RefusalWords.Answer.Another another -> loseTo(another.title(), another.alternatives(), time);
            case RefusalWords.Answer.Closed closed ->
                loseTo(getTranslation("booking.taken.closed", formats().time(time.start())), closed.nextFree(), time);
            case RefusalWords.Answer.Mend mend ->
                detailsStep.showMistakes(mend.invalid().mistakes());
            case RefusalWords.Answer.Say sentence -> detailsStep.say(sentence.sentence(), phone());
        }
    }

    private void loseTo(String words, List<FreeTime> alternatives, FreeTime time) {
        forgetHeld();
        List<FreeTime> nearest = choice.wish()
                .map(wish -> alternatives.isEmpty()
                        ? offers.nearest(wish, time.start())
                        : offers.forChoosing(wish, time.start(), alternatives))
                .orElse(List.of());
        detailsStep.showLost(choice, time, message(words), nearest, false);
    }

    private TakenBox.Message message(String words) {
        return new TakenBox.Message(
                words,
                getTranslation("booking.taken.nothing-lost"),
                getTranslation("booking.taken.hold", offers.holdMinutes()));
    }

    private Optional<RefusalWords.Answer> answer(Refusal refusal, Instant start) {
        return Optional.ofNullable(choice.visitType())
                .map(it -> new RefusalWords(Words.on(this), formats()).answer(refusal, start, it));
    }

    /** Gives the time back to others: whoever goes back to the board does not block it. */
    private void release() {
        if (held != null) {
            booking.release(held.hold());
            forgetHeld();
        }
    }

    private void forgetHeld() {
        if (held != null) {
            held.forget(VaadinSession.getCurrent());
            held = null;
        }
    }

    private void replaceAddress() {
        ui().getPage().getHistory().replaceState(null, BookingLink.address(choice, formats()));
    }

    private String addressOfDetails(HoldOutcome.Held outcome) {
        return BookingLink.addressOfDetails(choice, outcome.hold(), formats());
    }

    private @Nullable String phone() {
        return offers.catalogue().mainLocation().map(Location::phone).orElse(null);
    }

    private Formats formats() {
        return offers.formats(choice, getLocale());
    }

    private static Visitor visitor() {
        VaadinRequest request = VaadinRequest.getCurrent();
        return new Visitor(request.getRemoteAddr(), request.getWrappedSession().getId());
    }

    private static UI ui() {
        return UI.getCurrent();
    }
}
