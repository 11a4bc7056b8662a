package org.medicenter.hours.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteConfiguration;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.Location;
import org.medicenter.clinic.SetupOutcome;
import org.medicenter.hours.Edition;
import org.medicenter.hours.EffectOfHours;
import org.medicenter.hours.EffectOfHours.Effect;
import org.medicenter.hours.HoursDrafts;
import org.medicenter.hours.HoursException;
import org.medicenter.hours.OpeningPlans;
import org.medicenter.hours.OutsideNow;
import org.medicenter.hours.PatientPreview;
import org.medicenter.hours.PlanChange;
import org.medicenter.hours.PlanFault;
import org.medicenter.ui.Formats;
import org.medicenter.ui.Icon;
import org.medicenter.ui.KeptDialogs;

/** Everything about one location's hours, in the making. */
class HoursEditor extends Div {

    private final OpeningPlans plans;
    private final Formats formats;
    private final Editing editing;
    private final Consumer<LocalDate> remember;
    private final VersionBar versions;
    private final WeekPart week;
    private final ExceptionsPart exceptions;
    private final HolidaysPart holidays;
    private final EffectPart effect;
    private final SaveBar saveBar;
    private final Div note = new Div();
    private final Div aside = new Div();
    private final OutsideNote outside;
    private @Nullable PreviewPart patientPreview;

    HoursEditor(
            OpeningPlans plans,
            HoursDrafts drafts,
            Location location,
            LocalDate today,
            Formats formats,
            Optional<EffectOfHours> effects,
            Optional<OutsideNow> outsideNow,
            Consumer<LocalDate> remember) {
        this.plans = plans;
        this.formats = formats;
        this.remember = remember;
        addClassName("s-hours");
        editing = new Editing(plans, drafts, location, today, this::refresh);
        versions = new VersionBar(editing, formats, this::choose, this::newVersion);
        week = new WeekPart(editing, this::copyDay);
        exceptions = new ExceptionsPart(editing, formats, this::editException);
        holidays = new HolidaysPart(
                editing, formats, plans.holidays(today, today.plusYears(1).minusDays(1)));
        effect = new EffectPart(editing, formats, plans, effects);
        saveBar = new SaveBar(editing, formats, this::hits, this::saveDraft, this::publish);
        outside = new OutsideNote(outsideNow);
        note.addClassName("s-note0");
        note.getElement().setAttribute("aria-live", "polite");
        note.getElement().setAttribute("tabindex", "-1");
        aside.add(effect);
        var main = new Div(week, exceptions, holidays, saveBar);
        var columns = new Div(main, aside);
        columns.addClassName("s-acols");
        add(note, outside, versions, columns, keptDialogs());
        exceptions.refresh(effect.effect());
        if (editing.isOvertaken()) {
            tellOvertaken();
        }
    }

    void region(String words) {
        holidays.region(words);
    }

    void addPreview(PatientPreview preview, Clock clock) {
        patientPreview = new PreviewPart(preview, plans, editing, clock);
        aside.add(patientPreview);
    }

    /** A version that there is not any more shows the first one. */
    void look(LocalDate version) {
        if (editing.plan().version(version).isPresent()) {
            editing.look(version);
            refresh();
        }
    }

    void copyFrom(List<Location> others) {
        new CopyLocationDialog(editing, plans, others).open();
    }

    void showHistory() {
        new HistoryDialog(plans.history(editing.location().id()), formats, this::restore).open();
    }

    private KeptDialogs keptDialogs() {
        return new KeptDialogs()
                .opens("version", _ -> newVersion())
                .opens("copy-day", _ -> copyDay())
                .opens(ExceptionDialog.KIND, this::editExceptionAgain);
    }

    private void newVersion() {
        new NewVersionDialog(editing, this::choose).open();
    }

    private void copyDay() {
        new CopyDayDialog(editing).open();
    }

