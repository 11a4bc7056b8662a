package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medicenter.patients.ContactDetails;
import org.medicenter.patients.ContactPerson;
import org.medicenter.patients.FileOutcome;
import org.medicenter.patients.PatientSheet;
import org.medicenter.ui.Buttons;

/** Somebody who is asked about a patient: who they are, how they are reached, and whether they speak for them. */
class ContactDialog extends FileDialog {

    private final transient PatientDesk desk;
    private final transient PatientSheet sheet;
    private final transient @Nullable ContactPerson contact;
    private final Checkbox speaks = new Checkbox();

    /** @param contact null: somebody new */
    ContactDialog(
            PatientDesk desk, PatientSheet sheet, @Nullable ContactPerson contact, Consumer<PatientSheet> changed) {
        super(sheet, "", changed);
        this.desk = desk;
        this.sheet = sheet;
        this.contact = contact;
        setHeaderTitle(getTranslation(contact == null ? "patients.contact.add" : "patients.contact.title"));
        speaks.setLabel(getTranslation("patients.contact.may-speak"));
        speaks.setValue(contact != null && contact.speaks());
        speaks.addClassName("s-w6");
        var form = new Div(
                field("contact.name", "patients.contact.name", "s-w3", contact == null ? null : contact.name()),
                field(
                        "contact.relation",
                        "patients.contact.relation",
                        "s-w3",
                        contact == null ? null : contact.relation()),
                field("contact.phone", "call.new.phone", "s-w3", contact == null ? null : contact.phone()),
                field("contact.email", "call.new.email", "s-w3", contact == null ? null : contact.email()),
                speaks);
        form.addClassName("s-form");
        add(note(), form);
        if (contact != null) {
            var remove = Buttons.button(
                    "trash",
                    getTranslation("patients.contact.remove"),
                    "danger-line",
                    () -> take(desk.files().removeContact(sheet.id(), revision(), contact.id())));
            remove.addClassName("s-first");
            getFooter().addComponentAsFirst(remove);
        }
    }

    @Override
    FileOutcome saved(int from) {
        var details = new ContactDetails(
                text("contact.name"), text("contact.relation"), text("contact.email"), text("contact.phone"));
        return desk.files()
                .saveContact(
                        sheet.id(),
                        from,
                        contact == null ? null : contact.id(),
                        details,
                        speaks.getValue(),
                        desk.calls().country());
    }

    @Override
    String words(PatientSheet now) {
        return now.contacts().isEmpty()
                ? getTranslation("patients.contacts.none")
                : now.contacts().stream().map(ContactPerson::name).collect(Collectors.joining(", "));
    }
}
