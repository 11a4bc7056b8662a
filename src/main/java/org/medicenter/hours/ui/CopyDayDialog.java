package org.medicenter.hours.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.select.Select;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.medicenter.hours.OpeningDay;
import org.medicenter.hours.OpeningWeeks;

/** Takes the hours of one day over to others, in both weeks where there are two. */
class CopyDayDialog extends FormDialog {

    /** @param week 0, or 1 for week B */
    private record Source(int week, DayOfWeek weekday) {}

    private final Editing editing;
    private final Select<Source> from = new Select<>();
    private final CheckboxGroup<DayOfWeek> to = new CheckboxGroup<>();

    CopyDayDialog(Editing editing) {
        super("copy-day");
        this.editing = editing;
        from.setLabel(getTranslation("hours.copy-day.from"));
        var sources = IntStream.range(0, editing.version().weeks().size())
                .boxed()
                .flatMap(week -> Arrays.stream(DayOfWeek.values()).map(it -> new Source(week, it)))
                .toList();
        from.setItems(sources);
        from.setItemLabelGenerator(this::words);
        from.setValue(sources.getFirst());
        to.setLabel(getTranslation("hours.copy-day.to"));
        to.setItems(DayOfWeek.values());
        to.setItemLabelGenerator(this::name);
        to.setValue(Set.of());
        build(getTranslation("hours.copy-day"), getTranslation("hours.copy-day.do"), from, to);
        from.focus();
    }

    @Override
    void act() {
        var chosen = to.getValue();
        if (chosen.isEmpty()) {
            say(List.of(getTranslation("hours.copy-day.missing")));
            return;
        }
        var source = from.getValue();
        var day = editing.version().day(source.week(), source.weekday());
        editing.changeVersion(version -> {
            OpeningWeeks changed = version;
            for (DayOfWeek weekday : chosen) {
                for (int week = 0; week < version.weeks().size(); week++) {
                    changed = day.isPresent()
                            ? changed.with(week, on(weekday, day.get()))
                            : changed.closedOn(week, weekday);
                }
            }
            return changed;
        });
        close();
    }

    private static OpeningDay on(DayOfWeek weekday, OpeningDay day) {
        return new OpeningDay(weekday, day.opens(), day.closes(), day.nextDay(), day.breaks());
    }

    private String words(Source source) {
        String week = editing.version().alternate()
                ? getTranslation(source.week() == 0 ? "hours.week-a" : "hours.week-b") + ", "
                : "";
        return week + name(source.weekday()) + ": "
                + editing.version()
                        .day(source.week(), source.weekday())
                        .map(OpeningDay::words)
                        .orElseGet(() -> getTranslation("hours.closed"));
    }

    private String name(DayOfWeek weekday) {
        return weekday.getDisplayName(TextStyle.FULL_STANDALONE, getLocale());
    }
}
