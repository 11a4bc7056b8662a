package org.medicenter.waitlist.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        String note = waiting.waiting().note();
        if (note != null) {
            add(told(new Span(note)));
        }
        if (fit != null) {
            add(free(fit, words));
        }
        add(acts(fit));
    }

    private Paragraph free(FreeTime fit, WaitWords words) {
        Waiting.Kept until = shown.waiting().kept();
        String said = kept && until != null
                ? getTranslation("waitlist.kept", words.time(fit), words.clock(until.until()))
                : getTranslation("waitlist.free", words.time(fit));
        return told(bold(said));
    }

    private static Paragraph told(Component words) {
        var line = new Paragraph(words);
        line.addClassName("s-told");
        return line;
    }

    /** Whether it still says how that stands. */
    boolean shows(WaitingPatient now, Instant instant) {
        return shown.equals(now) && kept == now.waiting().isKeptAt(instant);
    }

    private Paragraph who() {
        var patient = shown.patient();
        String phone = patient.phone();
        String email = patient.email();
        String reached = phone != null ? TypedPhone.spaced(phone) : email;
        return new Paragraph(
                bold(patient.name()), new Span(reached == null ? getTranslation("away.ill.unreachable") : reached));
    }

    private Paragraph what(WaitWords words) {
        var wanted = shown.waiting().wanted();
        String visit = words.visit(wanted.wishes().wish());
        Instant present = shown.present();
        String first = present == null ? visit + "." : getTranslation("waitlist.earlier", visit, words.moment(present));
        return told(new Span(Stream.of(
                        getTranslation(
                                "waitlist.born", words.date(shown.patient().dateOfBirth())),
                        first,
                        words.when(wanted),
                        getTranslation(
                                "waitlist.since", words.moment(shown.waiting().joinedAt())))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(" "))));
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
            acts.add(button("waitlist.decline", Act.DECLINE));
        }
        acts.add(button("waitlist.leave", Act.LEAVE));
        if (fit != null && !kept) {
            // the last one: when it goes, no other comes under the pointer
            acts.add(button("waitlist.keep", Act.KEEP));
        }
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
