package org.medicenter.clinic.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.Edited;
import org.medicenter.clinic.EntryKind;
import org.medicenter.clinic.Resource;
import org.medicenter.ui.EntryForm;

/** Rooms, beds, seats and devices, each of which stands for itself. */
@Route("admin/rooms")
@RolesAllowed("ADMIN")
@Menu(title = "catalogue.rooms.title", icon = "bed", order = 6)
@StyleSheet("styles/admin-catalogue.css")
class RoomsView extends CatalogueView<Resource> {

    RoomsView(Desk desk) {
        super(
                "admin/rooms",
                "catalogue.rooms",
                List.of("name", "kind", "location"),
                Resource.class,
                EntryKind.RESOURCE,
                desk);
    }

    @Override
    List<String> facts(Resource resource) {
        return List.of(
                KindWords.of(resource.kind()),
                desk.catalogue().location(resource.location()).name());
    }

    @Override
    EntryForm form(@Nullable Edited<Resource> edited) {
        return new RoomForm(this, edited);
    }
}
