package org.medicenter.waitlist.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medicenter.scheduling.FreeTime;
import org.medicenter.ui.Buttons;
import org.medicenter.ui.Icon;
import org.medicenter.ui.TypedPhone;
import org.medicenter.waitlist.Waiting;
import org.medicenter.waitlist.WaitingPatient;

/** Somebody who waits: for what, whether something has become free, and what to do then. */
class WaitingCard extends Article {

    private final transient WaitingPatient shown;

    /** What somebody at the desk does with it. */
    enum Act {
        /** Books or moves them to what has become free. */
        GIVE,
        /** Keeps that for them while they are asked. */
        KEEP,
        /** They do not want that. */
        DECLINE,
        /** Takes them off the list. */
        LEAVE
    }

    private final boolean kept;
    private final transient Consumer<Act> act;

    WaitingCard(WaitingPatient waiting, Instant now, WaitWords words, Consumer<Act> act) {
        this.shown = waiting;
        this.kept = waiting.waiting().isKeptAt(now);
        this.act = act;
        FreeTime fit = waiting.waiting().fit();
        addClassName("s-call");
        setClassName("s-hot", fit != null);
        add(who(), what(words));
        if (fit != null) {
            add(free(fit, words));
        }
        add(acts(fit));
    }

    private Paragraph free(FreeTime fit, WaitWords words) {
        var line = new Paragraph(bold(getTranslation("waitlist.free", words.time(fit))));
        line.addClassName("s-told");
        Waiting.Kept until = shown.waiting().kept();
        if (kept && until != null) {
            line.add(" " + getTranslation("waitlist.kept", words.clock(until.until())));
        }
        return line;
    }

    /** Whether it still says how that stands. */
    boolean shows(WaitingPatient now, Instant instant) {
        return shown.equals(now) && kept == now.waiting().isKeptAt(instant);
    }

    private Paragraph who() {
        var line = new Paragraph(bold(shown.patient().name()));
        String phone = shown.patient().phone();
        if (phone != null) {
            line.add(new Span(TypedPhone.spaced(phone)));
        }
        return line;
    }

    private Paragraph what(WaitWords words) {
        var wanted = shown.waiting().wanted();
        String visit = words.visit(wanted.wishes().wish());
        String first = wanted.earlierThan() == null ? visit + "." : getTranslation("waitlist.earlier", visit);
        var said = new Paragraph(String.join(
                " ",
                first,
                words.when(wanted),
                getTranslation("waitlist.since", words.moment(shown.waiting().joinedAt()))));
        said.addClassName("s-told");
        return said;
    }

    private Div acts(@Nullable FreeTime fit) {
        var acts = new Div();
        acts.addClassName("s-go");
        String phone = shown.patient().phone();
        if (phone != null) {
            var call = new Anchor("tel:" + phone, Icon.of("phone-bold"), new Span(getTranslation("queue.call")));
            call.addClassNames("btn", fit == null ? "line" : "primary");
            call.setAriaLabel(getTranslation("queue.call-whom", shown.patient().name()));
            acts.add(call);
        }
        if (fit != null) {
            boolean moves = shown.waiting().wanted().earlierThan() != null;
            acts.add(button(moves ? "waitlist.move" : "waitlist.book", Act.GIVE));
            if (!kept) {
                acts.add(button("waitlist.keep", Act.KEEP));
            }
            acts.add(button("waitlist.decline", Act.DECLINE));
        }
        acts.add(button("waitlist.leave", Act.LEAVE));
        return acts;
    }

    private NativeButton button(String key, Act what) {
        NativeButton button = Buttons.button(getTranslation(key), "line", () -> act.accept(what));
        button.setAriaLabel(getTranslation(key + ".whom", shown.patient().name()));
        return button;
    }

    private static Span bold(String words) {
        var bold = new Span(words);
        bold.addClassName("s-strong");
        return bold;
    }
}
