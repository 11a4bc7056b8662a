package org.medicenter.hours.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.medicenter.hours.OpeningDay;
import org.medicenter.hours.OpeningWeeks;
import org.medicenter.hours.PlanFault;
import org.medicenter.ui.Buttons;

/** The week of the version that is looked at: one set of bars, or two where weeks A and B take turns. */
class WeekPart extends Part {

    private final Editing editing;
    private final NativeButton everyWeek;
    private final NativeButton twoWeeks;
    private final NativeButton remove;
    private final Div faults = faults("hours-version-faults");
    private final Div weeks = new Div();
    private final List<List<DayRow>> rows = new ArrayList<>();
    private final List<Div> scales = new ArrayList<>();
    private LocalDate drawn = LocalDate.MIN;

    WeekPart(Editing editing, Runnable copyDay) {
        super("hours-week", "");
        this.editing = editing;
        title.setText(getTranslation("hours.week"));
        everyWeek = choice("hours.every-week", () -> editing.changeVersion(OpeningWeeks::everyWeek));
        twoWeeks = choice("hours.two-weeks", () -> editing.changeVersion(OpeningWeeks::alternating));
        var choice = new Div(everyWeek, twoWeeks);
        choice.addClassName("seg");
        choice.getElement().setAttribute("role", "group");
        choice.getElement().setAttribute("aria-label", getTranslation("hours.weeks"));
        remove = Buttons.button(
                getTranslation("hours.version.remove"),
                "ghost",
                () -> editing.change(plan -> plan.without(editing.version())));
        end.add(choice, Buttons.button(getTranslation("hours.copy-day"), "line", copyDay), remove);
        weeks.addClassName("s-weeks");
        body(faults, weeks);
        refresh();
    }

    void refresh() {
        var version = editing.version();
        if (!version.validFrom().equals(drawn) || rows.size() != version.weeks().size()) {
            draw(version);
        }
        press(everyWeek, !version.alternate());
        press(twoWeeks, version.alternate());
        remove.setVisible(editing.plan().versions().size() > 1);
        var axis = Axis.around(version.weeks().stream().flatMap(List::stream).toList());
        scales.forEach(it -> scale(it, axis));
        for (int week = 0; week < rows.size(); week++) {
            for (DayRow row : rows.get(week)) {
                row.show(
                        version.day(week, row.weekday()),
                        before(week, row.weekday()),
                        axis,
                        sentences(week, row.weekday()));
            }
        }
        show(faults, versionSentences(version));
    }

    /** The first day that has to be mended. */
    void focusFault() {
        editing.faults().stream()
                .filter(PlanFault.OfDay.class::isInstance)
                .map(PlanFault.OfDay.class::cast)
                .filter(it -> it.validFrom().equals(drawn))
                .findFirst()
                .ifPresent(fault -> rows.get(fault.week()).stream()
                        .filter(row -> row.weekday() == fault.weekday())
                        .forEach(DayRow::focusTimes));
    }

    private Optional<OpeningDay> before(int week, DayOfWeek weekday) {
        return editing.versionBefore()
                .flatMap(it -> it.day(Math.min(week, it.weeks().size() - 1), weekday));
    }

    private List<String> sentences(int week, DayOfWeek weekday) {
        return editing.faults().stream()
                .filter(it -> it instanceof PlanFault.OfDay(LocalDate from, int ofWeek, DayOfWeek ofDay, String _)
                        && from.equals(drawn)
                        && ofWeek == week
                        && ofDay == weekday)
                .map(PlanFault::sentence)
                .toList();
    }

    private List<String> versionSentences(OpeningWeeks version) {
        return editing.faults().stream()
                .filter(it ->
                        it instanceof PlanFault.OfVersion(LocalDate from, String _) && from.equals(version.validFrom()))
                .map(PlanFault::sentence)
                .toList();
    }

    private void draw(OpeningWeeks version) {
        drawn = version.validFrom();
        weeks.removeAll();
        rows.clear();
        scales.clear();
        for (int week = 0; week < version.weeks().size(); week++) {
            if (version.alternate()) {
                weeks.add(new H3(getTranslation(week == 0 ? "hours.week-a" : "hours.week-b")));
            }
            weeks.add(
                    week(week, version.alternate() ? getTranslation(week == 0 ? "hours.week-a" : "hours.week-b") : ""));
        }
    }

    private Div week(int week, String spoken) {
        var scale = new Div();
        scale.addClassName("s-axis");
        scales.add(scale);
        var head = new Div(new Span(), scale, new Span());
        head.addClassNames("s-hwr", "s-axis0");
        head.getElement().setAttribute("aria-hidden", "true");
        var days = new ArrayList<DayRow>();
        var bars = new Div(head);
        bars.addClassName("s-hw");
        for (DayOfWeek weekday : DayOfWeek.values()) {
            var row = new DayRow("hours-" + week + "-" + weekday, weekday, spoken, wish -> change(week, weekday, wish));
            days.add(row);
            bars.add(row);
        }
        rows.add(days);
        return bars;
    }

    private void change(int week, DayOfWeek weekday, Optional<OpeningDay> wish) {
        editing.changeVersion(
                version -> wish.map(day -> version.with(week, day)).orElseGet(() -> version.closedOn(week, weekday)));
    }

    private static void scale(Div scale, Axis axis) {
        scale.removeAll();
        scale.getStyle().set("--o", String.valueOf(axis.from())).set("--h", String.valueOf(axis.hours()));
        axis.labels().forEach(hour -> {
            var label = new Span(LocalTime.of(hour % 24, 0).toString().substring(0, 2));
            label.getStyle().set("--t", String.valueOf(hour));
            scale.add(label);
        });
    }

    private NativeButton choice(String key, Runnable chosen) {
        var choice = new NativeButton(getTranslation(key));
        choice.getElement().setAttribute("type", "button");
        choice.addClickListener(click -> chosen.run());
        return choice;
    }

    private static void press(NativeButton button, boolean pressed) {
        button.getElement().setAttribute("aria-pressed", String.valueOf(pressed));
    }
}
