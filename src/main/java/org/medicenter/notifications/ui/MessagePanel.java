package org.medicenter.notifications.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medicenter.notifications.MessageDetail;
import org.medicenter.notifications.MessageId;
import org.medicenter.notifications.MessageLine;
import org.medicenter.notifications.MessageState;
import org.medicenter.notifications.SendAgainOutcome;
import org.medicenter.ui.Icon;

/** One message: what became of it, and the mail as its reader sees it. */
class MessagePanel extends Section {

    private final transient MessageWords words;
    private final H2 heading = new H2();
    private final Div told = new Div();

    /** @param detail null where there is no such message for who asks */
    MessagePanel(@Nullable MessageDetail detail, MessageWords words, Runnable close, Consumer<MessageId> sendAgain) {
        this.words = words;
        addClassName("s-box");
        heading.getElement().setAttribute("tabindex", "-1");
        heading.setId("message-heading");
        getElement().setAttribute("aria-labelledby", "message-heading");
        told.getElement().setAttribute("role", "status");
        var content = new Div();
        content.addClassName("s-in");
        add(head(close), content);
        if (detail == null) {
            heading.setText(getTranslation("messages.title"));
            content.add(new Paragraph(getTranslation("messages.detail.unknown")));
            return;
        }
        heading.setText(words.kind(detail.line().kind()));
        content.add(state(detail.line()), facts(detail), actions(detail, sendAgain), told);
        letter(content, detail.line().state(), detail.letter());
    }

    void focusHeading() {
        heading.getElement().executeJs("setTimeout(() => this.focus())");
    }

    void tell(SendAgainOutcome outcome) {
        var words = new Span(this.words.outcome(outcome));
        boolean good = outcome instanceof SendAgainOutcome.Waiting;
        var note = new Div(Icon.of(good ? "check-circle-fill" : "warning-circle-fill"), words);
        note.addClassNames("s-msg", good ? "s-good" : "warn");
        told.removeAll();
        told.add(note);
    }

    private Header head(Runnable close) {
        var closing = new NativeButton();
        closing.add(Icon.of("x-bold"));
        closing.addClassName("iconbtn");
        closing.setAriaLabel(getTranslation("messages.detail.close"));
        closing.addClickListener(click -> close.run());
        var end = new Span(closing);
        end.addClassName("end");
        return new Header(heading, end);
    }

    private Div state(MessageLine line) {
        var sentence = new Paragraph(words.told(line));
        var state = new Div(new StateBadge(line.state()), sentence);
        state.addClassName("s-told");
        return state;
    }

    private HtmlContainer facts(MessageDetail detail) {
        var line = detail.line();
        var facts = new HtmlContainer("dl");
        facts.addClassName("s-mfacts");
        var letter = detail.letter();
        if (letter != null) {
            fact(facts, "messages.detail.to", letter.to());
            fact(facts, "messages.detail.subject", letter.subject());
        }
        fact(
                facts,
                "messages.detail.visit",
                line.patientName() + ", " + words.dateAndTime(line.visit().start()) + ", " + line.reference());
        fact(facts, "messages.detail.written", words.at(line.writtenAt()));
        if (letter != null) {
            fact(facts, "messages.detail.file", getTranslation("messages.detail.file.value", letter.file()));
        }
        return facts;
    }

    private void fact(HtmlContainer facts, String key, String value) {
        var name = new HtmlContainer("dt");
        name.setText(getTranslation(key));
        var said = new HtmlContainer("dd");
        said.setText(value);
        facts.add(new Div(name, said));
    }

    private Div actions(MessageDetail detail, Consumer<MessageId> sendAgain) {
        var line = detail.line();
        var actions = new Div();
        actions.addClassName("row");
        if (detail.letter() != null && line.state() != MessageState.SENDING) {
            boolean waits = line.state() == MessageState.WAITING;
            var again = new NativeButton();
            again.add(
                    Icon.of("paper-plane-tilt"),
                    new Span(getTranslation(waits ? "messages.again.now" : "messages.again")));
            again.addClassNames("btn", "line");
            again.addClickListener(click -> sendAgain.accept(line.id()));
            actions.add(again);
        }
        return actions;
    }

    /** The frame runs no script, and its links lead nowhere. */
    private void letter(Div content, MessageState state, MessageDetail.@Nullable Preview letter) {
        String none = state == MessageState.NO_ADDRESS ? "messages.detail.no-address" : "messages.detail.no-letter";
        var note = new Paragraph(getTranslation(letter == null ? none : "messages.detail.as-of"));
        note.addClassNames("small", "muted");
        content.add(note);
        if (letter != null) {
            var frame = new IFrame();
            frame.setSrcdoc(letter.html());
            frame.getElement().setAttribute("sandbox", "");
            frame.getElement().setAttribute("title", getTranslation("messages.detail.frame"));
            frame.addClassName("s-mail");
            content.add(frame);
        }
    }
}
