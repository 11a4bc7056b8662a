package org.medicenter.scheduling.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.HasValueChangeMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicenter.patients.ContactDetails;
import org.medicenter.patients.Mistake;
import org.medicenter.patients.PatientDetails;
import org.medicenter.ui.TypedDate;

/**
 * Who comes, and how the clinic reaches them. What is typed stays: the browser keeps it in its tab until the appointment
 * is booked, so that not even loading the page again loses it.
 */
@Tag("kept-form")
@JsModule("context://js/kept-form.js")
class DetailsForm extends HtmlContainer {

    private static final int LONGEST_NOTE = 500;

    /** Where the browser keeps what is typed: as in kept-form.js. */
    private static final String KEPT = "medicenter.details";

    /** Whom the visit is for. */
    enum Whom {
        SELF,
        OTHER;

        String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Something that needs another look.
     *
     * @param field the id of the field
     */
    record Fault(String field, String words) {}

    private final Chips<Whom> whom;
    private final Div other = new Div();
    private final TextField contactName = Fields.name("contact-name", Autocomplete.NAME);
    private final TextField relation = Fields.text("relation", Autocomplete.OFF);
    private final TextField firstName = Fields.name("first-name", Autocomplete.GIVEN_NAME);
    private final TextField lastName = Fields.name("last-name", Autocomplete.FAMILY_NAME);
    private final TextField dateOfBirth = Fields.text("date-of-birth", Autocomplete.BDAY);
    private final TextField phone = Fields.phone("phone");
    private final EmailField email = Fields.email("email");
    private final TextArea note;
    private final Checkbox consent = new Checkbox();
    private final Map<String, Component> fields = new LinkedHashMap<>();
    private Whom forWhom = Whom.SELF;
    private String asked = "";

    DetailsForm() {
        addClassNames("stack-l", "details");
        whom = new Chips<>(
                getTranslation("booking.details.whom"),
                it -> new Span(getTranslation("booking.details.whom." + it.slug())),
                this::showFor);
        whom.setId("whom");
        var question = new Div(getTranslation("booking.details.whom"));
        question.addClassName("chipslabel");
        question.getElement().setAttribute("aria-hidden", "true");
        note = Fields.longText("note", noteHelp());
        other.add(contactName, relation);
        other.addClassName("fgrid");
        var person = new Div(firstName, lastName, dateOfBirth, phone, email, note);
        person.addClassName("fgrid");
        add(new Div(question, whom), other, person, consent);
        label();
        List.<Component>of(contactName, relation, firstName, lastName, dateOfBirth, phone, email, note, consent)
                .forEach(it -> fields.put(it.getId().orElseThrow(), it));
        List.of(contactName, relation, firstName, lastName, dateOfBirth, phone).forEach(Fields::forgive);
        Fields.forgive(email);
        Fields.forgive(note);
        consent.addValueChangeListener(_ -> consent.setInvalid(false));
        whom.show(List.of(Whom.values()), Whom.SELF);
        showFor(Whom.SELF);
    }

    PatientDetails patient() {
        boolean self = forWhom == Whom.SELF;
        return new PatientDetails(
                firstName.getValue(),
                lastName.getValue(),
                born(),
                self ? email.getValue() : null,
                self ? phone.getValue() : null);
    }

    /** Whoever books for somebody else is the one whom the clinic calls. */
    @Nullable
    ContactDetails contact() {
        return forWhom == Whom.SELF
                ? null
                : new ContactDetails(contactName.getValue(), relation.getValue(), email.getValue(), phone.getValue());
    }

    @Nullable
    String noteText() {
        return note.getValue().isBlank() ? null : note.getValue();
    }

    /** Whoever is signed in need not type the address again; what they have typed stays. */
    void reachedAt(String address) {
        if (email.isEmpty()) {
            email.setValue(address);
        }
    }

    /** What the modules cannot see: a date that nobody can read, a note that is too long for the page, the consent. */
    List<Fault> ownFaults() {
        var faults = new ArrayList<Fault>();
        if (!dateOfBirth.isEmpty() && born() == null) {
            String key = TypedDate.looksLikeOne(dateOfBirth.getValue()) ? "no-such-day" : "unreadable";
            faults.add(new Fault("date-of-birth", getTranslation("booking.details.date-of-birth." + key)));
        }
        String text = note.getValue();
        if (text.codePointCount(0, text.length()) > LONGEST_NOTE) {
            faults.add(new Fault("note", getTranslation("booking.details.note.too-long", LONGEST_NOTE)));
        }
        slip().ifPresent(faults::add);
        if (!consent.getValue()) {
            faults.add(new Fault("consent", getTranslation("booking.details.consent.missing")));
        }
        return faults;
    }

