package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Span;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Whether the board shows what the server knows: "Live", or since when it does not. The browser finds out by itself. */
@Tag("mc-board-state")
@JsModule("context://js/board-state.js")
class BoardState extends HtmlContainer {

    BoardState() {
        addClassName("s-boardstate");
        var dot = new Span();
        dot.addClassName("s-dot");
        dot.getElement().setAttribute("aria-hidden", "true");
        var said = new Span(getTranslation("board.state.live"));
        said.getElement().setAttribute("role", "status");
        add(dot, said);
        ObjectNode words = JsonNodeFactory.instance.objectNode();
        words.put("live", getTranslation("board.state.live"));
        words.put("lost", getTranslation("board.state.lost"));
        words.put("refused", getTranslation("board.state.refused"));
        getElement().setPropertyJson("words", words);
    }

    /** @param time on the clinic's wall clock, when what is shown was read */
    void show(String time) {
        getElement().setProperty("asOf", time);
    }
}
