package org.medicenter.website.setup.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.medicenter.ui.Icon;
import org.medicenter.website.setup.SetupDraft;
import org.medicenter.website.setup.SetupDraft.Administrator;
import org.medicenter.website.setup.SetupFault;
import org.medicenter.website.setup.SetupStep;

/** The first account. Its password is never kept anywhere but as a hash, at the end. */
final class AdminPage extends StepPage {

    private final SetupWork work;
    private final TextField name;
    private final TextField email;
    private final PasswordField password;
    private final PasswordField again;

    AdminPage(SetupWork work) {
        super(SetupStep.ADMIN, "setup.admin");
        this.work = work;
        var who = work.draft().administrator();
        name = text("setup-admin-name", "setup.admin.name", who.name(), "name");
        email = text("setup-admin-email", "setup.admin.email", who.email(), "username");
        password = secret("setup-password", "setup.admin.password");
        password.setHelperText(getTranslation("access.password.help"));
        again = secret("setup-again", "setup.admin.again");
        var form = new Div(name, email, password, again);
        form.addClassName("s-form");
        form.getChildren().forEach(it -> it.getElement().getClassList().add("s-w3"));
        add(form, ready(work.draft()));
    }

    String password() {
        return password.getValue();
    }

    @Override
    List<SetupFault> allFaults(List<SetupFault> ofDraft) {
        var faults = new ArrayList<>(ofDraft);
        if (!password.getValue().equals(again.getValue())) {
            faults.add(new SetupFault(SetupStep.ADMIN, "setup-again", "setup.fault.not-the-same", List.of()));
        }
        return faults;
    }

    private TextField text(String id, String textKey, String shown, String autocomplete) {
        var field = new TextField(getTranslation(textKey));
        field.getElement().setAttribute("autocomplete", autocomplete);
        field.setManualValidation(true);
        return field(id, field, shown, this::keep);
    }

    private PasswordField secret(String id, String textKey) {
        var field = new PasswordField(getTranslation(textKey));
        field.getElement().setAttribute("autocomplete", "new-password");
        field.setManualValidation(true);
        return field(id, field, "", () -> {});
    }

    private Div ready(SetupDraft draft) {
        long confirmed =
                draft.numbers().stream().filter(SetupDraft.Number::confirmed).count();
        long visits = draft.offers().stream().filter(SetupDraft.Offer::chosen).count();
        var words = new Span(getTranslation(
                "setup.admin.ready",
                String.valueOf(confirmed),
                String.valueOf(draft.numbers().size()),
                String.valueOf(HoursPage.hoursAWeek(draft)),
                String.valueOf(draft.people().size()),
                String.valueOf(visits)));
        var note = new Div(Icon.of("check-circle-fill"), words);
        note.addClassNames("s-msg", "s-good");
        return note;
    }

    private void keep() {
        work.keep(work.draft().withAdministrator(new Administrator(name.getValue(), email.getValue())));
    }
}
