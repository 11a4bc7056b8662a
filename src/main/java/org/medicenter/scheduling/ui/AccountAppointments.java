package org.medicenter.scheduling.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.QueryParameters;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicenter.scheduling.AppointmentId;
import org.medicenter.scheduling.AppointmentOfAccount;
import org.medicenter.scheduling.BookedAppointment;
import org.medicenter.scheduling.CalendarEntry;
import org.medicenter.scheduling.CancelOutcome;
import org.medicenter.scheduling.OwnAppointments;
import org.medicenter.ui.Texts;

/** All appointments of a patient's account, for everybody they book for: what comes, and what is past. */
class AccountAppointments extends Div {

    private final transient OwnAppointments appointments;
    private final transient CalendarEntry calendar;
    private final transient Offers offers;
    private final transient Texts texts;
    private final String address;
    private final boolean past;

    private final Div notes = new Div();
    private final Div body = new Div();

    /**
     * @param address with which they have signed in
     * @param past whether to show what is past
     */
    AccountAppointments(
            OwnAppointments appointments,
            CalendarEntry calendar,
            Offers offers,
            Texts texts,
            String address,
            boolean past) {
        this.appointments = appointments;
        this.calendar = calendar;
        this.offers = offers;
        this.texts = texts;
        this.address = address;
        this.past = past;
        addClassName("ownlist");
        notes.addClassName("notes");
        add(head(), notes, body);
        show();
    }

    private Div head() {
        var title = new H1(getTranslation("manage.mine.title"));
        title.getElement().setAttribute("tabindex", "-1");
        var whose = new Paragraph(getTranslation("own.lead", address));
        whose.addClassName("muted");
        var account = new Anchor("/account", getTranslation("own.account"));
        account.addClassNames("btn", "ghost");
        var book = new Anchor("/" + BookingLink.PAGE, getTranslation("own.book"));
        book.addClassNames("btn", "primary");
        var acts = new Div(account, book);
        acts.addClassName("acts");
        var head = new Div(new Div(title, whose), acts);
        head.addClassName("bookhead");
        return head;
    }

    private void show() {
        var all = appointments.list().stream().map(this::facts).toList();
        var coming = all.stream()
                .filter(AccountAppointments::isComing)
                .sorted(Comparator.comparing(AppointmentFacts::start))
                .toList();
        var over = all.stream().filter(it -> !isComing(it)).toList();
        body.removeAll();
        body.add(tabs(coming.size(), over.size()), past ? past(over) : coming(coming));
    }

    /** Until its end, unless it has come to one before. */
    private static boolean isComing(AppointmentFacts facts) {
        boolean stands = switch (facts.appointment().status()) {
            case BOOKED, ARRIVED, CHECKED_IN, IN_VISIT -> true;
            case DONE, NO_SHOW, LEFT, CANCELLED -> false;
        };
        return stands && facts.now().isBefore(facts.end());
    }

    private Nav tabs(int coming, int over) {
        var tabs = new Nav(
                tab("", getTranslation("own.coming", coming), !past),
                tab("?show=past", getTranslation("own.past", over), past));
        tabs.addClassName("tabs");
        tabs.setAriaLabel(getTranslation("own.tabs"));
        return tabs;
    }

    private static Anchor tab(String query, String words, boolean current) {
        var tab = new Anchor("/" + AppointmentView.PAGE + query, words);
        if (current) {
            tab.getElement().setAttribute("aria-current", "page");
        }
        return tab;
    }

    private Component coming(List<AppointmentFacts> coming) {
        if (coming.isEmpty()) {
            return empty("coming");
        }
        var list = new Section();
        list.addClassNames("stack", "tickets");
        list.getElement().setAttribute("aria-label", getTranslation("own.coming", coming.size()));
        coming.forEach(facts -> list.add(new Ticket(facts, Ticket.Look.LISTED, new Actions(facts))));
        return list;
    }

    private Component past(List<AppointmentFacts> over) {
        if (over.isEmpty()) {
            return empty("past");
        }
        var list = new Section();
        list.addClassName("pastlist");
        list.getElement().setAttribute("aria-label", getTranslation("own.past", over.size()));
        over.forEach(facts -> list.add(new PastVisit(facts)));
        var again = new Anchor("/" + BookingLink.PAGE, getTranslation("own.follow-up"));
        again.addClassName("linkrow");
        list.add(again);
        return list;
    }

    private Div empty(String which) {
        var title = new H2(getTranslation("own.empty." + which));
        title.addClassNames("h3", "uih");
        var words = new Paragraph(getTranslation("own.empty." + which + ".about", address));
        var empty = new Div(title, words);
        if (!past) {
            var book = new Anchor("/" + BookingLink.PAGE, getTranslation("own.empty.coming.book"));
            book.addClassNames("btn", "primary");
            empty.add(book);
        }
        empty.addClassName("empty");
        return empty;
    }

    private AppointmentFacts facts(BookedAppointment appointment) {
        var location = offers.catalogue().location(appointment.location());
        return new AppointmentFacts(
                appointment, offers.catalogue(), texts.formats(location.zone(), getLocale()), offers.now());
    }

    private void cancel(AppointmentId id, @Nullable String reason) {
        var key = new AppointmentOfAccount(id);
        var outcome = Unchanged.cancelled(() -> appointments.cancel(key, reason), () -> appointments.find(key));
        if (outcome != null) {
            show();
        }
        switch (outcome) {
            case null -> say("warning-circle-fill", getTranslation("manage.cancel.failed"));
            case CancelOutcome.Cancelled cancelled -> say("check-circle-fill", getTranslation("manage.cancelled"));
            case CancelOutcome.TooLateToCancel late -> sayUnchanged(key);
            case CancelOutcome.NotCancellable not -> sayUnchanged(key);
            case CancelOutcome.UnknownLink unknown -> sayUnchanged(key);
        }
    }

    /** The clock, or another page, was quicker. */
    private void sayUnchanged(AppointmentOfAccount key) {
        var unchanged = new Unchanged(Words.on(this), offers.catalogue());
        say(
                "warning-circle-fill",
                appointments
                        .find(key)
                        .map(it -> unchanged.why("cancel", it))
                        .orElseGet(() -> getTranslation("own.unknown.title")));
    }

    private void say(String icon, String words) {
        var note = new Note(icon, words);
        note.getElement().setAttribute("role", "status").setAttribute("tabindex", "-1");
        notes.removeAll();
        notes.add(note);
        note.getElement().callJsFunction("focus");
        note.getElement().callJsFunction("scrollIntoView");
    }

    /** What may be done with one of them. */
    private final class Actions implements Ticket.Actions {

        private final AppointmentFacts facts;

        private Actions(AppointmentFacts facts) {
            this.facts = facts;
        }

        @Override
        public Component calendarMenu(AppointmentFacts which, boolean primary) {
            return new CalendarMenu(
                    CalendarMenu.written(calendar.of(which.appointment())),
                    calendar.wordsOf(which.appointment()),
                    primary);
        }

        @Override
        public void move() {
            UI.getCurrent()
                    .navigate(OwnAppointmentView.address(facts.appointment().id()), QueryParameters.of("step", "move"));
        }

        @Override
        public void cancel(Component opener) {
            AppointmentId id = facts.appointment().id();
            new CancelDialog(facts, opener, reason -> AccountAppointments.this.cancel(id, reason)).open();
        }
    }
}
