package org.medicenter.clinic.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.Optional;
import org.medicenter.clinic.EffectOfVisitType;
import org.medicenter.clinic.EffectOfVisitType.Effect;
import org.medicenter.clinic.VisitType;
import org.medicenter.ui.Icon;

/** Tells, while a kind of visit is edited, how many free times the change brings and takes. */
class VisitTypeEffectNote extends Div {

    private final transient Optional<EffectOfVisitType> effects;

    VisitTypeEffectNote(Optional<EffectOfVisitType> effects) {
        this.effects = effects;
        addClassNames("s-msg", "s-typeeffect");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    /** @param changed what would be saved; empty where nothing is changed, or something has to be mended first */
    void show(Optional<VisitType> changed) {
        removeAll();
        changed.flatMap(it -> effects.map(effect -> effect.of(it))).ifPresent(this::show);
        setVisible(getComponentCount() > 0);
    }

    private void show(Effect effect) {
        var words = new Span();
        words.getElement()
                .appendChild(
                        new Element("b").setText(getTranslation("catalogue.visit-types.effect")),
                        Element.createText(" " + figures(effect) + " "
                                + getTranslation("catalogue.visit-types.effect.appointments")));
        add(Icon.of("flask"), words);
    }

    private String figures(Effect effect) {
        return effect.timesGained() == 0 && effect.timesLost() == 0
                ? getTranslation("catalogue.visit-types.effect.none")
                : getTranslation("catalogue.visit-types.effect.figures", effect.timesGained(), effect.timesLost());
    }
}
