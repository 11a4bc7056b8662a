package org.medicenter.clinic.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.Edited;
import org.medicenter.clinic.EntryKind;
import org.medicenter.clinic.Location;
import org.medicenter.ui.EntryForm;
import org.medicenter.ui.KeptDialogs;

/** The places where patients come. */
@Route("admin/locations")
@RolesAllowed("ADMIN")
@Menu(title = "catalogue.locations.title", icon = "map-pin", order = 7)
@StyleSheet("styles/admin-catalogue.css")
class LocationsView extends CatalogueView<Location> {

    LocationsView(Desk desk) {
        super(
                "admin/locations",
                "catalogue.locations",
                List.of("name", "address", "phone"),
                Location.class,
                EntryKind.LOCATION,
                desk);
    }

    @Override
    protected Component[] more() {
        var clinic = new NativeButton(getTranslation("catalogue.clinic.change"));
        clinic.addClassNames("btn", "line");
        clinic.addClickListener(click -> changeClinic());
        return new Component[] {clinic, new KeptDialogs().opens(ClinicDialog.NAME, _ -> changeClinic())};
    }

    private void changeClinic() {
        new ClinicDialog(desk).open();
    }

    @Override
    List<String> facts(Location location) {
        return List.of(location.address(), location.phone());
    }

    @Override
    EntryForm form(@Nullable Edited<Location> edited) {
        return new LocationForm(this, edited);
    }
}
