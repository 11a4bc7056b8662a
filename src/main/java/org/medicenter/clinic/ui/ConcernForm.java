package org.medicenter.clinic.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.Concern;
import org.medicenter.clinic.ConcernId;
import org.medicenter.clinic.Edited;
import org.medicenter.clinic.VisitType;
import org.medicenter.clinic.VisitTypeId;

/** A concern in a patient's words. */
class ConcernForm extends CatalogueForm<Concern> {

    private final ConcernId id;
    private final List<VisitTypeId> order;
    private final TextField name = text("name", "s-w3");
    private final TextField slug = text("slug", "s-w3");
    private final TextField hint = text("hint", "s-w6");
    private final CheckboxGroup<VisitType> leadsTo = new CheckboxGroup<>();

    ConcernForm(CatalogueView<Concern> view, @Nullable Edited<Concern> edited) {
        super(view, "catalogue.concerns", edited);
        id = edited == null ? new ConcernId(UUID.randomUUID()) : edited.entry().id();
        var catalogue = view.desk.catalogue();
        Concern entry = entry();
        order = entry == null ? List.of() : entry.leadsTo();
        field("leads-to", leadsTo, CatalogueForm::names);
        leadsTo.addClassNames("s-w6", "s-column");
        leadsTo.setItems(catalogue.visitTypes());
        leadsTo.setItemLabelGenerator(VisitType::name);
        leadsTo.setHelperText(getTranslation("catalogue.concerns.leads-to.help"));
        slug.setHelperText(getTranslation("catalogue.slug.help"));
        hint.setHelperText(getTranslation("catalogue.concerns.hint.help"));
        body.add(form(name, slug, hint, leadsTo));
        if (entry != null) {
            name.setValue(entry.name());
            slug.setValue(entry.slug());
            hint.setValue(entry.hint());
            leadsTo.setValue(among(catalogue.visitTypes(), it -> order.contains(it.id())));
        }
    }

    @Override
    Concern typed() {
        return new Concern(
                id, slug(slug, name), name.getValue().strip(), hint.getValue().strip(), inOrder());
    }

    /** The first visit stays the first; what is new comes last. */
    private List<VisitTypeId> inOrder() {
        var chosen = leadsTo.getValue().stream().map(VisitType::id).toList();
        var inOrder = new ArrayList<>(order.stream().filter(chosen::contains).toList());
        chosen.stream().filter(it -> !inOrder.contains(it)).forEach(inOrder::add);
        return inOrder;
    }

    @Override
    String id() {
        return id.toString();
    }
}
