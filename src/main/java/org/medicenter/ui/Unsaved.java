package org.medicenter.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is typed in here and not saved stays in the browser's tab, so that a session that ends in the middle loses
 * nothing: whoever signs in again finds it as it was, on top of what is stored then. The browser keeps its fields by
 * itself; what is no field, such as the rows of a list, is given to it as text.
 */
@Tag("unsaved-work")
@JsModule("context://js/unsaved-work.js")
public class Unsaved extends Div {

    private static final Logger LOG = LoggerFactory.getLogger(Unsaved.class);
    private static final String TEXTS = "event.detail";
    private static final JsonMapper JSON = JsonMapper.shared();

    private record Kept<T>(TypeReference<T> type, boolean always, Supplier<@Nullable T> value, Consumer<T> putBack) {

        JsonNode now() {
            return JSON.valueToTree(value.get());
        }

        void putBack(JsonNode text) {
            putBack.accept(JSON.convertValue(text, type));
        }
    }

    private final Map<String, Kept<?>> kept = new LinkedHashMap<>();
    private final Map<String, JsonNode> begunFrom = new HashMap<>();

    /** The browser asks for it before it fills in the fields: by an event, which a form that is shut does not hear. */
    public Unsaved() {
        getElement()
                .addEventListener(
                        "put-back",
                        asked -> putBack(asked.getEventData().get(TEXTS).asString()))
                .addEventData(TEXTS);
    }

    /** @param dialog what {@link KeptDialogs} opens again, such as "exception:2026-12-24" */
    public Unsaved(String dialog) {
        this();
        getElement().setAttribute("name", dialog);
    }

    /** Something that the browser cannot see: it is put back in the order of these calls. */
    public <T> void keep(String key, TypeReference<T> type, Supplier<@Nullable T> value, Consumer<T> putBack) {
        kept.put(key, new Kept<>(type, false, value, putBack));
    }

    /** What was begun from, such as a version: put back, so that nobody else's change in between is overwritten. */
    public <T> void keepBeginning(TypeReference<T> type, Supplier<@Nullable T> value, Consumer<T> putBack) {
        kept.put("begun-from", new Kept<>(type, true, value, putBack));
    }

    /** Everything is shown as it is stored. */
    public void standsAsStored() {
        begunFrom.clear();
        kept.forEach((key, each) -> begunFrom.put(key, each.now()));
    }

    /** @param changed whether it is not as it is stored: else there is nothing to keep */
    public void stands(boolean changed) {
        var texts = JSON.createObjectNode();
        kept.forEach((key, each) -> {
            JsonNode now = each.now();
            if (each.always() || !now.equals(begunFrom.get(key))) {
                texts.set(key, now);
            }
        });
        getElement().callJsFunction("stands", texts.toString(), changed);
    }

    private void putBack(String texts) {
        var read = JSON.readTree(texts);
        kept.forEach((key, each) -> {
            if (read.has(key)) {
                putBack(key, each, read.get(key));
            }
        });
        getElement().callJsFunction("fill");
    }

    /** What is not to be had any more stays as it is stored. */
    private static void putBack(String key, Kept<?> each, JsonNode text) {
        try {
            each.putBack(text);
        } catch (RuntimeException gone) {
            LOG.info(
                    "What was typed as {} could not be shown again: {}",
                    key,
                    gone.getClass().getName());
        }
    }
}
