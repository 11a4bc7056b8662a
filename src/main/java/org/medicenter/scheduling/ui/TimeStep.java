package org.medicenter.scheduling.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.Catalogue;
import org.medicenter.clinic.VisitType;
import org.medicenter.emergency.CallBacks;
import org.medicenter.emergency.EmergencyNotices;
import org.medicenter.scheduling.FreeTime;
import org.medicenter.scheduling.Wish;
import org.medicenter.ui.Formats;
import org.medicenter.ui.Icon;

/** The first step: what it is about, with whom, and when. */
class TimeStep extends Div {

    private final transient Offers offers;
    private final transient EmergencyNotices notices;
    private final Consumer<BookingChoice> changed;

    private final Div wrap = new Div();
    private final Div notes = new Div();
    private final Anchor needSomeone = new Anchor();
    private final TakenBox taken;
    private final OutOfHours closed;
    private final Div grid = new Div();
    private final ConcernPicker concern;
    private final SpecialistPicker specialist;
    private final WhenPicker when;
    private final Summary summary;
    private final PhoneSummary phoneSummary;
    private final Div announcement = new Div();

    private BookingChoice choice = BookingChoice.NOTHING;
    private transient @Nullable Catalogue known;
    private @Nullable Instant closedAt;
    private @Nullable ClosedNow closedNow;

    /**
     * @param changed is told of each change of the choice
     * @param onward is called when somebody goes on with a chosen time
     */
    TimeStep(
            Offers offers,
            EmergencyNotices notices,
            CallBacks callBacks,
            Consumer<BookingChoice> changed,
            Consumer<Instant> onward) {
        this.offers = offers;
        this.notices = notices;
        this.changed = changed;
        taken = new TakenBox(offers, this::pick);
        closed = new OutOfHours(offers, callBacks);
        concern = new ConcernPicker(
                offers.catalogue(),
                it -> change(choice.withConcern(it, offers.catalogue())),
                it -> change(choice.withVisitType(it, offers.catalogue())),
                it -> change(choice.withKnownPatient(it)));
        specialist = new SpecialistPicker(it -> change(choice.withSpecialist(it)));
        when = new WhenPicker(offers, this::change, this::pick, this::announce);
        Runnable goOn = () -> goOn(onward);
        summary = new Summary(goOn, offers.holdMinutes());
        phoneSummary = new PhoneSummary(goOn);
        notes.addClassName("notes");
        announcement.addClassName("vh");
        announcement.getElement().setAttribute("role", "status");
        grid.addClassName("bookgrid");
        grid.add(new Div(concern, specialist, when), summary);
        wrap.add(calm(), notes, taken, grid, announcement);
        wrap.addClassName("wrap");
        add(wrap, phoneSummary);
    }

    /**
     * Shows a choice that came with a link, or back from the form.
     *
     * @param booked the appointment, where this browser has booked just that; else null
     */
    void show(BookingChoice shown, List<BookingLink.Complaint> complaints, BookedHere.@Nullable Found booked) {
        choice = shown;
        notes.removeAll();
        taken.hide();
        closedAt = null;
        closed.setVisible(false);
        grid.setVisible(true);
        complaints.forEach(it -> notes.add(new Note("info-fill", getTranslation(it.key(), it.places())).announced()));
        showClosedNow();
        refresh();
        if (booked == null) {
            checkStart();
        } else {
            showBooked(booked);
        }
    }

    /** Shows what has changed since. What was chosen stays, as far as it is still to be had. */
    void follow(boolean onlyAppointments) {
        if (offers.catalogue() != known) {
            followCatalogue();
        } else if (closedAt == null) {
            followTimes(onlyAppointments);
        } else if (!onlyAppointments) {
            showClosed(closedAt);
        }
    }

    /** As if the page was loaded again: specialists and kinds of visits may have gone. */
    private void followCatalogue() {
        BookingLink again = BookingLink.again(choice, formats(), offers.catalogue());
        if (again.complaints().isEmpty()) {
            choice = again.choice();
            showClosedNow();
            refresh();
            followTimes(false);
        } else {
            show(again.choice(), again.complaints(), null);
            changed.accept(choice);
        }
    }

    private void followTimes(boolean onlyAppointments) {
        if (!onlyAppointments) {
            showClosedNow();
        }
        Instant lost = choice.start() != null && chosen().isEmpty() ? choice.start() : null;
        if (lost != null) {
            choice = choice.withStart(null);
            changed.accept(choice);
        }
        Formats formats = formats();
        arrange(when.follow(choice, formats), formats);
        if (lost != null && choice.wish().isPresent() && choice.visitType() != null) {
            tellLost(whyNot(choice.wish().get(), choice.visitType(), lost), lost, formats);
        }
    }

