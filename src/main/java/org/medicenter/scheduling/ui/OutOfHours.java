package org.medicenter.scheduling.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.Location;
import org.medicenter.emergency.CallBacks;
import org.medicenter.emergency.EmergencyNotice;
import org.medicenter.emergency.EmergencyNumber;
import org.medicenter.hours.OpenState;
import org.medicenter.hours.Timetable;
import org.medicenter.ui.CareCard;
import org.medicenter.ui.Formats;
import org.medicenter.ui.Icon;

/**
 * The answer to whoever asks for help, or for a time, while the clinic is closed: never a bare refusal. The wish again,
 * open or closed, whom to call by urgency, the nearest times when the clinic is open, and a call back.
 */
class OutOfHours extends Div {

    private final Offers offers;
    private final CallBackForm callBack;
    private final Div grid = new Div();
    private final Words words = Words.on(this);
    private Component nearestTimes = this;

    /**
     * @param asked the time that was asked for; null for now
     * @param location where
     */
    record Question(BookingChoice choice, @Nullable Instant asked, Location location) {}

    OutOfHours(Offers offers, CallBacks callBacks) {
        this.offers = offers;
        this.callBack = new CallBackForm(callBacks);
        grid.addClassName("oohgrid");
        grid.add(callBack);
        add(grid);
    }

    /** What is typed stays, and so does what somebody is about to press. */
    void show(Question question, EmergencyNotice notice) {
        Formats formats = offers.formats(question.choice(), getLocale());
        clear();
        addComponentAtIndex(0, state(question, formats));
        addComponentAtIndex(0, calls(notice));
        if (question.asked() != null) {
            addComponentAtIndex(0, wish(question, question.asked(), formats));
        }
        grid.addComponentAtIndex(0, nearest(question, formats));
        new CareCards(notice.numbers(), words).all().reversed().forEach(it -> grid.addComponentAtIndex(0, it));
        callBack.show(question.location(), formats);
        grid.add(source(notice.numbers(), formats));
    }

    private void clear() {
        getChildren().filter(it -> it != grid).toList().forEach(this::remove);
        grid.getChildren().filter(it -> it != callBack).toList().forEach(grid::remove);
    }

    /** On a phone, before anything that has to be read. */
    private static Component calls(EmergencyNotice notice) {
        var calls = new CallsRow(notice.numbers());
        calls.addClassName("first");
        return calls;
    }

    private Component wish(Question question, Instant asked, Formats formats) {
        BookingChoice choice = question.choice();
        LocalDate date = formats.date(asked);
        String day = date.equals(formats.date(offers.now()))
                ? words.of("booking.ooh.today", formats.weekdayDate(date))
                : formats.weekdayDate(date);
        var text = new Paragraph(new Span(words.of("booking.ooh.asked") + " "));
        text.add(DayColumn.bold(words.of("booking.ooh.asked.when", day, formats.time(asked))));
        text.add(". " + about(choice));
        var change = new Anchor(BookingLink.address(choice.withStart(null), formats), words.of("booking.change"));
        change.addClassNames("btn", "line");
        var band = new Div(new Span(Icon.of("moon-duotone")), text, change);
        band.addClassName("asked");
        return band;
    }

    private String about(BookingChoice choice) {
        if (choice.visitType() == null) {
            return "";
        }
        return choice.concern() == null
                ? choice.visitType().name() + "."
                : words.of(
                        "booking.ooh.about",
                        choice.visitType().name(),
                        choice.concern().name());
    }

    private Component state(Question question, Formats formats) {
        Location location = question.location();
        Timetable timetable = offers.timetable();
        OpenState now = timetable.stateAt(location.id(), offers.now());
        var lead = new Paragraph();
        lead.addClassName("lead");
        headAndLead(question, now, lead, formats);
        var box = new Div(new H2(headline(question, now, formats)), lead);
        var state = new Section(box);
        Instant shown = Optional.ofNullable(question.asked()).orElseGet(offers::now);
        state.add(new HoursBar(
                timetable.hoursOf(location.id(), formats.date(shown)), shown, question.asked() != null, formats));
        state.addClassName("closedstate");
        return state;
    }

