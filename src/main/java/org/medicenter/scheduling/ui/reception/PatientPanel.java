package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medicenter.patients.PatientId;
import org.medicenter.patients.PatientRecord;
import org.medicenter.patients.PatientSheet;
import org.medicenter.ui.Buttons;
import org.medicenter.ui.Formats;
import org.medicenter.ui.Icon;
import org.medicenter.ui.PersonMark;

/** All that is kept of one patient: how they are reached, what the desk has to know, and their visits. */
class PatientPanel extends Section {

    private final transient PatientDesk desk;
    private final transient PatientSheet sheet;
    private final transient Formats formats;
    private final transient CallerWords words;
    private final H2 name = new H2();
    private final NativeButton edit;

    PatientPanel(
            PatientDesk desk,
            PatientSheet sheet,
            Runnable edits,
            Runnable books,
            BiConsumer<PatientId, PatientId> compares,
            Consumer<PatientSheet> changed) {
        this.desk = desk;
        this.sheet = sheet;
        this.formats = desk.formats(getLocale());
        this.words = desk.words(getLocale());
        addClassName("s-file");
        getElement().setAttribute("aria-labelledby", "patient-name");
        name.setId("patient-name");
        name.setText(sheet.name());
        name.getElement().setAttribute("tabindex", "-1");
        edit = Buttons.button("pencil-simple", getTranslation("patients.edit"), "line", edits);
        add(head(books), facts());
        if (sheet.mayChange()) {
            perhapsTheSame(compares);
        }
        add(
                new PatientContacts(desk, sheet, changed),
                new PatientNotesPart(desk, sheet, formats, changed),
                new PatientVisitsPart(desk, sheet.id(), words, formats),
                new MergedPart(desk, sheet, words, formats, changed));
    }

    PatientSheet sheet() {
        return sheet;
    }

    void focus() {
        name.getElement().callJsFunction("focus");
    }

    void focusEdit() {
        edit.focus();
    }

    private Header head(Runnable books) {
        var about = new Paragraph(getTranslation("patients.born", words.age(sheet.dateOfBirth())));
        about.addClassNames("muted", "small");
        var who = new Div(name, about);
        who.addClassName("grow");
        var deeds = new Div(Buttons.button("calendar-plus", getTranslation("call.open"), "primary", books));
        deeds.addClassNames("row", "s-deeds");
        if (sheet.mayChange()) {
            deeds.addComponentAsFirst(edit);
        }
        var head = new Header(PersonMark.of(sheet.name(), 0), who, deeds);
        head.addClassName("s-filehead");
        return head;
    }

    private DescriptionList facts() {
        var facts = new DescriptionList();
        facts.addClassName("s-pfacts");
        String phone = sheet.phone();
        facts.add(fact("phone", "board.fact.phone", phone == null ? none("patients.no-phone") : call(phone)));
        String email = sheet.email();
        facts.add(fact(
                "envelope-simple", "board.fact.email", email == null ? none("patients.no-email") : new Span(email)));
        String since = formats.fullDate(formats.date(sheet.registeredAt()));
        var change = sheet.changed();
        facts.add(fact(
                "clock-counter-clockwise",
                "patients.since",
                none(
                        change == null ? "patients.registered" : "patients.changed",
                        since,
                        change == null ? "" : change.by(),
                        change == null ? "" : formats.fullDate(formats.date(change.at())))));
        return facts;
    }

    private Span none(String key, Object... parameters) {
        var none = new Span(getTranslation(key, parameters));
        none.addClassName("muted");
        return none;
    }

    static Anchor call(String phone) {
        return new Anchor("tel:" + phone.replaceAll("[^+0-9]", ""), phone);
    }

    private Div fact(String icon, String key, Component value) {
        var spoken = new Span(getTranslation(key));
        spoken.addClassName("vh");
        return new Div(new DescriptionList.Term(Icon.of(icon), spoken), new DescriptionList.Description(value));
    }

    private void perhapsTheSame(BiConsumer<PatientId, PatientId> compares) {
        List<PatientRecord> others = desk.doubles().of(sheet.id());
        if (others.isEmpty()) {
            return;
        }
        var list = new Div(CallWords.bold(getTranslation("patients.perhaps")));
        for (PatientRecord other : others) {
            var row = new Div(
                    new Span(other.name() + ", " + getTranslation("call.born", words.date(other.dateOfBirth()))));
            var compare = new NativeButton(getTranslation("patients.compare"));
            compare.addClassName("linkbtn");
            compare.setAriaLabel(getTranslation("patients.compare.with", other.name()));
            compare.addClickListener(_ -> compares.accept(sheet.id(), other.id()));
            row.add(compare);
            list.add(row);
        }
        var box = new Div(Icon.of("users-three"), list);
        box.addClassNames("s-msg", "warn");
        add(box);
    }

    /** A heading of one of its parts, with what can be done there. */
    static Header part(String title, @Nullable Component deed) {
        var head = new Header(new H3(title));
        head.addClassName("s-parthead");
        if (deed != null) {
            head.add(deed);
        }
        return head;
    }
}