    /** The board stays, also where the clinic is closed by then. */
    private void tellLost(RefusalWords.Answer answer, Instant lost, Formats formats) {
        switch (answer) {
            case RefusalWords.Answer.Another another -> offer(another.title(), lost, another.alternatives(), formats);
            case RefusalWords.Answer.Closed shut ->
                offer(getTranslation("booking.taken.closed", formats.time(lost)), lost, shut.nextFree(), formats);
            case RefusalWords.Answer.Mend mend -> announce(getTranslation("booking.start.dropped", formats.time(lost)));
            case RefusalWords.Answer.Say sentence -> announce(sentence.sentence());
        }
        taken.focus();
    }

    /** The time that was wanted cannot be held. */
    void refuse(RefusalWords.Answer answer, Instant start) {
        choice = choice.withStart(null);
        changed.accept(choice);
        refresh();
        tell(answer, start);
    }

    private void tell(RefusalWords.Answer answer, Instant start) {
        Formats formats = formats();
        switch (answer) {
            case RefusalWords.Answer.Another another ->
                showTaken(another.title(), start, another.alternatives(), formats);
            case RefusalWords.Answer.Closed shut -> showClosed(start);
            case RefusalWords.Answer.Mend mend -> say(new Span(getTranslation("booking.refused.try-again")));
            case RefusalWords.Answer.Say sentence -> say(new Span(sentence.sentence()));
        }
    }

    private void change(BookingChoice newChoice) {
        boolean sameTime = newChoice.start() != null && newChoice.wish().equals(choice.wish());
        choice = newChoice;
        if (!sameTime) {
            dropLostStart();
        }
        notes.removeAll();
        taken.hide();
        showClosedNow();
        changed.accept(choice);
        refresh();
    }

    /** Another specialist or visit type may not have the chosen time. */
    private void dropLostStart() {
        Instant start = choice.start();
        if (start == null) {
            return;
        }
        if (choice.wish().flatMap(wish -> offers.at(wish, start)).isEmpty()) {
            choice = choice.withStart(null);
            announce(getTranslation("booking.start.dropped", formats().time(start)));
        }
    }

    private void pick(FreeTime time) {
        BookingChoice before = choice;
        choice = offers.taking(time, choice);
        boolean sameWish = choice.wish().equals(before.wish());
        taken.hide();
        if (chosen().isEmpty()) {
            missed(time, before.withStart(null));
            return;
        }
        changed.accept(choice);
        Formats formats = formats();
        if (sameWish) {
            when.mark(choice, formats);
            showSummary(formats);
        } else {
            refresh();
        }
        announce(getTranslation(
                "booking.picked", formats.time(time.start()), formats.weekdayDate(formats.date(time.start()))));
    }

    /** The board may be minutes old: somebody else took this time since. */
    private void missed(FreeTime time, BookingChoice left) {
        choice = left;
        changed.accept(choice);
        Formats formats = formats();
        when.strike(time, choice, formats);
        showSummary(formats);
        boolean tooSoon = time.start().isBefore(offers.earliest(choice));
        String day = formats.weekday(formats.date(time.start()));
        String title = getTranslation(
                tooSoon ? "booking.taken.too-soon" : "booking.taken.title", formats.time(time.start()), day);
        showTaken(title, time.start(), List.of(), formats);
    }

    private void refresh() {
        known = offers.catalogue();
        Formats formats = formats();
        concern.show(choice, offers.catalogue());
        specialist.show(choice, offers.catalogue());
        arrange(when.show(choice, formats), formats);
    }

    private void arrange(boolean someFree, Formats formats) {
        boolean nothingFree = choice.wish().isPresent() && !someFree;
        grid.setClassName("one", nothingFree);
        summary.setVisible(!nothingFree);
        needSomeone.setHref(BookingLink.outOfHours(choice, null, formats));
        showSummary(formats);
    }

    private void showSummary(Formats formats) {
        Optional<FreeTime> time = chosen();
        var content = new Summary.Content(choice, time.orElse(null), changeableUntil(time), false);
        summary.show(content, offers.catalogue(), formats);
        phoneSummary.show(content, formats);
    }

    private Optional<FreeTime> chosen() {
        Instant start = choice.start();
        return start == null ? Optional.empty() : choice.wish().flatMap(wish -> offers.at(wish, start));
    }

