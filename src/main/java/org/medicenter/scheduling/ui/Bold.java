package org.medicenter.scheduling.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;

/** The weightier words of a line. */
@Tag("b")
class Bold extends HtmlContainer {

    Bold(String words) {
        setText(words);
    }
}
