package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medicenter.patients.ContactPerson;
import org.medicenter.patients.PatientSheet;
import org.medicenter.ui.Buttons;

/** Who else is asked: guardians, carers, whoever booked. */
class PatientContacts extends Section {

    private final transient PatientDesk desk;
    private final transient PatientSheet sheet;
    private final transient Consumer<PatientSheet> changed;

    PatientContacts(PatientDesk desk, PatientSheet sheet, Consumer<PatientSheet> changed) {
        this.desk = desk;
        this.sheet = sheet;
        this.changed = changed;
        addClassName("s-filepart");
        NativeButton add = sheet.mayChange()
                ? Buttons.button("plus-bold", getTranslation("patients.contact.add"), "ghost", () -> open(null))
                : null;
        add(PatientPanel.part(getTranslation("patients.contacts"), add));
        if (sheet.contacts().isEmpty()) {
            var none = new Paragraph(getTranslation("patients.contacts.none"));
            none.addClassNames("muted", "small");
            add(none);
        } else {
            var list = new UnorderedList();
            list.addClassName("s-rows");
            sheet.contacts().forEach(it -> list.add(row(it)));
            add(list);
        }
    }

    private ListItem row(ContactPerson contact) {
        var about = new Div();
        about.addClassNames("small", "muted");
        String phone = contact.phone();
        if (phone != null) {
            about.add(PatientPanel.call(phone));
        }
        String email = contact.email();
        if (email != null) {
            about.add(new Span(email));
        }
        if (contact.booked()) {
            about.add(new Span(getTranslation("patients.contact.booked")));
        }
        var name = new Div(CallWords.bold(contact.name()));
        String relation = contact.relation();
        if (relation != null) {
            name.add(new Span(", " + relation));
        }
        if (contact.speaks()) {
            var speaks = new Span(getTranslation("patients.contact.speaks"));
            speaks.addClassNames("badge", "ok");
            name.add(speaks);
        }
        var row = new ListItem(new Div(name, about));
        if (sheet.mayChange()) {
            row.add(Buttons.iconButton(
                    "pencil-simple", getTranslation("patients.contact.edit", contact.name()), () -> open(contact)));
        }
        return row;
    }

    private void open(@Nullable ContactPerson contact) {
        new ContactDialog(desk, sheet, contact, changed).open();
    }
}