    private @Nullable Instant changeableUntil(Optional<FreeTime> time) {
        VisitType visitType = choice.visitType();
        return visitType == null
                ? null
                : time.map(it -> offers.changeableUntil(visitType, it)).orElse(null);
    }

    private void showBooked(BookedHere.Found booked) {
        choice = choice.withStart(null);
        refresh();
        Formats formats = formats();
        Instant start = booked.appointment().time().start();
        String day = formats.weekdayDate(formats.date(start));
        var see = new Anchor("/" + AppointmentView.address(booked.token()), getTranslation("booking.taken.own.see"));
        say(new Span(getTranslation("booking.taken.own", day, formats.time(start)) + " "), see);
    }

    /** A link may name a time that is not, or not any more, to be had. */
    private void checkStart() {
        Instant start = choice.start();
        Optional<Wish> wish = choice.wish();
        if (start == null || wish.isEmpty() || choice.visitType() == null || chosen().isPresent()) {
            return;
        }
        VisitType visitType = choice.visitType();
        choice = choice.withStart(null);
        refresh();
        tell(whyNot(wish.get(), visitType, start), start);
    }

    private RefusalWords.Answer whyNot(Wish wish, VisitType visitType, Instant start) {
        Formats formats = formats();
        String notFree =
                getTranslation("booking.taken.not-free", formats.time(start), formats.weekday(formats.date(start)));
        return offers.ruledOut(wish, start)
                .map(refusal -> new RefusalWords(Words.on(this), formats).answer(refusal, start, visitType))
                .orElseGet(() -> new RefusalWords.Answer.Another(notFree, List.of()));
    }

    private void showTaken(String title, Instant start, List<FreeTime> alternatives, Formats formats) {
        offer(title, start, alternatives, formats);
        taken.focusAlways();
    }

    private void offer(String title, Instant start, List<FreeTime> alternatives, Formats formats) {
        List<FreeTime> nearest = choice.wish()
                .map(wish -> alternatives.isEmpty()
                        ? offers.nearest(wish, start)
                        : offers.forChoosing(wish, start, alternatives))
                .orElse(List.of());
        taken.show(
                new TakenBox.Message(
                        title, getTranslation("booking.taken.pick"), getTranslation("booking.taken.board")),
                start,
                nearest,
                formats);
    }

    private void showClosed(Instant asked) {
        if (choice.visitType() == null) {
            return;
        }
        var location = offers.location(choice.visitType().id());
        closed.show(new OutOfHours.Question(choice, asked, location), notices.now(location.id()));
        closedAt = asked;
        if (closed.getParent().isEmpty()) {
            wrap.addComponentAtIndex(wrap.indexOf(grid), closed);
        }
        closed.setVisible(true);
        grid.setVisible(false);
        phoneSummary.setVisible(false);
        notes.removeAll();
    }

    /** Whether the time is still free the module decides: it has the words and the alternatives, too. */
    private void goOn(Consumer<Instant> onward) {
        Instant start = choice.start();
        if (choice.wish().isEmpty()) {
            announce(getTranslation("booking.when.first-concern"));
            concern.focusConcerns();
        } else if (choice.asksWhetherKnown() && !choice.knownPatient()) {
            concern.askWhetherKnown();
        } else if (start == null) {
            announce(getTranslation("booking.summary.pick"));
            when.focusBoard();
        } else {
            onward.accept(start);
        }
    }

    /** While the clinic is closed, whom to call stands before everything else. */
    private void showClosedNow() {
        if (closedNow != null) {
            closedNow.removeFromParent();
        }
        closedNow = offers.catalogue()
                .mainLocation()
                .map(location -> new ClosedNow(location, notices.now(location.id()), formats()))
                .filter(ClosedNow::isClosed)
                .orElse(null);
        if (closedNow != null) {
            notes.addComponentAsFirst(closedNow);
        }
    }

    private void say(Component... words) {
        var note = new Note("info-fill", words).announced();
        note.getElement().setAttribute("tabindex", "-1");
        notes.add(note);
        note.getElement().executeJs("this.focus(); this.scrollIntoView({ block: 'nearest' });");
    }

    private void announce(String words) {
        announcement.setText(words);
    }

    private Paragraph calm() {
        needSomeone.add(Icon.of("first-aid-bold"), new Span(getTranslation("booking.need-someone")));
        var line = new Paragraph(needSomeone);
        line.addClassName("calmlink");
        return line;
    }

    private Formats formats() {
        return offers.formats(choice, getLocale());
    }
}
