package org.medicenter.scheduling.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.medicenter.ui.Icon;

/** An appointment like a ticket: when, what, with whom, where, and what may be done with it. */
class Ticket extends Article {

    private final AppointmentFacts facts;
    private final Look look;
    private final Actions actions;

    enum Look {
        JUST_BOOKED,
        LATER,
        /** Among others, perhaps for several people: so it says for whom it is. */
        LISTED
    }

    interface Actions {

        Component calendarMenu(AppointmentFacts facts, boolean primary);

        void move();

        /** @param opener gets the focus back when nothing is cancelled */
        void cancel(Component opener);
    }

    Ticket(AppointmentFacts facts, Look look, Actions actions) {
        this.facts = facts;
        this.look = look;
        this.actions = actions;
        addClassName("ticket");
        setClassName("over", !facts.isAhead());
        add(new TicketDate(facts), info());
    }

    private Div info() {
        var title = new H2(facts.visitType().name());
        title.addClassName("tt");
        var head = new Div(title, new StatusBadge(facts.appointment().status()));
        head.addClassNames("row", "wrap-x", "between");
        var info = new Div(head, new TicketPlace(facts, look == Look.LISTED));
        info.addClassName("info");
        if (facts.isAhead() && !facts.appointment().changeable()) {
            info.add(tooLate());
        }
        info.add(buttons());
        if (look == Look.LISTED) {
            preparation().ifPresent(info::add);
        }
        return info;
    }

    private Optional<NativeDetails> preparation() {
        var preparation = new Preparation(facts);
        if (!preparation.isVisible()) {
            return Optional.empty();
        }
        var details = new NativeDetails(getTranslation("own.more"), preparation.list());
        details.addClassName("moreinfo");
        return Optional.of(details);
    }

    /** In place of Move and Cancel: never a dead button. */
    private Note tooLate() {
        String phone = facts.location().phone();
        var call = new Anchor(PhoneLink.dialled(phone), phone);
        var words = new Span(getTranslation("manage.too-late.until", facts.cutOffDate(), facts.cutOffTime()) + " ");
        words.add(getTranslation("manage.too-late.call") + " ");
        words.add(call);
        words.add(getTranslation("manage.too-late.help"));
        return new Note("lock-simple-duotone", new Bold(getTranslation("manage.too-late")), new Span(" "), words)
                .warm();
    }

    private Div buttons() {
        var buttons = new Div();
        buttons.addClassName("acts");
        if (!facts.isAhead()) {
            buttons.add(bookAgain());
        } else if (!facts.appointment().changeable()) {
            buttons.add(actions.calendarMenu(facts, true));
        } else if (look == Look.JUST_BOOKED) {
            buttons.add(actions.calendarMenu(facts, true), moveButton("line"), cancelButton());
        } else {
            buttons.add(moveButton("primary"), actions.calendarMenu(facts, false), cancelButton());
        }
        return buttons;
    }

    private Anchor bookAgain() {
        var address = new StringBuilder(
                "/" + BookingLink.PAGE + "?visitType=" + facts.visitType().slug());
        facts.specialist().ifPresent(it -> address.append("&specialist=").append(it.slug()));
        var again = new Anchor(address.toString(), getTranslation("manage.book-again"));
        again.addClassNames("btn", "primary");
        return again;
    }

    private NativeButton moveButton(String look) {
        var move = new NativeButton();
        move.add(Icon.of("arrows-clockwise"), new Span(getTranslation("manage.move")));
        move.addClassNames("btn", look);
        move.addClickListener(click -> actions.move());
        return move;
    }

    private NativeButton cancelButton() {
        var cancel = new NativeButton(getTranslation("manage.cancel"));
        cancel.addClassNames("btn", "ghost", "dangertext");
        cancel.addClickListener(click -> actions.cancel(cancel));
        return cancel;
    }
}