    private void choose(LocalDate version) {
        editing.look(version);
        refresh();
        versions.focusLooked();
        remember.accept(version);
    }

    /** @param first the date that it began on; "" for a new one */
    private void editExceptionAgain(String first) {
        var old = editing.plan().exceptions().stream()
                .filter(it -> it.first().toString().equals(first))
                .findFirst();
        if (first.isEmpty() || old.isPresent()) {
            editException(old.orElse(null));
        }
    }

    private void editException(@Nullable HoursException exception) {
        var dialog = new ExceptionDialog(plans, editing, exception);
        dialog.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                exceptions.focusAdd();
            }
        });
        dialog.open();
    }

    private void refresh() {
        versions.refresh();
        week.refresh();
        effect.refresh();
        exceptions.refresh(effect.effect());
        holidays.refresh();
        saveBar.refresh();
        outside.refresh();
        if (patientPreview != null) {
            patientPreview.look();
        }
    }

    private void restore(Edition edition) {
        editing.change(_ -> edition.plan());
        say(
                "clock-counter-clockwise",
                getTranslation(
                        "hours.history.restored",
                        formats.longDate(formats.date(edition.at())),
                        formats.time(edition.at())));
    }

    private void saveDraft() {
        editing.keep();
        saveBar.refresh();
    }

    private int hits() {
        return effect.effect().map(Effect::outside).map(List::size).orElse(0);
    }

    private void publish() {
        note.removeAll();
        if (!editing.faults().isEmpty()) {
            saveBar.refresh();
            showFault();
            return;
        }
        effect.refresh();
        int hits = hits();
        if (hits == 0) {
            publishNow(false);
        } else {
            new PublishDialog(hits, () -> publishNow(true)).open();
        }
    }

    /** What has to be mended may lie in a version that is not looked at. */
    private void showFault() {
        editing.faults().stream()
                .flatMap(it -> versionOf(it).stream())
                .findFirst()
                .filter(it -> !it.equals(editing.version().validFrom()))
                .ifPresent(this::choose);
        week.focusFault();
    }

    private static Optional<LocalDate> versionOf(PlanFault fault) {
        return switch (fault) {
            case PlanFault.OfDay day -> Optional.of(day.validFrom());
            case PlanFault.OfVersion version -> Optional.of(version.validFrom());
            case PlanFault.OfException _, PlanFault.OfHoliday _ -> Optional.empty();
        };
    }

    private void publishNow(boolean hasHits) {
        switch (editing.publish()) {
            case SetupOutcome.Saved _ -> {
                editing.published();
                say("check-circle-fill", getTranslation("hours.published"));
                if (hasHits
                        && RouteConfiguration.forSessionScope()
                                .getRoute(OutsideNow.PAGE)
                                .isPresent()) {
                    UI.getCurrent().navigate(OutsideNow.PAGE);
                }
            }
            case SetupOutcome.Refused refused -> say("warning-circle-fill", String.join(" ", refused.reasons()));
            case SetupOutcome.ChangedMeanwhile _ -> tellOvertaken();
        }
    }

    private void tellOvertaken() {
        var newest = plans.history(editing.location().id()).stream().findFirst();
        String by = newest.map(Edition::by).orElseGet(() -> getTranslation("hours.history.set-up"));
        String at = newest.map(it -> formats.time(it.at())).orElse("");
        var theirs = PlanChange.between(
                editing.begunFrom(), plans.inForce(editing.location().id()));
        note.removeAll();
        note.add(new OvertakenNote(by, at, theirs, this::putOnTop, this::drop));
    }

    private void putOnTop() {
        note.removeAll();
        editing.putOnTop();
    }

    private void drop() {
        note.removeAll();
        editing.discard();
    }

    private void say(String icon, String words) {
        note.removeAll();
        var text = new Div(Icon.of(icon), new Paragraph(new Span(words)));
        text.addClassNames("s-msg", "s-good");
        note.add(text);
        note.getElement().callJsFunction("focus");
    }
}
