package org.medicenter.notifications.ui;

import com.vaadin.flow.component.html.Span;
import org.medicenter.notifications.MessageState;
import org.medicenter.ui.Icon;

/** Where a message stands: a picture, and the word. */
class StateBadge extends Span {

    StateBadge(MessageState state) {
        addClassName("badge");
        switch (state) {
            case WAITING -> add(Icon.of("hourglass"));
            case SENDING -> add(Icon.of("paper-plane-tilt"));
            case SENT -> {
                addClassName("ok");
                add(Icon.of("check-circle-fill"));
            }
            case FAILED -> {
                addClassName("bad");
                add(Icon.of("warning-fill"));
            }
            case NO_ADDRESS -> {
                addClassName("warn");
                add(Icon.of("phone"));
            }
            case REPLACED -> {
                addClassName("line");
                add(Icon.of("arrows-clockwise"));
            }
        }
        add(new Span(getTranslation("messages.state." + state.slug())));
    }
}
