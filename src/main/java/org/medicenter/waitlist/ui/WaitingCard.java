package org.medicenter.waitlist.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.medicenter.scheduling.FreeTime;
import org.medicenter.ui.Buttons;
import org.medicenter.ui.Icon;
import org.medicenter.ui.TypedPhone;
import org.medicenter.waitlist.WaitingPatient;

/** Somebody who waits: for what, whether something has become free, and what to do then. */
class WaitingCard extends Article {

    private final transient WaitingPatient shown;

    /**
     * @param give books or moves them to what has become free
     * @param decline they do not want that
     * @param leave takes them off the list
     */
    WaitingCard(WaitingPatient waiting, WaitWords words, Runnable give, Runnable decline, Runnable leave) {
        this.shown = waiting;
        FreeTime fit = waiting.waiting().fit();
        addClassName("s-call");
        setClassName("s-hot", fit != null);
        add(who(), what(words));
        if (fit != null) {
            var free = new Paragraph(bold(getTranslation("waitlist.free", words.time(fit))));
            free.addClassName("s-told");
            add(free);
        }
        add(acts(fit, give, decline, leave));
    }

    /** Whether it still says how that stands. */
    boolean shows(WaitingPatient now) {
        return shown.equals(now);
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

    private Div acts(@Nullable FreeTime fit, Runnable give, Runnable decline, Runnable leave) {
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
            acts.add(button(shown.waiting().wanted().earlierThan() == null ? "waitlist.book" : "waitlist.move", give));
            acts.add(button("waitlist.decline", decline));
        }
        acts.add(button("waitlist.leave", leave));
        return acts;
    }

    private NativeButton button(String key, Runnable pressed) {
        NativeButton button = Buttons.button(getTranslation(key), "line", pressed);
        button.setAriaLabel(getTranslation(key + ".whom", shown.patient().name()));
        return button;
    }

    private static Span bold(String words) {
        var bold = new Span(words);
        bold.addClassName("s-strong");
        return bold;
    }
}
