package org.medicenter.scheduling.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.medicenter.clinic.Location;
import org.medicenter.clinic.VisitType;
import org.medicenter.emergency.EmergencyNotice;
import org.medicenter.hours.Closure;
import org.medicenter.hours.OpenState;
import org.medicenter.hours.Timetable;
import org.medicenter.scheduling.Wish;
import org.medicenter.time.TimeRange;
import org.medicenter.ui.Formats;
import org.medicenter.ui.Icon;

/** A telephone with the clinic's page on it. It is looked at, not used: what it says stands in a sentence beside it. */
class PatientPhone extends Div {

    private static final int TIMES_A_DAY = 4;

    private final Location location;
    private final Instant instant;
    private final Offers offers;
    private final EmergencyNotice notice;
    private final Formats formats;
    private final Timetable hours;
    private final Div days = new Div();

    PatientPhone(Location location, Instant instant, Offers offers, EmergencyNotice notice, Locale locale) {
        this.location = location;
        this.instant = instant;
        this.offers = offers;
        this.notice = notice;
        this.formats = offers.formats(location, locale);
        this.hours = offers.timetable();
        addClassName("s-seen");
        List<VisitType> types = offers.catalogue().visitTypes().stream()
                .filter(BookingChoice::isBookedOnline)
                .filter(it -> it.locations().contains(location.id()))
                .toList();
        days.addClassName("s-days0");
        add(said(), reason());
        if (!types.isEmpty()) {
            add(choice(types));
        }
        add(phone(types.isEmpty()));
    }

    private Paragraph said() {
        OpenState state = hours.stateAt(location.id(), instant);
        String change = state.nextChange() == null
                ? ""
                : getTranslation(
                        state.open() ? "effects.seen.until" : "effects.seen.opens",
                        formats.weekdayDate(formats.date(state.nextChange())),
                        formats.time(state.nextChange()),
                        formats.city());
        var said = new Paragraph(DayColumn.bold(state(state)), new Span(" " + change));
        said.setId("patient-sees");
        said.getElement().setAttribute("role", "status");
        return said;
    }

    private String state(OpenState state) {
        return getTranslation(state.open() ? "effects.seen.open" : "effects.seen.closed");
    }

    /** Why it is as it is: what the hours say about the local date. */
    private Paragraph reason() {
        LocalDate date = formats.date(instant);
        String words = hours.whyClosed(location.id(), date)
                .map(this::why)
                .orElseGet(() -> getTranslation(
                        "effects.seen.hours",
                        hours.hoursOf(location.id(), date).stream()
                                .map(this::range)
                                .collect(Collectors.joining(", "))));
        var line = new Paragraph(words);
        line.addClassNames("xs", "muted");
        return line;
    }

    private String why(Closure closure) {
        return switch (closure) {
            case Closure.Holiday holiday -> getTranslation("effects.seen.holiday", holiday.name());
            case Closure.Closed closed ->
                closed.note().isBlank()
                        ? getTranslation("effects.seen.no-hours")
                        : getTranslation("effects.seen.note", closed.note());
        };
    }

    private String range(TimeRange range) {
        return getTranslation("hours.from-to", formats.time(range.start()), formats.time(range.end()));
    }

    private Select<VisitType> choice(List<VisitType> types) {
        var select = new Select<VisitType>();
        select.setLabel(getTranslation("effects.seen.visit"));
        select.setItems(types);
        select.setItemLabelGenerator(VisitType::name);
        VisitType before = ComponentUtil.getData(UI.getCurrent(), VisitType.class);
        VisitType shown = types.stream()
                .filter(it -> before != null && it.id().equals(before.id()))
                .findFirst()
                .orElse(types.getFirst());
        select.setValue(shown);
        select.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                ComponentUtil.setData(UI.getCurrent(), VisitType.class, change.getValue());
                showDays(change.getValue());
            }
        });
        showDays(shown);
        return select;
    }

    private Component phone(boolean nothingOnline) {
        var logo = new Span(
                Icon.of("medicenter"), new Span(offers.catalogue().clinic().name()));
        logo.addClassName("s-logo0");
        var bar = new Div(logo, Icon.of("list-bold"));
        bar.addClassName("s-bar");
        OpenState now = hours.stateAt(location.id(), instant);
        var state = new Div(DayColumn.bold(state(now)), new Span(location.name()));
        state.addClassName("s-st");
        var cards = new Div();
        cards.addClassName("s-cards");
        if (!notice.open()) {
            cards.add(new ClosedNow(location, notice, formats));
        }
        cards.add(nothingOnline ? new Paragraph(getTranslation("effects.seen.nothing-online")) : days);
        var phone = new Div(bar, state, cards);
        phone.addClassName("s-phone");
        phone.getElement().setAttribute("inert", true);
        return phone;
    }

    private void showDays(VisitType type) {
        LocalDate today = formats.date(instant);
        BookingChoice choice = BookingChoice.NOTHING.withVisitType(type, offers.catalogue());
        var list = new UnorderedList();
        list.addClassName("s-plain");
        offers.days(Wish.anyone(type.id()), Week.of(today, today)).forEach(day -> list.add(row(day, choice)));
        days.removeAll();
        days.add(list);
    }

    /** The times that a patient could take, or the same reason that the booking page gives for there being none. */
    private ListItem row(DayOffer day, BookingChoice choice) {
        var times = new Span();
        if (day.times().isEmpty()) {
            Reason reason = Reason.of(day, TimeOfDay.ALL_DAY, choice, formats, Words.on(this));
            times.add(Icon.of(reason.icon()), new Span(reason.title() + said(reason)));
            times.addClassName("s-why0");
        } else {
            day.times().stream()
                    .limit(TIMES_A_DAY)
                    .map(it -> new Span(formats.time(it.start())))
                    .forEach(it -> {
                        it.addClassName("slot");
                        times.add(it);
                    });
            int more = day.times().size() - TIMES_A_DAY;
            if (more > 0) {
                times.add(new Span(getTranslation("effects.seen.more", more)));
            }
            times.addClassName("s-times0");
        }
        var row = new ListItem(DayColumn.bold(formats.shortDate(day.date())));
        row.add(times);
        return row;
    }

    private static String said(Reason reason) {
        return reason.words().isEmpty() ? "" : ": " + reason.words();
    }
}
