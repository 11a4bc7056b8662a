package org.medicenter.hours.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.medicenter.hours.PlanChange;
import org.medicenter.ui.Buttons;
import org.medicenter.ui.Icon;

/** Tells that somebody else has published meanwhile, and what; the own draft is still there. */
class OvertakenNote extends Div {

    OvertakenNote(String by, String at, List<PlanChange> theirs, Runnable putOnTop, Runnable discard) {
        addClassNames("s-msg", "warn");
        getElement().setAttribute("role", "alert");
        var list = new UnorderedList();
        theirs.forEach(it -> list.add(new ListItem(ChangeWords.of(it, this::getTranslation))));
        var buttons = new Div(
                Buttons.button(getTranslation("hours.overtaken.merge"), "line", putOnTop),
                Buttons.button(getTranslation("hours.overtaken.drop"), "ghost", discard));
        buttons.addClassName("row");
        var words = new Div();
        words.getElement()
                .appendChild(
                        new Element("b").setText(getTranslation("hours.overtaken", by, at)),
                        new Element("p").setText(getTranslation("hours.overtaken.kept")));
        words.add(list, buttons);
        add(Icon.of("warning-fill"), words);
    }
}
