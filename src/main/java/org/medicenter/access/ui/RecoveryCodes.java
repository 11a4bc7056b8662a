package org.medicenter.access.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.medicenter.ui.Icon;

/** Codes for when the telephone is lost: shown once, to be printed or written down. */
final class RecoveryCodes extends Section {

    private final Div place = new Div();

    RecoveryCodes() {
        addClassNames("s-box", "s-warnbox");
        setVisible(false);
        var title = new H2(getTranslation("access.recovery.title"));
        title.setId("recovery-codes");
        getElement().setAttribute("aria-labelledby", "recovery-codes");
        place.addClassName("s-in");
        add(new Header(title), place);
    }

    /** Nothing to show leaves what is shown: codes that were not written down yet must not disappear. */
    void show(List<String> codes) {
        if (codes.isEmpty()) {
            return;
        }
        place.removeAll();
        var list = new OrderedList();
        list.addClassName("s-codes");
        codes.forEach(code -> list.add(new ListItem(code)));
        var print = new NativeButton();
        print.add(Icon.of("printer"), new Span(getTranslation("access.recovery.print")));
        print.addClassNames("btn", "line");
        print.getElement().executeJs("this.onclick = () => window.print()");
        var kept = new NativeButton(getTranslation("access.recovery.kept"), click -> {
            place.removeAll();
            setVisible(false);
        });
        kept.addClassNames("btn", "primary");
        var acts = new Div(print, kept);
        acts.addClassName("s-acts");
        place.add(new Paragraph(getTranslation("access.recovery.about")), list, acts);
        setVisible(true);
    }
}
