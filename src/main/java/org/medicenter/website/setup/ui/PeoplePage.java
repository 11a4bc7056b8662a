package org.medicenter.website.setup.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.HashSet;
import org.medicenter.ui.Buttons;
import org.medicenter.ui.Icon;
import org.medicenter.website.setup.ConcernTemplate;
import org.medicenter.website.setup.SetupDraft.Offer;
import org.medicenter.website.setup.SetupDraft.Person;
import org.medicenter.website.setup.SetupStep;
import org.medicenter.website.setup.VisitTemplate;

/** Who treats what, and the visits to start with. Everybody works whenever the clinic is open, at first. */
final class PeoplePage extends StepPage {

    private final SetupWork work;
    private final Div people = new Div();

    PeoplePage(SetupWork work) {
        super(SetupStep.PEOPLE, "setup.people");
        this.work = work;
        people.addClassNames("s-in", "stack-s");
        var add = Buttons.button("plus-bold", getTranslation("setup.people.add"), "line", this::addPerson);
        add.setId("setup-add-person");
        var end = new Div(add);
        end.addClassName("end");
        var who = box("setup.people.specialists", "setup-people-title");
        ((Header) who.getComponentAt(0)).add(end);
        who.add(people);
        var what = box("setup.people.visits", "setup-offers-title");
        what.add(offers());
        add(who, placeFor("setup-people"), what, placeFor("setup-offers"), night());
        draw();
    }

    private Section box(String textKey, String id) {
        var title = new H2(getTranslation(textKey));
        title.setId(id);
        var box = new Section(new Header(title));
        box.addClassName("s-box");
        box.getElement().setAttribute("aria-labelledby", id);
        return box;
    }

    private void draw() {
        people.removeAll();
        forget("setup-person-");
        for (int at = 0; at < work.draft().people().size(); at++) {
            people.add(card(at, work.draft().people().get(at)));
        }
    }

    private Div card(int at, Person person) {
        String id = "setup-person-" + at;
        var name = new TextField(getTranslation("setup.people.name"));
        var profession = new TextField(getTranslation("setup.people.profession"));
        profession.setPlaceholder(getTranslation("setup.people.profession.such-as"));
        var treats = new CheckboxGroup<ConcernTemplate>(getTranslation("setup.people.treats"));
        treats.setItems(ConcernTemplate.ALL);
        treats.setItemLabelGenerator(ConcernTemplate::name);
        treats.addThemeVariants(CheckboxGroupVariant.AURA_HORIZONTAL);
        name.setManualValidation(true);
        profession.setManualValidation(true);
        treats.setManualValidation(true);
        Runnable keep = () -> keep(
                at,
                new Person(
                        name.getValue(),
                        profession.getValue(),
                        ConcernTemplate.ALL.stream()
                                .filter(treats.getValue()::contains)
                                .map(ConcernTemplate::slug)
                                .toList()));
        field(id + "-name", name, person.name(), keep);
        field(id + "-profession", profession, person.profession(), keep);
        var chosen = new HashSet<>(ConcernTemplate.ALL);
        chosen.removeIf(it -> !person.treats().contains(it.slug()));
        field(id + "-treats", treats, chosen, keep);
        var heading = new H3(getTranslation("setup.people.number", String.valueOf(at + 1)));
        var head = new Div(heading);
        head.addClassNames("row", "s-person1");
        if (work.draft().people().size() > 1) {
            head.add(Buttons.iconButton(
                    "trash", getTranslation("setup.people.remove", String.valueOf(at + 1)), () -> removePerson(at)));
        }
        var form = new Div(name, profession, treats);
        form.addClassName("s-form");
        name.addClassName("s-w3");
        profession.addClassName("s-w3");
        var card = new Div(head, form);
        card.addClassName("s-personcard");
        return card;
    }

    private void keep(int at, Person person) {
        var all = new ArrayList<>(work.draft().people());
        all.set(at, person);
        work.keep(work.draft().withPeople(all));
    }

    private void addPerson() {
        var all = new ArrayList<>(work.draft().people());
        all.add(Person.empty());
        work.keep(work.draft().withPeople(all));
        draw();
        getElement().executeJs("this.querySelector($0)?.focus()", "#setup-person-" + (all.size() - 1) + "-name");
    }

    private void removePerson(int at) {
        var all = new ArrayList<>(work.draft().people());
        all.remove(at);
        work.keep(work.draft().withPeople(all));
        draw();
        getElement().executeJs("this.querySelector('#setup-add-person')?.focus()");
    }

    private Div offers() {
        var list = new Div();
        list.addClassNames("s-in", "s-offers");
        work.draft().offers().forEach(it -> list.add(offer(it)));
        return list;
    }

    private Div offer(Offer offer) {
        String id = "setup-offer-" + offer.template();
        var template = VisitTemplate.ALL.stream()
                .filter(it -> it.slug().equals(offer.template()))
                .findFirst()
                .orElseThrow();
        var chosen = new Checkbox(template.name(), offer.chosen());
        chosen.setId(id);
        var name = new TextField(getTranslation("setup.people.visit-name"));
        var minutes = new TextField(getTranslation("setup.people.minutes"));
        minutes.getElement().setAttribute("inputmode", "numeric");
        name.setManualValidation(true);
        minutes.setManualValidation(true);
        var form = new Div(name, minutes);
        form.addClassName("s-offer0");
        form.setVisible(offer.chosen());
        Runnable keep = () -> {
            form.setVisible(chosen.getValue());
            work.keep(work.draft()
                    .withOffer(new Offer(offer.template(), chosen.getValue(), name.getValue(), minutes.getValue())));
        };
        chosen.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                keep.run();
            }
        });
        field(id + "-name", name, offer.name(), keep);
        field(id + "-minutes", minutes, offer.minutes(), keep);
        var about = new Paragraph(
                getTranslation("setup.people.by." + template.bookableBy().slug()));
        about.addClassNames("muted", "small");
        return new Div(chosen, about, form);
    }

    private Div night() {
        var note = new Div(Icon.of("info-fill"), new Span(getTranslation("setup.people.night")));
        note.addClassName("s-msg");
        return note;
    }
}
