package org.medicenter.access.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.medicenter.access.SentInvitation;
import org.medicenter.ui.Icon;

/** Invitations that nobody has accepted yet. */
final class InvitationList extends Section {

    private final AccessWhen when;
    private final Consumer<SentInvitation> renew;
    private final Consumer<SentInvitation> withdraw;
    private final Span count = new Span();
    private final Div place = new Div();

    InvitationList(AccessWhen when, Consumer<SentInvitation> renew, Consumer<SentInvitation> withdraw) {
        this.when = when;
        this.renew = renew;
        this.withdraw = withdraw;
        addClassName("s-box");
        var title = new H2(getTranslation("access.invitations.title"));
        title.setId("invitations");
        getElement().setAttribute("aria-labelledby", "invitations");
        count.addClassName("badge");
        place.addClassName("s-in");
        add(new Header(title, count, new Paragraph(getTranslation("access.invitations.about"))), place);
    }

    void show(List<SentInvitation> invitations) {
        count.setText(String.valueOf(invitations.size()));
        place.removeAll();
        if (invitations.isEmpty()) {
            var none = new Paragraph(getTranslation("access.invitations.none"));
            none.addClassName("muted");
            place.add(none);
            return;
        }
        var list = new UnorderedList();
        list.addClassName("s-plain");
        invitations.forEach(it -> list.add(item(it)));
        place.add(list);
    }

    private ListItem item(SentInvitation invitation) {
        var email = new Span(invitation.email());
        email.addClassName("s-strong");
        var facts = new Span(facts(invitation));
        facts.addClassName("s-small");
        var acts = new Span();
        acts.addClassName("s-acts");
        if (invitation.ended()) {
            var ended = new Span(Icon.of("clock"), new Span(getTranslation("access.invitations.ended")));
            ended.addClassNames("badge", "warn");
            acts.add(ended);
        }
        acts.add(
                button("access.invitations.renew", "line", invitation, renew),
                button("access.invitations.withdraw", "ghost", invitation, withdraw));
        return new ListItem(new Span(email, facts), acts);
    }

    private String facts(SentInvitation invitation) {
        String roles = invitation.roles().stream()
                .sorted()
                .map(it -> getTranslation("access.role." + AccessFields.slug(it)))
                .collect(Collectors.joining(", "));
        return getTranslation(
                invitation.ended() ? "access.invitations.facts-ended" : "access.invitations.facts",
                roles,
                when.on(invitation.sentAt(), getLocale()),
                invitation.by(),
                when.on(invitation.endsAt(), getLocale()));
    }

    private NativeButton button(String key, String style, SentInvitation invitation, Consumer<SentInvitation> action) {
        var button = new NativeButton(getTranslation(key));
        button.addClassNames("btn", style);
        button.getElement().setAttribute("aria-label", getTranslation(key) + ", " + invitation.email());
        button.addClickListener(click -> action.accept(invitation));
        return button;
    }
}
