package org.medicenter.clinic.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.ClinicPhone;
import org.medicenter.clinic.Edited;
import org.medicenter.clinic.Location;
import org.medicenter.clinic.LocationId;

/** A location: where it is, how to get in, whom to call. */
class LocationForm extends CatalogueForm<Location> {

    private final LocationId id;
    private final TextField name = text("name", "s-w3");
    private final TextField slug = text("slug", "s-w3");
    private final TextField address = text("address", "s-w6");
    private final TextField access = text("access", "s-w6");
    private final TextField phone = text("phone", "s-w3");
    private final ComboBox<String> zone;
    private final String country;

    LocationForm(CatalogueView<Location> view, @Nullable Edited<Location> edited) {
        super(view, "catalogue.locations", edited);
        id = edited == null
                ? new LocationId(java.util.UUID.randomUUID())
                : edited.entry().id();
        zone = field("zone", new ComboBox<>(), it -> it);
        zone.addClassName("s-w3");
        zone.setItems(ZoneId.getAvailableZoneIds().stream()
                .filter(it -> it.contains("/") && !it.startsWith("Etc/") && !it.startsWith("SystemV/"))
                .sorted()
                .toList());
        slug.setHelperText(getTranslation("catalogue.slug.help"));
        access.setHelperText(getTranslation("catalogue.locations.access.help"));
        phone.setHelperText(getTranslation("catalogue.locations.phone.help"));
        zone.setHelperText(getTranslation("catalogue.locations.zone.help"));
        body.add(form(name, slug, address, access, phone, zone));
        country = view.desk.catalogue().clinic().country();
        var main = view.desk.catalogue().mainLocation();
        Location entry = entry();
        zone.setValue(Optional.ofNullable(entry)
                .or(() -> main)
                .map(it -> it.zone().getId())
                .orElse("Europe/Vienna"));
        if (entry != null) {
            name.setValue(entry.name());
            slug.setValue(entry.slug());
            address.setValue(entry.address());
            access.setValue(entry.access());
            phone.setValue(entry.phone());
        }
    }

    @Override
    Location typed() {
        return new Location(
                id,
                slug(slug, name),
                name.getValue().strip(),
                address.getValue().strip(),
                access.getValue().strip(),
                ClinicPhone.completed(phone.getValue(), country),
                ZoneId.of(needed("zone", zone, "UTC")));
    }

    @Override
    String id() {
        return id.toString();
    }
}
