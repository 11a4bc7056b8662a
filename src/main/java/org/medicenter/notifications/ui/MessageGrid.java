package org.medicenter.notifications.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medicenter.notifications.MessageFilter;
import org.medicenter.notifications.MessageId;
import org.medicenter.notifications.MessageLine;
import org.medicenter.notifications.Messages;

/** The messages, fetched page by page as they are scrolled to. On a narrow screen two columns say it all. */
class MessageGrid extends Grid<MessageLine> {

    private static final int NARROW = 760;

    private final transient Messages messages;
    private final transient MessageWords words;
    private @Nullable MessageId marked;

    MessageGrid(Messages messages, MessageWords words, Consumer<MessageId> chosen) {
        this.messages = messages;
        this.words = words;
        addClassNames("s-daygrid", "s-messagegrid");
        addThemeVariants(GridVariant.LUMO_NO_BORDER);
        getElement().setAttribute("aria-label", getTranslation("messages.list"));
        setSelectionMode(SelectionMode.NONE);
        setPartNameGenerator(line -> line.id().equals(marked) ? "marked" : null);
        addItemClickListener(click -> chosen.accept(click.getItem().id()));
        addColumns(chosen);
    }

    void show(MessageFilter filter) {
        setItems(
                query -> messages.page(filter, query.getOffset(), query.getLimit()).stream(),
                query -> messages.count(filter));
    }

    /** Shows which message is open beside the list. */
    void mark(@Nullable MessageId id) {
        marked = id;
    }

    private void addColumns(Consumer<MessageId> chosen) {
        addColumn(new ComponentRenderer<>(line -> new OpenMessage(line, chosen)))
                .setHeader(getTranslation("messages.column.what"))
                .setFlexGrow(2);
        var patient = addColumn(new ComponentRenderer<>(MessageGrid::patient))
                .setHeader(getTranslation("messages.column.patient"))
                .setFlexGrow(2);
        var visit = addColumn(line -> words.dateAndTime(line.visit().start()))
                .setHeader(getTranslation("messages.column.visit"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        var written = addColumn(line -> words.at(line.writtenAt()))
                .setHeader(getTranslation("messages.column.written"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        addColumn(new ComponentRenderer<>(line -> new StateBadge(line.state())))
                .setHeader(getTranslation("messages.column.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        addAttachListener(attached -> attached.getUI().getPage().retrieveExtendedClientDetails(details -> {
            boolean narrow = details.getWindowInnerWidth() < NARROW;
            List.of(patient, visit, written).forEach(column -> column.setVisible(!narrow));
            setClassName("s-narrow", narrow);
        }));
    }

    private static Span patient(MessageLine line) {
        var name = new Span(line.patientName());
        name.addClassName("s-name");
        return name;
    }

    /** Opens its message by click and by key; on a narrow screen it says whose it is, too. */
    private class OpenMessage extends Span {

        OpenMessage(MessageLine line, Consumer<MessageId> chosen) {
            var open = new NativeButton(words.kind(line.kind()));
            open.addClassName("s-open");
            open.getElement().setAttribute("aria-label", words.name(line));
            open.addClickListener(click -> chosen.accept(line.id()));
            var more = new Span(
                    line.patientName() + ", " + words.dateAndTime(line.visit().start()));
            more.addClassName("s-more");
            add(open, more);
        }
    }
}
