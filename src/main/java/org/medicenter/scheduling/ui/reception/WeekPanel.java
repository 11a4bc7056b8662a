package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.Catalogue;
import org.medicenter.clinic.Specialist;
import org.medicenter.clinic.VisitType;
import org.medicenter.scheduling.BoardWeek;
import org.medicenter.scheduling.DayLoad;
import org.medicenter.scheduling.FreeTime;
import org.medicenter.scheduling.NextFits;
import org.medicenter.scheduling.Wish;
import org.medicenter.ui.Formats;
import org.medicenter.ui.PersonMark;

/** Beside a week: how full it is, when its specialist is free next, and the month around it. */
class WeekPanel extends Aside {

    private static final int WHOLE = 100;

    private final transient WeekDesk desk;
    private transient @Nullable Facts shown;

    WeekPanel(WeekDesk desk) {
        this.desk = desk;
        addClassNames("s-pn", "s-weekpanel");
        getElement().setAttribute("aria-label", getTranslation("week.panel"));
    }

    /** All that is shown: where nothing of it has changed, what has the focus keeps it. */
    private record Facts(
            Specialist who,
            List<DayLoad> week,
            List<DayLoad> month,
            List<Next> next,
            BoardAddress address,
            LocalDate today) {}

    private record Next(VisitType type, FreeTime time) {}

    void show(
            BoardWeek week,
            Specialist who,
            Catalogue catalogue,
            BoardAddress shownAt,
            LocalDate today,
            Formats formats) {
        BoardAddress address = shownAt.choosing(null);
        var facts = new Facts(
                who,
                week.days().stream().map(BoardWeek.Day::load).toList(),
                desk.monthLoad().of(week.location(), who.id(), YearMonth.from(week.monday())),
                next(who, catalogue),
                address,
                today);
        if (facts.equals(shown)) {
            return;
        }
        shown = facts;
        removeAll();
        add(
                head(who, catalogue),
                figures(facts.week()),
                part(getTranslation("week.next"), next(facts.next(), address, formats)),
                part(
                        formats.monthAndYear(week.monday()),
                        new MonthTable(
                                facts.month(),
                                today,
                                formats,
                                it -> address.on(it).address())));
    }

    private static Div head(Specialist who, Catalogue catalogue) {
        var said = new Div(new H2(who.name()), new Paragraph(who.profession()));
        var head = new Div(PersonMark.of(who.name(), catalogue.specialists().indexOf(who)), said);
        head.addClassName("s-whohead");
        return head;
    }

    private Div figures(List<DayLoad> days) {
        long working = days.stream().mapToLong(DayLoad::working).sum();
        long taken = days.stream().mapToLong(DayLoad::taken).sum();
        long visits = days.stream().mapToLong(DayLoad::visits).sum();
        long percent = working == 0 ? 0 : Math.min(WHOLE, taken * WHOLE / working);
        var figures = new Div(
                figure(String.valueOf(visits), getTranslation("week.figure.visits", visits)),
                figure(
                        getTranslation(
                                "week.hours", Math.max(0, working - taken) / 60, Math.max(0, working - taken) % 60),
                        getTranslation("week.figure.free")),
                figure(getTranslation("week.percent", percent), getTranslation("week.figure.used")));
        figures.addClassName("s-figures");
        return figures;
    }

    private static Div figure(String number, String words) {
        var big = new Span(number);
        big.addClassName("s-big");
        return new Div(big, new Span(words));
    }

    private static Div part(String title, Component content) {
        var part = new Div(new H3(title), content);
        part.addClassName("s-part");
        return part;
    }

    /** Of each kind of visit that the specialist offers the first time that the desk may book. */
    private List<Next> next(Specialist who, Catalogue catalogue) {
        return catalogue.visitTypes().stream()
                .filter(it -> who.offers(it.id()))
                .flatMap(type ->
                        desk.fits().next(wishes(type, who), null, 1, 1).stream().map(fit -> new Next(type, fit.time())))
                .toList();
    }

    private Component next(List<Next> times, BoardAddress address, Formats formats) {
        if (times.isEmpty()) {
            return new Paragraph(getTranslation("week.nothing-free"));
        }
        var list = new UnorderedList();
        list.addClassName("s-nextfree");
        times.forEach(it -> list.add(line(it.type(), it.time(), address, formats)));
        return list;
    }

    private static NextFits.Wishes wishes(VisitType type, Specialist who) {
        return new NextFits.Wishes(Wish.with(type.id(), who.id()), Set.of(), null, null);
    }

    private ListItem line(VisitType type, FreeTime time, BoardAddress address, Formats formats) {
        LocalDate date = formats.date(time.start());
        var when = new Anchor(
                address.on(date).address(),
                getTranslation("board.move.on-date", formats.shortDate(date), formats.time(time.start())));
        var length =
                new Span(getTranslation("week.minutes", time.range().length().toMinutes()));
        length.addClassName("muted");
        return new ListItem(length, when, new Span(type.name()));
    }
}
