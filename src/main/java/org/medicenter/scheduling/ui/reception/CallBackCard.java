package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;
import org.medicenter.emergency.CallBack;
import org.medicenter.emergency.CallBackStage;
import org.medicenter.ui.Formats;
import org.medicenter.ui.Icon;
import org.medicenter.ui.TypedPhone;

/** One call that is owed: whom, until when, and what came of it. */
class CallBackCard extends Article {

    /** What somebody at the desk does with it. */
    enum Act {
        TAKE,
        GIVE_BACK,
        NO_ANSWER,
        REACHED,
        GIVE_UP
    }

    private final transient CallBack call;
    private final boolean overdue;
    private final transient Formats formats;
    private final transient Consumer<Act> act;

    CallBackCard(CallBack call, Instant now, Formats formats, Consumer<Act> act) {
        this.call = call;
        this.formats = formats;
        this.act = act;
        this.overdue = call.isOverdue(now);
        addClassName("s-call");
        setClassName("s-hot", call.urgent() || overdue);
        add(who(), told(), acts());
    }

    /** Whether it still says how that call stands. */
    boolean shows(CallBack now, Instant instant) {
        return call.equals(now) && overdue == now.isOverdue(instant);
    }

    private Paragraph who() {
        String name = call.name();
        var line = new Paragraph(bold(name == null ? TypedPhone.spaced(call.phone()) : name));
        if (overdue) {
            line.add(badge("queue.overdue"));
        } else if (call.urgent()) {
            line.add(badge("queue.urgent"));
        }
        return line;
    }

    private Span badge(String key) {
        var badge = new Span(Icon.of("warning-fill"), new Span(getTranslation(key)));
        badge.addClassNames("badge", "warn");
        return badge;
    }

    private Paragraph told() {
        var words = new Paragraph();
        words.addClassName("s-told");
        if (call.name() != null) {
            words.add(TypedPhone.spaced(call.phone()) + ". ");
        }
        words.add(getTranslation("queue.left", when(call.askedAt())) + " ");
        Instant until = call.calledBy();
        if (until != null) {
            words.add(getTranslation("queue.promised", when(until)) + " ");
        }
        if (call.tries() > 0) {
            words.add(getTranslation("queue.tries", call.tries()) + " ");
        }
        if (call.stage() == CallBackStage.TAKEN) {
            words.add(bold(getTranslation("queue.taken-by", call.takenBy())));
        }
        return words;
    }

    private Div acts() {
        var phone = new Anchor("tel:" + call.phone(), Icon.of("phone-bold"), new Span(getTranslation("queue.call")));
        phone.addClassNames("btn", call.urgent() ? "primary" : "line");
        phone.setAriaLabel(getTranslation("queue.call-whom", TypedPhone.spaced(call.phone())));
        var acts = new Div(phone);
        acts.addClassName("s-go");
        if (call.stage() == CallBackStage.WAITING) {
            acts.add(button(Act.TAKE));
        }
        acts.add(button(Act.REACHED), button(Act.NO_ANSWER));
        if (call.tries() > 0) {
            acts.add(button(Act.GIVE_UP));
        }
        if (call.stage() == CallBackStage.TAKEN) {
            acts.add(button(Act.GIVE_BACK));
        }
        return acts;
    }

    private NativeButton button(Act what) {
        var button = new NativeButton(getTranslation(
                "queue.act." + what.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        button.addClassNames("btn", "line");
        button.addClickListener(click -> act.accept(what));
        return button;
    }

    private String when(Instant instant) {
        return formats.shortDate(formats.date(instant)) + " " + formats.time(instant);
    }

    private static Span bold(String words) {
        var bold = new Span(words);
        bold.addClassName("s-strong");
        return bold;
    }
}
