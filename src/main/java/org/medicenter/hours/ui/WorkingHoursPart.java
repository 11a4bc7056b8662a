package org.medicenter.hours.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.medicenter.clinic.Location;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.hours.SpecialistPlan;
import org.medicenter.hours.SpecialistPlans;
import org.medicenter.hours.StickingOut;
import org.medicenter.hours.WeeklyHours;
import org.medicenter.hours.WorkingHours;
import org.medicenter.ui.Buttons;
import org.medicenter.ui.DateBox;
import org.medicenter.ui.Icon;
import org.medicenter.ui.Saving;

/** When a specialist works: versions by date and location, each with its week or its two weeks that take turns. */
class WorkingHoursPart extends Part {

    /** @param shown which of the versions is open */
    record Typed(List<WorkingHours> hours, int shown) {}

    final Div faults = new Div();
    private final List<Location> locations;
    private final SpecialistPlans plans;
    private final SpecialistId specialist;
    private final LocalDate today;
    private final Runnable changed;
    private final List<WeeklyHours> openingHours;
    private final List<VersionDraft> versions = new ArrayList<>();
    private final Div choice = new Div();
    private final Div content = new Div();
    private final Div outside = new Div();
    private final List<WorkingRow> rows = new ArrayList<>();
    private int shown;

    WorkingHoursPart(
            List<Location> locations,
            SpecialistPlans plans,
            SpecialistId specialist,
            LocalDate today,
            Runnable changed) {
        super("specialist-hours", "");
        this.locations = locations;
        this.plans = plans;
        this.specialist = specialist;
        this.today = today;
        this.changed = changed;
        openingHours = plans.weeklyHours();
        title.setText(getTranslation("catalogue.specialists.field.hours"));
        end.add(key("s-key-open", "catalogue.hours.open"), key("s-key-work", "catalogue.hours.works"));
        end.add(Buttons.button("plus-bold", getTranslation("catalogue.hours.new-version"), "line", this::newVersion));
        choice.addClassName("s-versions");
        choice.getElement()
                .setAttribute("role", "group")
                .setAttribute("aria-label", getTranslation("catalogue.hours.versions"));
        outside.getElement().setAttribute("role", "status");
        outside.addClassName("stack");
        body(choice, content, faults, outside).addClassName("stack");
    }

    private Span key(String look, String words) {
        var dot = new Span();
        dot.addClassNames("s-vtdot", look);
        dot.getElement().setAttribute("aria-hidden", "true");
        var key = new Span(dot, new Span(getTranslation(words)));
        key.addClassNames("small", "muted", "s-key");
        return key;
    }

    void show(List<WorkingHours> hours) {
        versions.clear();
        for (var each : hours) {
            locations.stream()
                    .filter(it -> it.id().equals(each.location()))
                    .forEach(it -> versions.add(VersionDraft.of(each, it)));
        }
        shown = Math.max(0, current());
        draw();
    }

    void showTyped(Typed typed) {
        show(typed.hours());
        shown = Math.clamp(typed.shown(), 0, Math.max(0, versions.size() - 1));
        draw();
        changed.run();
    }

    Typed asTyped() {
        return new Typed(readable(), shown);
    }

    private int current() {
        int current = 0;
        for (int i = 0; i < versions.size(); i++) {
            var from = versions.get(i).validFrom;
            if (from != null && !from.isAfter(today)) {
                current = i;
            }
        }
        return current;
    }

    Object value() {
        return versions.toString();
    }

    String words() {
        return String.join("; ", versions.stream().map(VersionDraft::toString).toList());
    }

    /** @param wrong gets a sentence for each thing that cannot be read */
    List<WorkingHours> read(List<Saving.Fault> wrong) {
        for (var version : versions) {
            if (version.validFrom == null) {
                wrong.add(new Saving.Fault("hours", getTranslation("catalogue.hours.from.missing")));
            }
            version.weeks.forEach(week -> week.stream()
                    .filter(it -> it.works && it.read().isEmpty())
                    .forEach(it -> wrong.add(new Saving.Fault(
                            "hours", getTranslation("catalogue.hours.unreadable", name(it.weekday))))));
        }
        rows.forEach(WorkingRow::mark);
        return readable();
    }

    private List<WorkingHours> readable() {
        return versions.stream().map(it -> it.readable(specialist, today)).toList();
    }

    private void newVersion() {
        LocalDate monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        if (locations.isEmpty()) {
            return;
        }
        versions.add(
                versions.isEmpty()
                        ? VersionDraft.empty(locations.getFirst(), today)
                        : versions.get(shown).from(monday));
        shown = versions.size() - 1;
        draw();
        changed.run();
    }

