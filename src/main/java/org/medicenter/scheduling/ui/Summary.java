package org.medicenter.scheduling.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.Catalogue;
import org.medicenter.clinic.Location;
import org.medicenter.clinic.Specialist;
import org.medicenter.clinic.VisitType;
import org.medicenter.scheduling.FreeTime;
import org.medicenter.ui.Formats;
import org.medicenter.ui.Icon;

/** What is about to be booked, always in sight. */
class Summary extends Aside {

    private final Div content = new Div();
    private final Section card = new Section(content);
    private final boolean leadsOn;

    /** Of what is held already: there is nothing to go on to. */
    Summary() {
        this(false);
    }

    /** @param holdMinutes how long the time is kept for who goes on */
    Summary(Runnable onContinue, long holdMinutes) {
        this(true);
        card.add(further(onContinue, holdMinutes));
    }

    private Summary(boolean leadsOn) {
        this.leadsOn = leadsOn;
        addClassName("rail");
        card.addClassNames("card", "summary");
        card.getElement().setAttribute("aria-label", getTranslation("booking.summary"));
        add(card);
    }

    /**
     * @param time null: none is chosen yet
     * @param changeUntil until when it may be moved or cancelled; null where that has passed
     * @param gone whether somebody else has it now
     */
    record Content(
            BookingChoice choice,
            @Nullable FreeTime time,
            @Nullable Instant changeUntil,
            boolean gone) {}

    /** The button stays the same one: a click that is on its way while the words change must not be lost. */
    void show(Content shown, Catalogue catalogue, Formats formats) {
        content.removeAll();
        content.add(when(shown, formats), facts(shown, catalogue, formats));
    }

    private Component when(Content content, Formats formats) {
        var when = new Div();
        when.addClassName("when");
        FreeTime time = content.time();
        if (time == null) {
            when.addClassName("open");
            when.add(
                    new Span(getTranslation("booking.summary")),
                    DayColumn.bold(getTranslation("booking.summary.no-time")),
                    new Span(getTranslation(
                            content.choice().visitType() == null ? "booking.summary.choose" : "booking.summary.pick")));
            return when;
        }
        when.setClassName("gone", content.gone());
        String range = formats.timeRange(time.start(), time.end());
        when.add(
                new Span(formats.longDate(formats.date(time.start()))),
                content.gone() ? struck(range) : DayColumn.bold(range),
                new Span(
                        content.gone()
                                ? getTranslation("booking.summary.gone")
                                : getTranslation(
                                        "booking.summary.zone",
                                        formats.city(),
                                        formats.zoneAbbreviation(time.start()))));
        return when;
    }

    private static Component struck(String range) {
        var text = new HtmlContainer("s");
        text.setText(range);
        var bold = new HtmlContainer("b");
        bold.add(text);
        return bold;
    }

    private Component facts(Content content, Catalogue catalogue, Formats formats) {
        var facts = new HtmlContainer("dl");
        BookingChoice choice = content.choice();
        VisitType visitType = choice.visitType();
        if (visitType == null) {
            return facts;
        }
        String length = getTranslation("booking.summary.length", visitType.minutes());
        if (choice.concern() == null) {
            facts.add(fact(Icon.of("clipboard-text-duotone"), "booking.summary.what", visitType.name(), length));
        } else {
            facts.add(fact(
                    Icon.ofConcern(choice.concern().slug()),
                    "booking.summary.what",
                    choice.concern().name(),
                    visitType.name() + ", " + length));
        }
        facts.add(who(content, catalogue));
        facts.add(where(visitType, content.time(), catalogue));
        if (content.time() != null && !content.gone()) {
            facts.add(changes(content.time(), content.changeUntil(), catalogue, formats));
        }
        return facts;
    }

    /** Who books a visit that is near is told before, not after, that only the telephone changes it. */
    private Component changes(FreeTime time, @Nullable Instant until, Catalogue catalogue, Formats formats) {
        if (until == null) {
            return fact(
                    Icon.of("phone"),
                    "booking.summary.changes",
                    getTranslation("booking.summary.by-phone"),
                    getTranslation(
                            "booking.summary.by-phone.why",
                            catalogue.location(time.location()).phone()));
        }
        return fact(
                Icon.of("arrows-clockwise"),
                "booking.summary.changes",
                getTranslation("booking.summary.free-to-change"),
                getTranslation("booking.summary.until", formats.shortDate(formats.date(until)), formats.time(until)));
    }

    private Component who(Content content, Catalogue catalogue) {
        Optional<Specialist> specialist = Optional.ofNullable(content.choice().specialist());
        if (specialist.isEmpty() && content.time() != null && !leadsOn) {
            specialist = Optional.ofNullable(content.time().specialist()).map(catalogue::specialist);
        }
        return specialist
                .map(it -> fact(Icon.of("stethoscope"), "booking.summary.who", it.name(), capital(it.profession())))
                .orElseGet(() -> fact(
                        Icon.of("stethoscope"),
                        "booking.summary.who",
                        getTranslation("booking.specialist.anyone"),
                        getTranslation("booking.summary.anyone")));
    }

    private Component where(VisitType visitType, @Nullable FreeTime time, Catalogue catalogue) {
        Location location =
                catalogue.location(time == null ? visitType.locations().getFirst() : time.location());
        String address = location.access().isBlank()
                ? location.address()
                : getTranslation("booking.summary.address", location.address(), capital(location.access()));
        return fact(Icon.of("map-pin"), "booking.summary.where", location.name(), address);
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private Component fact(Icon icon, String name, String what, String more) {
        var term = new HtmlContainer("dt");
        term.setText(getTranslation(name));
        term.addClassName("vh");
        var words = new HtmlContainer("dd");
        words.setText(what);
        words.add(new Span(more));
        return new Div(term, icon, words);
    }

    private Component further(Runnable onward, long holdMinutes) {
        var button = new NativeButton(getTranslation("booking.continue"));
        button.add(Icon.of("arrow-right-bold"));
        button.addClassNames("btn", "primary", "wide");
        button.addClickListener(click -> onward.run());
        var hold = new Paragraph(getTranslation("booking.continue.hold", holdMinutes));
        hold.addClassNames("small", "muted");
        var further = new Div(button, hold);
        further.addClassName("go");
        return further;
    }
}
