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

    WeekPanel(WeekDesk desk) {
        this.desk = desk;
        addClassNames("s-pn", "s-weekpanel");
        getElement().setAttribute("aria-label", getTranslation("week.panel"));
    }

    void show(
            BoardWeek week,
            Specialist who,
            Catalogue catalogue,
            BoardAddress address,
            LocalDate today,
            Formats formats) {
        removeAll();
        add(
                head(who, catalogue),
                figures(week),
                part(getTranslation("week.next"), next(who, catalogue, address, formats)),
                part(
                        formats.monthAndYear(week.monday()),
                        new MonthTable(
                                desk.monthLoad().of(week.location(), who.id(), YearMonth.from(week.monday())),
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

    private Div figures(BoardWeek week) {
        List<DayLoad> days = week.days().stream().map(BoardWeek.Day::load).toList();
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
    private Component next(Specialist who, Catalogue catalogue, BoardAddress address, Formats formats) {
        var list = new UnorderedList();
        list.addClassName("s-nextfree");
        catalogue.visitTypes().stream()
                .filter(it -> who.offers(it.id()))
                .forEach(type -> desk.fits().next(wishes(type, who), null, 1, 1).stream()
                        .findFirst()
                        .ifPresent(fit -> list.add(line(type, fit.time(), address, formats))));
        return list.getComponentCount() == 0 ? new Paragraph(getTranslation("week.nothing-free")) : list;
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
