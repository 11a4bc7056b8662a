package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import org.medicenter.ui.Icon;

/** "held 4:38", counted down by the browser; the server decides when it is over. */
@Tag("mc-held")
@JsModule("context://js/call-dialog.js")
class HeldFor extends HtmlContainer {

    HeldFor(Instant now, Instant until) {
        addClassNames("s-held");
        var left = new Span();
        left.getElement().setAttribute("aria-hidden", "true");
        var spoken = new Span(getTranslation("call.held"));
        spoken.addClassName("vh");
        add(Icon.of("lock-key"), left, spoken);
        getElement().setProperty("words", getTranslation("call.held.left"));
        getElement().setProperty("over", getTranslation("call.held.over"));
        getElement().setProperty("secondsLeft", Duration.between(now, until).toMillis() / 1000.0);
    }
}
