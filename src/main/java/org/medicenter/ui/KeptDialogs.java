package org.medicenter.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Opens the dialog again in which something was typed when a session ended: its fields stand in an {@link Unsaved} with a
 * name, which fills them in as soon as it is there.
 */
@Tag("kept-dialogs")
@JsModule("context://js/unsaved-work.js")
public final class KeptDialogs extends Component {

    private static final String NAME = "event.detail";

    private final Map<String, Consumer<String>> openers = new LinkedHashMap<>();

    public KeptDialogs() {
        getElement()
                .addEventListener(
                        "reopen", found -> reopen(found.getEventData().get(NAME).asString()))
                .addEventData(NAME);
    }

    /**
     * @param kind what the names of such dialogs begin with
     * @param again opens it; hears what follows in the name behind a colon, such as the date of an exception, or "". It
     *     comes from the browser: whatever is not there any more is not opened
     */
    public KeptDialogs opens(String kind, Consumer<String> again) {
        openers.put(kind, again);
        return this;
    }

    private void reopen(String name) {
        String[] parts = name.split(":", 2);
        openers.getOrDefault(parts[0], _ -> {}).accept(parts.length == 2 ? parts[1] : "");
    }
}
