package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.medicenter.ui.Icon;

/** What waits for somebody at the desk, queue by queue. */
class QueuePanel extends Aside {

    private final H2 title = new H2(getTranslation("queue.title"));
    private final Paragraph said = new Paragraph();
    private final Map<Queue, Section> sections = new EnumMap<>(Queue.class);

    QueuePanel(Runnable close) {
        addClassNames("s-pn", "s-queues");
        getElement().setAttribute("aria-label", getTranslation("queue.title"));
        title.getElement().setAttribute("tabindex", "-1");
        var shut = new NativeButton();
        shut.add(Icon.of("x-bold"));
        shut.addClassName("iconbtn");
        shut.setAriaLabel(getTranslation("board.close"));
        shut.addClickListener(click -> close.run());
        var order = new Paragraph(getTranslation("queue.order"));
        order.addClassName("s-sub");
        said.addClassName("s-said");
        said.getElement().setAttribute("role", "alert");
        said.setVisible(false);
        add(new Header(title, order, shut), said);
        for (Queue queue : Queue.values()) {
            var section = new Section(queue);
            sections.put(queue, section);
            add(section);
        }
        Shortcuts.addShortcutListener(this, close::run, Key.ESCAPE).listenOn(this);
        setVisible(false);
    }

    /** @param entries one component for each who waits; a queue that is not kept here is absent */
    void show(Map<Queue, QueueCount> counts, Map<Queue, List<Component>> entries) {
        sections.forEach((queue, section) -> {
            QueueCount count = counts.get(queue);
            section.setVisible(count != null);
            if (count != null) {
                draw(section, count, entries.getOrDefault(queue, List.of()));
            }
        });
    }

    /** Whatever stands there already stays: somebody may be about to press it. */
    private void draw(Section section, QueueCount count, List<Component> entries) {
        section.many.setText(String.valueOf(count.many()));
        section.detail.setText(count.detail());
        section.setClassName("s-hot", count.hot());
        List<Component> wanted = entries.isEmpty() ? List.of(section.nobody) : entries;
        section.content
                .getChildren()
                .filter(it -> !wanted.contains(it))
                .toList()
                .forEach(section.content::remove);
        for (int at = 0; at < wanted.size(); at++) {
            if (section.content.getComponentCount() <= at || section.content.getComponentAt(at) != wanted.get(at)) {
                section.content.addComponentAtIndex(at, wanted.get(at));
            }
        }
    }

    /** One queue. */
    private static final class Section extends NativeDetails {

        private final Span many = new Span();
        private final Span detail = new Span();
        private final Div content = new Div();
        private final Paragraph nobody = new Paragraph();

        Section(Queue queue) {
            addClassName("s-qsec");
            many.addClassName("s-many");
            detail.addClassName("s-detail");
            nobody.setText(getTranslation("queue." + queue.slug() + ".none"));
            var head = new Div(Icon.of(queue.icon()), new Span(getTranslation("queue." + queue.slug())), many, detail);
            head.addClassName("s-qhead");
            setSummary(head);
            setContent(content);
        }
    }

    /** That queue only. */
    void open(Queue wanted) {
        setVisible(true);
        refuses("");
        sections.forEach((queue, section) -> section.setOpen(queue == wanted));
        title.getElement().executeJs("setTimeout(() => this.focus({ preventScroll: true }), 0)");
    }

    /** Why a step was not taken; empty: it was. */
    void refuses(String why) {
        said.setText(why);
        said.setVisible(!why.isEmpty());
    }

    void focusTitle() {
        title.getElement().executeJs("this.focus({ preventScroll: true })");
    }
}
