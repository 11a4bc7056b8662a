package org.medicenter.audit.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;

/** Says that nothing fits, and what to do. */
class NoEntry extends Div {

    NoEntry(Runnable showAll) {
        addClassName("s-none");
        getElement().setAttribute("role", "status");
        var all = new NativeButton(getTranslation("audit.show-all"), click -> showAll.run());
        all.addClassNames("btn", "line");
        add(new H2(getTranslation("audit.none")), new Paragraph(getTranslation("audit.none.text")), all);
    }
}
