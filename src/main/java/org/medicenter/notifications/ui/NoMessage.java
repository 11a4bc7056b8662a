package org.medicenter.notifications.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;

/** Says what would be in the list, or why nothing fits, and what to do. */
class NoMessage extends Div {

    NoMessage(boolean wantedAll, Runnable showAll) {
        addClassName("s-none");
        getElement().setAttribute("role", "status");
        String key = wantedAll ? "messages.empty" : "messages.none-found";
        add(new H2(getTranslation(key)), new Paragraph(getTranslation(key + ".text")));
        if (!wantedAll) {
            var all = new NativeButton(getTranslation("messages.show-all"), click -> showAll.run());
            all.addClassNames("btn", "line");
            add(all);
        }
    }
}
