package org.medicenter.access.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.medicenter.access.AccountId;
import org.medicenter.access.InvitationOutcome.Sent;
import org.medicenter.access.Inviting;
import org.medicenter.access.People;
import org.medicenter.access.Person;
import org.medicenter.access.SentInvitation;
import org.medicenter.access.SignInRules;
import org.medicenter.access.Workplaces;
import org.medicenter.ui.Icon;
import org.medicenter.ui.KeptDialogs;

/** Who may sign in, and what each may do. The address says whose access is open. */
@Route(PeopleView.PAGE)
@RolesAllowed("ADMIN")
@Menu(title = "access.people.title", icon = "users-three", order = 21)
@StyleSheet("styles/admin-accounts.css")
class PeopleView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    static final String PAGE = "admin/people";
    private static final String PERSON = "person";

    private final People people;
    private final Inviting inviting;
    private final SignInRules rules;
    private final Workplaces workplaces;
    private final AccessWhen when;
    private final PeopleTable table;
    private final PersonPanel panel;
    private final Paragraph hint;
    private final InvitationList invitations;
    private Optional<String> chosen = Optional.empty();

    PeopleView(People people, Inviting inviting, SignInRules rules, Workplaces workplaces, AccessWhen when) {
        this.people = people;
        this.inviting = inviting;
        this.rules = rules;
        this.workplaces = workplaces;
        this.when = when;
        addClassName("s-people");
        table = new PeopleTable(workplaces, when);
        panel = new PersonPanel(people, workplaces, this::refresh);
        hint = new Paragraph(getTranslation("access.people.choose"));
        hint.addClassNames("s-box", "s-hint", "muted");
        invitations = new InvitationList(when, this::renew, this::withdraw);
        var left = new Div(table, invitations);
        left.addClassName("stack");
        var both = new Div(left, new Div(panel, hint));
        both.addClassNames("s-md", "s-rightd");
        add(head(), both, new KeptDialogs().opens(InviteDialog.NAME, _ -> invite()));
    }

    static String addressOf(AccountId id) {
        return "/" + PAGE + "?" + PERSON + "=" + id;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("access.people.page-title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        chosen = event.getLocation().getQueryParameters().getSingleParameter(PERSON);
        refresh();
        if (panel.isVisible()) {
            panel.focus();
        }
    }

    private void refresh() {
        List<Person> everybody = people.list();
        var shown = everybody.stream()
                .filter(it -> it.id().toString().equals(chosen.orElse("")))
                .findFirst();
        table.show(everybody, shown.orElse(null));
        panel.setVisible(shown.isPresent());
        hint.setVisible(shown.isEmpty());
        shown.ifPresent(panel::show);
        invitations.show(inviting.list());
    }

    private Header head() {
        var words = new Div(
                new H1(getTranslation("access.people.title")), new Paragraph(getTranslation("access.people.about")));
        var signInRules = button("shield-check", "access.rules.title", "line");
        signInRules.addClickListener(click -> new SignInRulesDialog(rules).open());
        var invite = button("paper-plane-tilt", "access.invite", "primary");
        invite.addClickListener(click -> invite());
        var row = new Div(signInRules, invite);
        row.addClassName("row");
        var head = new Header(words, row);
        head.addClassName("s-ahead");
        return head;
    }

    private void invite() {
        opened(new InviteDialog(inviting, workplaces, when, this::refresh));
    }

    private void renew(SentInvitation invitation) {
        if (inviting.renew(invitation.id()) instanceof Sent sent) {
            opened(new InviteDialog(inviting, workplaces, when, this::refresh, sent));
        }
        refresh();
    }

    private void withdraw(SentInvitation invitation) {
        inviting.withdraw(invitation.id());
        refresh();
    }

    private static void opened(Dialog dialog) {
        dialog.open();
    }

    private NativeButton button(String icon, String key, String style) {
        var button = new NativeButton();
        button.add(Icon.of(icon), new Span(getTranslation(key)));
        button.addClassNames("btn", style);
        return button;
    }
}