    private String headline(Question question, OpenState now, Formats formats) {
        if (question.asked() == null) {
            return words.of(now.open() ? "booking.ooh.open-now" : "booking.ooh.closed-now");
        }
        Timetable timetable = offers.timetable();
        LocalDate date = formats.date(question.asked());
        if (timetable.hoursOf(question.location().id(), date).isEmpty()) {
            return words.of("booking.ooh.closed-on", formats.weekdayDate(date));
        }
        return timetable.stateAt(question.location().id(), question.asked()).open()
                ? words.of("booking.ooh.no-visit-at", formats.time(question.asked()))
                : words.of("booking.ooh.closed-at", formats.time(question.asked()));
    }

    private void headAndLead(Question question, OpenState now, Paragraph lead, Formats formats) {
        Location location = question.location();
        var call = new Anchor("tel:" + location.phone().replace(" ", ""), location.phone());
        if (now.open()) {
            lead.add(DayColumn.bold(words.of("booking.ooh.call-now") + " "), call);
            Optional.ofNullable(now.nextChange())
                    .ifPresent(closes ->
                            lead.add(new Span(". " + words.of("booking.ooh.open-until", formats.time(closes)))));
        } else if (question.asked() != null) {
            lead.add(words.of("booking.ooh.closed"));
        }
        Instant after = Optional.ofNullable(question.asked()).orElseGet(offers::now);
        opensAfter(location, after, now.open() && question.asked() == null)
                .ifPresent(opens -> lead.add(
                        new Span(" " + words.of(now.open() ? "booking.ooh.opens-after-that" : "booking.ooh.opens")
                                + " "),
                        DayColumn.bold(words.of(
                                "booking.ooh.opens.when",
                                formats.weekdayDate(formats.date(opens)),
                                formats.time(opens))),
                        new Span(" " + words.of("booking.ooh.zone", formats.city()) + " ")));
        lead.add(toNearest());
    }

    /** A button: an address that is only a fragment means another page here, because pages have a base address. */
    private Component toNearest() {
        var button = new NativeButton(words.of("booking.ooh.to-nearest"));
        button.addClassName("linkbtn");
        button.addClickListener(click -> nearestTimes
                .getElement()
                .executeJs("this.scrollIntoView({ block: 'start' }); this.focus({ preventScroll: true });"));
        return button;
    }

    /** When it opens next after that time; nothing while it is simply open. */
    private Optional<Instant> opensAfter(Location location, Instant after, boolean openNow) {
        if (openNow) {
            return Optional.empty();
        }
        OpenState then = offers.timetable().stateAt(location.id(), after);
        if (!then.open()) {
            return Optional.ofNullable(then.nextChange());
        }
        return Optional.ofNullable(then.nextChange())
                .map(close -> offers.timetable().stateAt(location.id(), close))
                .map(OpenState::nextChange);
    }

    private Component nearest(Question question, Formats formats) {
        var card = new CareCard(
                CareCard.Level.ROUTINE, words.of("emergency.level.routine"), words.of("booking.ooh.nearest"));
        card.addClassName("full");
        card.getElement().setAttribute("tabindex", "-1");
        nearestTimes = card;
        card.withBodyClass("nearest");
        List<Component> groups = new NearestTimes(offers, words).groups(question, formats);
        groups.forEach(card::with);
        if (groups.isEmpty()) {
            card.with(new Paragraph(words.of(
                    question.choice().visitType() == null ? "booking.ooh.choose-first" : "booking.ooh.no-times")));
        }
        var all = new Anchor(
                BookingLink.address(question.choice().withStart(null), formats),
                new Span(words.of("booking.ooh.all")),
                Icon.of("arrow-right-bold"));
        all.addClassName("linkrow");
        var line = new Paragraph(all);
        line.addClassName("full");
        return card.with(line);
    }

    private Component source(List<EmergencyNumber> numbers, Formats formats) {
        var line = new Paragraph();
        line.addClassNames("small", "muted", "full");
        numbers.stream().findFirst().ifPresent(number -> {
            String country =
                    Locale.of("", offers.catalogue().clinic().country()).getDisplayCountry(getLocale());
            line.add(words.of("booking.ooh.numbers", country, formats.fullDate(number.checkedOn())) + " ");
            line.add((number.confirmedBy() == null
                            ? words.of("emergency.unconfirmed")
                            : words.of("emergency.confirmed", number.confirmedBy()))
                    + " ");
        });
        var plain = new Anchor("emergency", words.of("booking.ooh.plain"));
        plain.setRouterIgnore(true);
        line.add(plain);
        return line;
    }
}
