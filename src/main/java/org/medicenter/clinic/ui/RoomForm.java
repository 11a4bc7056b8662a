package org.medicenter.clinic.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.Edited;
import org.medicenter.clinic.Location;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.Resource;
import org.medicenter.clinic.ResourceId;

/** A room, bed, seat or device. */
class RoomForm extends CatalogueForm<Resource> {

    private final ResourceId id;
    private final TextField name = text("name", "s-w6");
    private final ComboBox<String> kind = new ComboBox<>();
    private final Select<Location> location = new Select<>();

    RoomForm(CatalogueView<Resource> view, @Nullable Edited<Resource> edited) {
        super(view, "catalogue.rooms", edited);
        id = edited == null ? ResourceId.random() : edited.entry().id();
        var catalogue = view.desk.catalogue();
        field("kind", kind, it -> it);
        kind.addClassName("s-w3");
        kind.setItems(catalogue.resources().stream()
                .map(Resource::kind)
                .distinct()
                .map(KindWords::of)
                .toList());
        kind.setAllowCustomValue(true);
        kind.addCustomValueSetListener(set -> kind.setValue(set.getDetail()));
        kind.setHelperText(getTranslation("catalogue.rooms.kind.help"));
        field("location", location, Location::name);
        location.addClassName("s-w3");
        location.setItems(catalogue.locations());
        location.setItemLabelGenerator(Location::name);
        body.add(form(name, kind, location));
        Resource entry = entry();
        if (entry != null) {
            name.setValue(entry.name());
            kind.setValue(KindWords.of(entry.kind()));
        }
        Optional.ofNullable(entry)
                .map(it -> catalogue.location(it.location()))
                .or(catalogue::mainLocation)
                .ifPresent(location::setValue);
    }

    @Override
    Resource typed() {
        var where = location.getValue();
        return new Resource(
                id,
                where == null ? new LocationId(UUID.randomUUID()) : where.id(),
                kind.getValue() == null ? "" : KindWords.kind(kind.getValue()),
                name.getValue().strip());
    }

    @Override
    String id() {
        return id.toString();
    }
}
