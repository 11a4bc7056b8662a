package org.medicenter.website.setup.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.medicenter.hours.HolidayDate;
import org.medicenter.hours.HoursSetup;
import org.medicenter.hours.OpeningDay;
import org.medicenter.ui.Buttons;
import org.medicenter.ui.Formats;
import org.medicenter.ui.Texts;
import org.medicenter.website.setup.SetupDraft;
import org.medicenter.website.setup.SetupStep;
import org.medicenter.website.setup.TypedHours;

/** A week with breaks, and the public holidays of the region, on all of which the clinic is closed at first. */
final class HoursPage extends StepPage {

    private final SetupWork work;
    private final Formats formats;
    private final Div week = new Div();

    HoursPage(SetupWork work, HoursSetup hours, Texts texts) {
        super(SetupStep.HOURS, "setup.hours");
        this.work = work;
        this.formats = texts.formats(ZoneId.of(work.draft().place().zone()), getLocale());
        week.addClassNames("s-in", "s-hw");
        var same = Buttons.button(getTranslation("setup.hours.same"), "line", this::mondayOnAllWeekdays);
        same.setId("setup-same");
        var end = new Div(same);
        end.addClassName("end");
        var box = box("setup.hours.week", "setup-week-title", end);
        box.add(week);
        add(box, placeFor("setup-week"), holidays(hours));
        draw();
    }

    /** Whole hours of the days that can be read. */
    static long hoursAWeek(SetupDraft draft) {
        return draft.week().stream()
                .filter(SetupDraft.Day::open)
                .flatMap(day -> TypedHours.read(day).stream())
                .filter(day -> day.faults().isEmpty())
                .map(OpeningDay::openTime)
                .reduce(Duration.ZERO, Duration::plus)
                .toHours();
    }

    private void draw() {
        week.removeAll();
        forget("setup-day-");
        for (SetupDraft.Day day : work.draft().week()) {
            String field = "setup-day-" + day.weekday().getValue();
            week.add(
                    new SetupDayRow(
                            day,
                            day.weekday().getDisplayName(TextStyle.FULL, getLocale()),
                            field,
                            changed -> work.keep(work.draft().withDay(changed)),
                            this::draw),
                    placeFor(field));
        }
    }

    private void mondayOnAllWeekdays() {
        work.keep(work.draft().withMondayOnAllWeekdays());
        draw();
    }

    private Section holidays(HoursSetup hours) {
        var today = work.setup().today(work.draft());
        var dates = hours
                .holidays(
                        work.draft().place().clinic(), today, today.plusYears(1).minusDays(1))
                .stream()
                .collect(Collectors.groupingBy(HolidayDate::name, LinkedHashMap::new, Collectors.toList()));
        var box = box("setup.hours.holidays", "setup-holidays-title");
        var list = new UnorderedList();
        list.addClassName("s-hol");
        dates.forEach((name, on) -> list.add(new ListItem(holiday(name, on))));
        var about = new Paragraph(
                getTranslation(dates.isEmpty() ? "setup.hours.holidays.none" : "setup.hours.holidays.about"));
        about.addClassName("muted");
        var body = new Div(about, list);
        body.addClassName("s-in");
        box.add(body);
        return box;
    }

    private Checkbox holiday(String name, List<HolidayDate> on) {
        var closed = new Checkbox(name + ", "
                + on.stream().map(it -> formats.weekdayDate(it.date())).collect(Collectors.joining("; ")));
        closed.setValue(!work.draft().openHolidays().contains(name));
        closed.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                work.keep(work.draft().withHoliday(name, !change.getValue()));
            }
        });
        return closed;
    }

    private Section box(String textKey, String id, Div... end) {
        var title = new H2(getTranslation(textKey));
        title.setId(id);
        var head = new Header(title);
        head.add(end);
        var box = new Section(head);
        box.addClassName("s-box");
        box.getElement().setAttribute("aria-labelledby", id);
        return box;
    }
}
