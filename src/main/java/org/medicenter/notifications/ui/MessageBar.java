package org.medicenter.notifications.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medicenter.notifications.MessageState;
import org.medicenter.ui.Icon;

/** Finds messages by patient or reference, and by state. */
class MessageBar extends Div {

    /** Seen always; the others only where there are some. */
    private static final List<MessageState> USUAL =
            List.of(MessageState.WAITING, MessageState.SENT, MessageState.FAILED, MessageState.NO_ADDRESS);

    private final Consumer<MessagesPlace> go;
    private final Input search = new Input();
    private final Div states = new Div();
    private MessagesPlace place = new MessagesPlace(null, "", null);

    MessageBar(Consumer<MessagesPlace> go) {
        this.go = go;
        addClassNames("s-filters", "s-in");
        search.setPlaceholder(getTranslation("messages.find.hint"));
        search.setAriaLabel(getTranslation("messages.find"));
        search.setType("search");
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go.accept(place.finding(change.getValue().strip()));
            }
        });
        var find = new NativeLabel();
        find.add(Icon.of("magnifying-glass"), search);
        find.addClassName("s-find");
        states.addClassName("seg");
        states.getElement().setAttribute("role", "group");
        states.getElement().setAttribute("aria-label", getTranslation("messages.filter"));
        add(find, states);
    }

    void show(MessagesPlace shown, Map<MessageState, Integer> totals) {
        place = shown;
        if (!search.getValue().strip().equals(shown.search())) {
            search.setValue(shown.search());
        }
        int all = totals.values().stream().mapToInt(Integer::intValue).sum();
        states.removeAll();
        states.add(button(null, getTranslation("messages.filter.all"), all));
        for (MessageState state : MessageState.values()) {
            int count = totals.getOrDefault(state, 0);
            if (count > 0 || USUAL.contains(state) || state == shown.state()) {
                states.add(button(state, getTranslation("messages.state." + state.slug()), count));
            }
        }
    }

    private NativeButton button(@Nullable MessageState state, String name, int count) {
        var button = new NativeButton(getTranslation("messages.filter.count", name, count));
        button.getElement().setAttribute("aria-pressed", String.valueOf(state == place.state()));
        button.addClickListener(click -> go.accept(place.inState(state)));
        return button;
    }
}
