package org.medicenter.hours.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medicenter.hours.EffectOfHours;
import org.medicenter.hours.EffectOfHours.Effect;
import org.medicenter.hours.EffectOfHours.Outside;
import org.medicenter.hours.HoursRules;
import org.medicenter.ui.Formats;
import org.medicenter.ui.Icon;

/** Tells, while working hours and leave are edited, whose appointments the change leaves outside, and how free times change. */
class PlanEffectNote extends Div {

    private static final int SHOWN = 12;

    private final transient Optional<EffectOfHours> effects;
    private final transient Formats formats;

    PlanEffectNote(Optional<EffectOfHours> effects, Formats formats) {
        this.effects = effects;
        this.formats = formats;
        addClassNames("s-msg", "s-typeeffect", "s-planeffect");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    /** @param proposed all rules as they would be; empty where nothing is changed, or something has to be mended first */
    void show(Optional<HoursRules> proposed) {
        removeAll();
        removeClassName("warn");
        proposed.flatMap(it -> effects.map(effect -> effect.of(it))).ifPresent(this::show);
        setVisible(getComponentCount() > 0);
    }

    private void show(Effect effect) {
        int hits = effect.outside().size();
        setClassName("warn", hits > 0);
        var words = new Span();
        words.getElement()
                .appendChild(
                        new Element("b").setText(getTranslation("hours.effect.outside", hits)),
                        Element.createText("; "
                                + getTranslation(
                                        "catalogue.visit-types.effect.figures",
                                        effect.timesGained(),
                                        effect.timesLost())));
        if (hits > 0) {
            words.getElement().appendChild(names(effect));
        }
        add(Icon.of(hits > 0 ? "warning-fill" : "flask"), words);
    }

    private Element names(Effect effect) {
        var list = new Element("ul");
        effect.outside().stream().limit(SHOWN).forEach(it -> list.appendChild(new Element("li").setText(words(it))));
        if (effect.outside().size() > SHOWN) {
            list.appendChild(new Element("li")
                    .setText(getTranslation(
                            "hours.effect.more-saved", effect.outside().size() - SHOWN)));
        }
        return new Element("details")
                .appendChild(new Element("summary").setText(getTranslation("hours.effect.who")), list);
    }

    private String words(Outside hit) {
        String when = formats.shortDate(formats.date(hit.time().start())) + ", "
                + formats.time(hit.time().start());
        return Stream.of(when, hit.patient() == null ? "" : hit.patient(), hit.visitType())
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
