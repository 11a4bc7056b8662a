package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.medicenter.ui.Icon;

/** How many stand in each queue, always in sight; a click opens it. */
class QueueTray extends Div {

    private final Map<Queue, NativeButton> buttons = new EnumMap<>(Queue.class);

    /** @param open is told which queue is asked for */
    QueueTray(Consumer<Queue> open) {
        addClassName("s-tray");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("queue.title"));
        for (Queue queue : Queue.values()) {
            var button = new NativeButton();
            button.addClassName("s-qbtn");
            button.addClickListener(click -> open.accept(queue));
            buttons.put(queue, button);
            add(button);
        }
    }

    /** A queue that is not kept here and now has no button. */
    void show(Map<Queue, QueueCount> counts) {
        buttons.forEach((queue, button) -> {
            QueueCount count = counts.get(queue);
            button.setVisible(count != null);
            if (count != null) {
                draw(button, queue, count);
            }
        });
        setVisible(!counts.isEmpty());
    }

    private void draw(NativeButton button, Queue queue, QueueCount count) {
        var many = new Span(String.valueOf(count.many()));
        many.addClassName("s-many");
        var detail = new Span(count.detail());
        detail.addClassName("s-detail");
        button.removeAll();
        button.add(Icon.of(queue.icon()), new Span(getTranslation("queue." + queue.slug())), many, detail);
        button.setClassName("s-hot", count.hot());
    }

    /** Which one stands open beside the board. */
    void opened(Optional<Queue> open) {
        buttons.forEach((queue, button) -> button.getElement()
                .setAttribute(
                        "aria-expanded",
                        String.valueOf(open.filter(queue::equals).isPresent())));
    }

    void focus(Queue queue) {
        Optional.ofNullable(buttons.get(queue)).ifPresent(NativeButton::focus);
    }
}
