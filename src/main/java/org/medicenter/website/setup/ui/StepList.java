package org.medicenter.website.setup.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import org.jspecify.annotations.Nullable;
import org.medicenter.ui.Icon;
import org.medicenter.website.setup.SetupStep;

/** The night at the side, with the five steps: which is done, where one is, what is to come. */
final class StepList extends Nav {

    private final OrderedList list = new OrderedList();

    StepList() {
        getElement().setAttribute("aria-label", getTranslation("setup.steps"));
        var logo = new Span(Icon.of("medicenter"));
        logo.add("Medicenter");
        logo.addClassName("logo");
        list.addClassName("s-steps0");
        add(logo, new Paragraph(getTranslation("setup.about")), list);
        draw(null, null);
    }

    void show(SetupStep here, SetupWork work) {
        draw(here, work);
    }

    void finished() {
        list.removeAll();
        for (SetupStep step : SetupStep.values()) {
            list.add(new ListItem(plain(step, true)));
        }
    }

    /** A step that cannot be gone to yet is no link. */
    private void draw(@Nullable SetupStep here, @Nullable SetupWork work) {
        list.removeAll();
        SetupStep reached = work == null ? null : work.reached();
        for (SetupStep step : SetupStep.values()) {
            boolean open = reached != null && step.compareTo(reached) <= 0;
            boolean done = work != null && step != here && work.isDone(step);
            var item = new ListItem(open ? link(step, done) : plain(step, false));
            if (step == here) {
                item.addClassName("s-here");
                item.getElement().getChild(0).setAttribute("aria-current", "step");
            }
            list.add(item);
        }
    }

    private Anchor link(SetupStep step, boolean done) {
        var link = new Anchor("setup/" + step.number());
        fill(link.getElement(), step, done);
        return link;
    }

    private Div plain(SetupStep step, boolean done) {
        var words = new Div();
        words.addClassName("s-step0");
        fill(words.getElement(), step, done);
        return words;
    }

    private void fill(Element element, SetupStep step, boolean done) {
        var mark = new Element("i");
        if (done) {
            mark.appendChild(Icon.of("check-bold").getElement());
            mark.appendChild(
                    new Element("span").setAttribute("class", "vh").setText(getTranslation("setup.step-done")));
            mark.setAttribute("class", "s-done");
        } else {
            mark.setText(String.valueOf(step.number()));
        }
        element.appendChild(
                mark,
                new Element("b").setText(getTranslation("setup." + step.slug())),
                new Element("small").setText(getTranslation("setup." + step.slug() + ".short")));
    }
}