    private void draw() {
        choice.removeAll();
        content.removeAll();
        rows.clear();
        if (versions.isEmpty()) {
            content.add(new Paragraph(getTranslation("catalogue.hours.none")));
            refresh();
            return;
        }
        for (int i = 0; i < versions.size(); i++) {
            choice.add(chip(i));
        }
        choice.setVisible(versions.size() > 1);
        var version = versions.get(shown);
        content.add(facts(version));
        for (int week = 0; week < version.weeks.size(); week++) {
            if (version.weeks.size() == 2) {
                content.add(new H3(getTranslation(week == 0 ? "hours.week-a" : "hours.week-b")));
            }
            content.add(week(version, week));
        }
        refresh();
    }

    private NativeButton chip(int number) {
        var version = versions.get(number);
        var chip = Buttons.button(
                getTranslation(
                        "catalogue.hours.version",
                        Objects.toString(version.validFrom, "?"),
                        locations.size() > 1 ? version.location.name() : ""),
                "line",
                () -> {
                    shown = number;
                    draw();
                });
        chip.getElement().setAttribute("aria-pressed", String.valueOf(number == shown));
        return chip;
    }

    private Div facts(VersionDraft version) {
        var from = new DateBox(getTranslation("catalogue.hours.from"));
        from.setManualValidation(true);
        from.setValue(version.validFrom);
        from.addValueChangeListener(change -> {
            version.validFrom = change.getValue();
            typed();
        });
        var where = new Select<Location>();
        where.setLabel(getTranslation("catalogue.hours.where"));
        where.setItems(locations);
        where.setItemLabelGenerator(Location::name);
        where.setValue(version.location);
        where.setVisible(locations.size() > 1);
        where.addValueChangeListener(change -> {
            version.location = change.getValue();
            draw();
            changed.run();
        });
        var turns = new Checkbox(getTranslation("catalogue.hours.two-weeks"), version.weeks.size() == 2);
        turns.addValueChangeListener(change -> {
            version.alternate(change.getValue());
            draw();
            changed.run();
        });
        var remove = Buttons.button(getTranslation("catalogue.hours.remove"), "ghost", () -> {
            versions.remove(version);
            shown = Math.max(0, current());
            draw();
            changed.run();
        });
        var facts = new Div(from, where, turns, remove);
        facts.addClassName("s-versionfacts");
        return facts;
    }

    private Div week(VersionDraft version, int week) {
        var scale = new Div();
        scale.addClassName("s-axis");
        WorkingRow.HOURS.forEach(hour -> {
            var label = new Span("%02d".formatted(hour));
            label.getStyle().set("--t", String.valueOf(hour));
            scale.add(label);
        });
        var head = new Div(new Span(), scale, new Span());
        head.addClassNames("s-hwr", "s-axis0");
        head.getElement().setAttribute("aria-hidden", "true");
        var bars = new Div(head);
        bars.addClassName("s-hw");
        String spoken = version.weeks.size() == 2 ? getTranslation(week == 0 ? "hours.week-a" : "hours.week-b") : "";
        for (var day : version.weeks.get(week)) {
            var row = new WorkingRow(day, name(day.weekday), spoken, this::typed);
            rows.add(row);
            bars.add(row);
        }
        return bars;
    }

    private void typed() {
        refresh();
        changed.run();
    }

    private void refresh() {
        var sticking = plans.stickingOut(new SpecialistPlan(specialist, readable(), List.of(), List.of()));
        if (!versions.isEmpty()) {
            var version = versions.get(shown);
            var open = OpenDays.of(
                    openingHours, version.location.id(), Objects.requireNonNullElse(version.validFrom, today));
            var here = sticking.stream()
                    .filter(it -> it.version().equals(Objects.requireNonNullElse(version.validFrom, today)))
                    .toList();
            rows.forEach(it -> it.draw(open, here));
        }
        outside.removeAll();
        sticking.stream().map(this::sentence).distinct().forEach(it -> {
            var words = new Div(Icon.of("warning-fill"), new Span(it));
            words.addClassNames("s-msg", "bad");
            outside.add(words);
        });
    }

    private String sentence(StickingOut it) {
        return getTranslation("catalogue.hours.outside", name(it.weekday()), it.from(), it.to());
    }

    private String name(DayOfWeek weekday) {
        return weekday.getDisplayName(TextStyle.FULL_STANDALONE, getLocale());
    }
}