    /** Asked once of each address: who says it again means it. */
    private Optional<Fault> slip() {
        String typed = email.getValue();
        Optional<String> meant = MailSlip.meant(typed).filter(_ -> !typed.equals(asked));
        asked = typed;
        return meant.map(it -> new Fault("email", getTranslation("booking.details.email.slip", it)));
    }

    /** At which field a module's finding belongs, in its own sentence. */
    static Fault fault(Mistake mistake) {
        String field = switch (mistake.member()) {
            case "patient.firstName" -> "first-name";
            case "patient.lastName" -> "last-name";
            case "patient.dateOfBirth" -> "date-of-birth";
            case "patient.phone", "contact.phone" -> "phone";
            case "patient.email", "contact.email" -> "email";
            case "contact.name" -> "contact-name";
            case "contact.relation" -> "relation";
            default -> "note";
        };
        return new Fault(field, mistake.message());
    }

    /** Says at each field what is wrong, the first finding only. Returns those, in the order of the page. */
    List<Fault> showFaults(List<Fault> faults) {
        var shown = new ArrayList<Fault>();
        fields.forEach((id, field) -> {
            var fault = faults.stream().filter(it -> it.field().equals(id)).findFirst();
            var checked = (HasValidationProperties) field;
            checked.setErrorMessage(fault.map(Fault::words).orElse(""));
            checked.setInvalid(fault.isPresent());
            fault.ifPresent(shown::add);
            if (fault.isPresent() && field instanceof HasValueChangeMode typed) {
                Fields.hearTyping(typed);
            }
        });
        return shown;
    }

    String labelOf(String field) {
        return fields.get(field) instanceof HasLabel labelled ? labelled.getLabel() : "";
    }

    /** It is booked: the browser forgets what was typed. Told to the page: the form is gone by then. */
    static void forget(UI ui) {
        ui.getPage().executeJs("try { sessionStorage.removeItem($0); } catch { }", KEPT);
    }

    private @Nullable LocalDate born() {
        return TypedDate.readField(dateOfBirth.getValue()).orElse(null);
    }

    private void showFor(Whom chosen) {
        forWhom = chosen;
        boolean self = chosen == Whom.SELF;
        other.getElement().setAttribute("hidden", self);
        firstName.setAutocomplete(self ? Autocomplete.GIVEN_NAME : Autocomplete.OFF);
        lastName.setAutocomplete(self ? Autocomplete.FAMILY_NAME : Autocomplete.OFF);
        dateOfBirth.setAutocomplete(self ? Autocomplete.BDAY : Autocomplete.OFF);
        firstName.setLabel(getTranslation("booking.details.first-name." + chosen.slug()));
        lastName.setLabel(getTranslation("booking.details.last-name." + chosen.slug()));
        dateOfBirth.setLabel(getTranslation("booking.details.date-of-birth." + chosen.slug()));
        phone.setLabel(getTranslation("booking.details.phone." + chosen.slug()));
        email.setLabel(getTranslation("booking.details.email." + chosen.slug()));
    }

    private void label() {
        contactName.setLabel(getTranslation("booking.details.contact-name"));
        relation.setLabel(getTranslation("booking.details.relation"));
        dateOfBirth.setHelperText(getTranslation("booking.details.date-of-birth.help"));
        phone.setHelperText(getTranslation("booking.details.phone.help"));
        email.setHelperText(getTranslation("booking.details.email.help"));
        note.setLabel(getTranslation("booking.details.note"));
        consent.setId("consent");
        consent.setManualValidation(true);
        consent.setLabel(getTranslation("booking.details.consent"));
        var notice = new Anchor("privacy", getTranslation("booking.details.consent.notice"));
        notice.setTarget("_blank");
        notice.setRouterIgnore(true);
        consent.setHelperComponent(new Span(notice, new Span(getTranslation("booking.details.consent.length"))));
    }

    private Span noteHelp() {
        var count = new Span();
        count.addClassName("count");
        getElement().setProperty("countWords", getTranslation("booking.details.note.count", "{0}", LONGEST_NOTE));
        return new Span(new Span(getTranslation("booking.details.note.help") + " "), count);
    }
}
