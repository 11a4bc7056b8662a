package org.medicenter.hours.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.medicenter.clinic.Catalogue;
import org.medicenter.clinic.Concern;
import org.medicenter.clinic.Specialist;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.hours.Substitution;
import org.medicenter.ui.Buttons;
import org.medicenter.ui.PersonMark;

/** Who stands in for which concern while a specialist is on leave. */
class SubstitutesPart extends Part {

    final Div faults = new Div();
    private final SpecialistId away;
    private final Catalogue catalogue;
    private final Runnable changed;
    private final List<Substitution> substitutions = new ArrayList<>();
    private final Div list = new Div();
    private final Select<Concern> concern = new Select<>();
    private final Select<Specialist> substitute = new Select<>();

    SubstitutesPart(SpecialistId away, Catalogue catalogue, Runnable changed) {
        super("specialist-substitutes", "");
        this.away = away;
        this.catalogue = catalogue;
        this.changed = changed;
        title.setText(getTranslation("catalogue.specialists.field.substitutes"));
        concern.setLabel(getTranslation("catalogue.substitutes.concern"));
        concern.setItems(catalogue.concerns());
        concern.setItemLabelGenerator(Concern::name);
        substitute.setLabel(getTranslation("catalogue.substitutes.who"));
        substitute.setItems(catalogue.specialists().stream()
                .filter(it -> !it.id().equals(away))
                .toList());
        substitute.setItemLabelGenerator(Specialist::name);
        var add = new Div(
                concern,
                substitute,
                Buttons.button("plus-bold", getTranslation("catalogue.substitutes.add"), "line", this::add));
        add.addClassName("s-addsub");
        body(new Paragraph(getTranslation("catalogue.substitutes.lead")), list, add, faults)
                .addClassName("stack");
    }

    void show(List<Substitution> shown) {
        substitutions.clear();
        substitutions.addAll(shown);
        draw();
    }

    Object value() {
        return Set.copyOf(substitutions);
    }

    /** In the clinic's order of specialists, as they are stored. */
    List<Substitution> substitutions() {
        return List.copyOf(substitutions);
    }

    String words() {
        return String.join("; ", substitutions.stream().map(this::words).toList());
    }

    private String words(Substitution it) {
        return getTranslation(
                "catalogue.substitutes.one",
                catalogue.specialist(it.substitute()).name(),
                catalogue.concern(it.concern()).name());
    }

    private void add() {
        if (concern.getValue() == null || substitute.getValue() == null) {
            show(faults, List.of(getTranslation("catalogue.substitutes.missing")));
            return;
        }
        var added = new Substitution(
                away, concern.getValue().id(), substitute.getValue().id());
        if (!substitutions.contains(added)) {
            substitutions.add(added);
        }
        show(faults, List.of());
        concern.clear();
        substitute.clear();
        draw();
        changed.run();
    }

    private void draw() {
        list.removeAll();
        var items = new UnorderedList();
        items.addClassName("s-plain");
        for (var each : substitutions) {
            var who = catalogue.specialist(each.substitute());
            var words = new Span();
            words.getElement().appendChild(new Element("b").setText(who.name()));
            words.getElement()
                    .appendChild(new Element("small")
                            .setText(catalogue.concern(each.concern()).name()));
            var both =
                    new Span(PersonMark.of(who.name(), catalogue.specialists().indexOf(who)), words);
            both.addClassName("s-who");
            items.add(new ListItem(
                    both,
                    Buttons.iconButton("x-bold", getTranslation("catalogue.substitutes.remove", words(each)), () -> {
                        substitutions.remove(each);
                        draw();
                        changed.run();
                    })));
        }
        if (substitutions.isEmpty()) {
            list.add(new Paragraph(getTranslation("catalogue.substitutes.none")));
        } else {
            list.add(items);
        }
    }
}
