package org.medicenter.scheduling.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import java.util.function.UnaryOperator;

/** What needs another look, above the form: each line leads to its field. */
@Tag("error-summary")
@JsModule("context://js/error-summary.js")
class ErrorSummary extends HtmlContainer {

    ErrorSummary() {
        addClassName("errsum");
        getElement().setAttribute("role", "alert");
        getElement().setAttribute("tabindex", "-1");
        setVisible(false);
    }

    void show(List<DetailsForm.Fault> faults, UnaryOperator<String> labelOf) {
        removeAll();
        setVisible(!faults.isEmpty());
        if (faults.isEmpty()) {
            return;
        }
        add(new H2(getTranslation("booking.errors", faults.size())));
        for (DetailsForm.Fault fault : faults) {
            var line = new Anchor("#" + fault.field());
            line.setText(getTranslation("booking.errors.line", labelOf.apply(fault.field()), fault.words()));
            line.setRouterIgnore(true);
            add(line);
        }
        getElement().executeJs("this.focus(); this.scrollIntoView({ block: 'nearest' });");
    }
}
