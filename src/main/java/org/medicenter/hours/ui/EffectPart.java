package org.medicenter.hours.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medicenter.hours.EffectOfHours;
import org.medicenter.hours.EffectOfHours.Effect;
import org.medicenter.hours.EffectOfHours.Figure;
import org.medicenter.hours.EffectOfHours.Outside;
import org.medicenter.hours.OpeningPlans;
import org.medicenter.hours.OpeningWeeks;
import org.medicenter.ui.Formats;
import org.medicenter.ui.Icon;

/** What the draft would do to patients: told while it is edited. */
class EffectPart extends Div {

    private static final int SHOWN = 12;
    private static final double MINUTES_OF_HOUR = 60.0;

    private final Editing editing;
    private final Formats formats;
    private final OpeningPlans plans;
    private final Optional<EffectOfHours> effects;
    private final Part outside = new Part("hours-outside", "");
    private final Div list;
    private final Span icon = new Span();
    private final UnorderedList figures = new UnorderedList();
    private final Div breakdowns = new Div();
    private Optional<Effect> effect = Optional.empty();

    EffectPart(Editing editing, Formats formats, OpeningPlans plans, Optional<EffectOfHours> effects) {
        this.editing = editing;
        this.formats = formats;
        this.plans = plans;
        this.effects = effects;
        addClassName("s-effect");
        outside.head.addComponentAsFirst(icon);
        outside.title.getElement().setAttribute("aria-live", "polite");
        outside.setVisible(effects.isPresent());
        list = outside.body();
        figures.addClassName("s-plain");
        figures.getElement().setAttribute("aria-live", "polite");
        var forPatients = new Part("hours-patients", getTranslation("hours.effect.patients"));
        breakdowns.addClassName("s-breakdowns");
        forPatients.body(figures, breakdowns);
        add(outside, forPatients);
        refresh();
    }

    /** Empty where nobody can tell, or the draft cannot be published as it is. */
    Optional<Effect> effect() {
        return effect;
    }

    void refresh() {
        boolean isPossible = editing.faults().isEmpty();
        effect = isPossible ? effects.map(it -> it.of(plans.proposed(editing.plan()))) : Optional.empty();
        list.removeAll();
        if (isPossible) {
            effect.ifPresent(this::show);
        } else {
            mark(false, "info-fill", getTranslation("hours.effect.later"));
            list.add(note("hours.effect.mend"));
        }
        figures();
    }

    private void show(Effect it) {
        int hits = it.outside().size();
        if (editing.changes().isEmpty()) {
            mark(false, "info-fill", getTranslation("hours.effect.unchanged"));
            list.add(note("hours.effect.no-draft"));
            return;
        }
        mark(hits > 0, hits > 0 ? "warning-fill" : "check-circle-fill", getTranslation("hours.effect.outside", hits));
        if (hits == 0) {
            list.add(note("hours.effect.none"));
            return;
        }
        var hit = new UnorderedList();
        hit.addClassName("s-plain");
        it.outside().stream().limit(SHOWN).forEach(each -> hit.add(row(each)));
        list.add(hit);
        if (hits > SHOWN) {
            list.add(new Paragraph(getTranslation("hours.effect.more", hits - SHOWN)));
        }
        list.add(note("hours.effect.then"));
    }

    private void mark(boolean warn, String picture, String words) {
        outside.setClassName("s-warnbox", warn);
        outside.title.setText(words);
        icon.removeAll();
        icon.add(Icon.of(picture));
    }

    private ListItem row(Outside hit) {
        var when = new Element("b")
                .setText(formats.shortDate(formats.date(hit.time().start())) + ", "
                        + formats.time(hit.time().start()));
        String below = Stream.of(hit.visitType(), hit.specialist() == null ? "" : hit.specialist())
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(", "));
        var text = new Element("span");
        text.appendChild(when, Element.createText(hit.patient() == null ? "" : " " + hit.patient()));
        text.appendChild(new Element("small")
                .setText(below + ". "
                        + getTranslation("hours.effect.why." + hit.why().slug())));
        var row = new ListItem();
        row.getElement().appendChild(text);
        return row;
    }

    private void figures() {
        figures.removeAll();
        breakdowns.removeAll();
        if (editing.faults().isEmpty()) {
            figures.add(figure(
                    "hours.effect.open",
                    hours(editing.version().openTimeAWeek()),
                    editing.versionBefore().map(OpeningWeeks::openTimeAWeek).map(this::was)));
        }
        effect.ifPresent(it -> {
            figures.add(figure("hours.effect.gained", String.valueOf(it.timesGained()), Optional.empty()));
            figures.add(figure("hours.effect.lost", String.valueOf(it.timesLost()), Optional.empty()));
            breakdown("hours.effect.by-visit-type", it.byVisitType());
            breakdown("hours.effect.by-specialist", it.bySpecialist());
        });
    }

    private void breakdown(String key, List<Figure> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var summary = new Element("summary").setText(getTranslation(key));
        var table = new Element("ul");
        rows.forEach(it -> table.appendChild(new Element("li")
                .appendChild(
                        new Element("span")
                                .setText(it.name().isEmpty() ? getTranslation("hours.effect.nobody") : it.name()),
                        new Element("b").setText(getTranslation("hours.effect.figure", it.gained(), it.lost())))));
        breakdowns.getElement().appendChild(new Element("details").appendChild(summary, table));
    }

    private ListItem figure(String key, String number, Optional<String> beside) {
        var row = new ListItem(new Span(getTranslation(key)));
        var bold = new Element("b").setText(number + " ");
        beside.ifPresent(it -> bold.appendChild(new Element("small").setText(it)));
        row.getElement().appendChild(bold);
        return row;
    }

    private String was(Duration before) {
        return before.equals(editing.version().openTimeAWeek())
                ? getTranslation("hours.effect.same")
                : getTranslation("hours.effect.was", hours(before));
    }

    private String hours(Duration duration) {
        double hours = Math.round(duration.toMinutes() / MINUTES_OF_HOUR * 100) / 100.0;
        return hours == Math.rint(hours) ? String.valueOf((long) hours) : String.valueOf(hours);
    }

    private Paragraph note(String key) {
        var note = new Paragraph(getTranslation(key));
        note.addClassNames("xs", "muted");
        return note;
    }
}
