package org.medicenter.scheduling.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.medicenter.clinic.Location;
import org.medicenter.clinic.Specialist;
import org.medicenter.clinic.VisitType;
import org.medicenter.scheduling.FreeTime;
import org.medicenter.scheduling.Wish;
import org.medicenter.ui.Formats;
import org.medicenter.ui.Icon;

/** No time as far ahead as may be booked: which one wish to change, then why. */
class NoFreeTime extends Div {

    private final Offers offers;
    private final Consumer<BookingChoice> changed;

    NoFreeTime(Offers offers, Consumer<BookingChoice> changed) {
        this.offers = offers;
        this.changed = changed;
        addClassName("nofree");
    }

    /** @param board shows the first week's reasons */
    void show(BookingChoice choice, VisitType visitType, Wish wish, Component board, Formats formats) {
        removeAll();
        var headline = new H3(headline(choice, visitType));
        headline.addClassName("h3");
        headline.getElement().setAttribute("tabindex", "-1");
        add(headline, waysOut(choice, wish, formats));
        var why = new H3(getTranslation("booking.no-free.why"));
        why.addClassName("h3");
        add(why, board, further(choice, visitType, wish, formats));
    }

    private String headline(BookingChoice choice, VisitType visitType) {
        String who = Optional.ofNullable(choice.specialist())
                .map(it -> " " + getTranslation("booking.no-free.with", it.name()))
                .orElse("");
        String what = getTranslation("booking.no-free." + choice.timeOfDay().slug());
        return getTranslation("booking.no-free.headline", what, who, visitType.horizonDays());
    }

    private Component waysOut(BookingChoice choice, Wish wish, Formats formats) {
        var ways = new Div();
        ways.addClassName("ways");
        BookingChoice anyHour = choice.withTimeOfDay(TimeOfDay.ALL_DAY);
        BookingChoice anyone = choice.withSpecialist(null);
        BookingChoice neither = anyone.withTimeOfDay(TimeOfDay.ALL_DAY);
        if (!anyHour.equals(choice)) {
            addWay(ways, anyHour, formats);
        }
        if (!anyone.equals(choice)) {
            addWay(ways, anyone, formats);
        }
        if (ways.getComponentCount() == 0 && !neither.equals(choice)) {
            addWay(ways, neither, formats);
        }
        boolean found = ways.getComponentCount() > 0;
        ways.add(call(offers.location(wish.visitType())));
        var words = new Paragraph(getTranslation(found ? "booking.no-free.change" : "booking.no-free.call"));
        words.addClassName("muted");
        return new Div(words, ways);
    }

    private void addWay(Div ways, BookingChoice other, Formats formats) {
        other.wish().flatMap(wish -> offers.first(wish, other.timeOfDay())).ifPresent(time -> {
            var way = new NativeButton();
            way.addClassName("choice");
            way.setClassName("main", ways.getComponentCount() == 0);
            String icon = other.specialist() == null ? "moon-duotone" : "sun-horizon-duotone";
            way.add(Icon.of(icon), words(time, other, formats), arrow());
            way.addClickListener(click -> changed.accept(other.withStart(time.start())));
            ways.add(way);
        });
    }

    private Span words(FreeTime time, BookingChoice other, Formats formats) {
        LocalDate today = formats.date(offers.now());
        String day = DayWords.day(formats.date(time.start()), today, formats, Words.on(this));
        String who = Optional.ofNullable(time.specialist())
                .map(offers.catalogue()::specialist)
                .map(Specialist::name)
                .orElse("");
        String key = other.timeOfDay() == TimeOfDay.ALL_DAY
                ? "booking.no-free.way.any-hour"
                : "booking.no-free.way." + other.timeOfDay().slug();
        return new Span(
                DayColumn.bold(capital(getTranslation("booking.no-free.way", day, formats.time(time.start())))),
                new Span(getTranslation(key, who)));
    }

    private Anchor call(Location location) {
        var words = new Span(
                DayColumn.bold(getTranslation("booking.no-free.way.call", location.phone())),
                new Span(getTranslation("booking.no-free.way.call.words")));
        var call = new Anchor("tel:" + location.phone().replace(" ", ""), Icon.of("phone"), words, arrow());
        call.addClassName("choice");
        return call;
    }

    private static Icon arrow() {
        var arrow = Icon.of("caret-right-bold");
        arrow.addClassName("go");
        return arrow;
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }

    /** The rest of the horizon, days with the same reason together. */
    private Component further(BookingChoice choice, VisitType visitType, Wish wish, Formats formats) {
        Location location = offers.location(visitType.id());
        LocalDate first =
                Week.of(offers.today(location), offers.today(location)).last().plusDays(1);
        LocalDate last = offers.lastDate(visitType).plusDays(1);
        var table = new HtmlContainer("table");
        table.addClassName("whylist");
        var caption = new HtmlContainer("caption");
        caption.setText(getTranslation("booking.no-free.further"));
        table.add(caption);
        List<ReasonRun> runs = first.isAfter(last)
                ? List.of()
                : ReasonRun.of(
                        offers.days(wish, first, last),
                        day -> Reason.of(day, choice.timeOfDay(), choice, formats, Words.on(this)));
        var body = new HtmlContainer("tbody");
        runs.forEach(run -> body.add(row(run, last, formats)));
        table.add(body);
        table.setVisible(!runs.isEmpty());
        return table;
    }

    private Component row(ReasonRun run, LocalDate last, Formats formats) {
        var when = new HtmlContainer("th");
        when.getElement().setAttribute("scope", "row");
        when.setText(
                run.last().equals(last)
                        ? getTranslation("booking.no-free.from", formats.dayMonth(run.first()))
                        : run.first().equals(run.last())
                                ? formats.weekdayDate(run.first())
                                : formats.span(run.first(), run.last()));
        var why = new HtmlContainer("td");
        why.add(Icon.of(run.reason().icon()), new Span(sentence(run.reason())));
        var row = new HtmlContainer("tr");
        row.add(when, why);
        return row;
    }

    private static String sentence(Reason reason) {
        return reason.words().isEmpty() ? reason.title() : reason.title() + ". " + reason.words();
    }
}
