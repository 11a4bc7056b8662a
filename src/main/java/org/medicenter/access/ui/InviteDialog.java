package org.medicenter.access.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import java.util.Set;
import org.medicenter.access.AccountRefusal;
import org.medicenter.access.InvitationOutcome;
import org.medicenter.access.InvitationOutcome.Sent;
import org.medicenter.access.Inviting;
import org.medicenter.access.NewInvitation;
import org.medicenter.access.Workplaces;
import org.medicenter.ui.Unsaved;

/** Asks whom to invite to what, and then shows the link, once. */
final class InviteDialog extends Dialog {

    static final String NAME = "invite";

    private final Inviting inviting;
    private final Runnable invited;
    private final AccessWhen when;
    private final EmailField email = new EmailField();
    private final AccessFields access;
    private final AccessNote note = new AccessNote();

    InviteDialog(Inviting inviting, Workplaces workplaces, AccessWhen when, Runnable invited) {
        this.inviting = inviting;
        this.when = when;
        this.invited = invited;
        this.access = new AccessFields(workplaces, "invite");
        addClassNames("staff-page", "mc-staff", "s-dialog");
        setHeaderTitle(getTranslation("access.invite.title"));
        email.setId("invite-email");
        email.setLabel(getTranslation("access.invite.email"));
        email.setManualValidation(true);
        email.setWidthFull();
        access.show(Set.of(), Set.of(), null);
        var form = new Unsaved(NAME);
        form.add(email, access);
        add(new Paragraph(getTranslation("access.invite.about")), form, note);
        getFooter().add(close("access.invite.cancel"), send());
    }

    /** Only the link, of an invitation that was renewed. */
    InviteDialog(Inviting inviting, Workplaces workplaces, AccessWhen when, Runnable invited, Sent renewed) {
        this(inviting, workplaces, when, invited);
        show(renewed);
    }

    private NativeButton close(String key) {
        var button = new NativeButton(getTranslation(key));
        button.addClassNames("btn", "line");
        button.addClickListener(click -> close());
        return button;
    }

    private NativeButton send() {
        var button = new NativeButton(getTranslation("access.invite.send"));
        button.addClassNames("btn", "primary");
        button.addClickListener(click -> invite());
        return button;
    }

    private void invite() {
        email.setInvalid(false);
        access.clearFaults();
        note.clear();
        var wanted = new NewInvitation(email.getValue(), access.roles(), access.locations(), access.specialist());
        switch (inviting.invite(wanted)) {
            case Sent sent -> {
                show(sent);
                invited.run();
            }
            case InvitationOutcome.Refused refused -> showFault(refused.why());
            case InvitationOutcome.Gone gone -> close();
        }
    }

    private void showFault(AccountRefusal why) {
        switch (why) {
            case EMAIL_UNREADABLE, EMAIL_TAKEN, ALREADY_INVITED -> {
                email.setErrorMessage(getTranslation("access.refused." + why.slug()));
                email.setInvalid(true);
                email.focus();
            }
            case LAST_ADMIN, NO_ROLE, NO_LOCATION, NO_SPECIALIST, ROLE_OF_PATIENTS -> access.showFault(why);
            case NAME_MISSING, NAME_TOO_LONG ->
                note.say(AccessNote.Kind.BAD, getTranslation("access.refused." + why.slug()));
        }
    }

    private void show(Sent sent) {
        removeAll();
        getFooter().removeAll();
        setHeaderTitle(
                getTranslation("access.invite.link-title", sent.invitation().email()));
        String ends = when.on(sent.invitation().endsAt(), getLocale());
        add(new LinkBox(sent.link(), getTranslation("access.invite.link-about", ends)));
        getFooter().add(close("access.invite.done"));
    }
}
