package org.medicenter.clinic.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.Concern;
import org.medicenter.clinic.Edited;
import org.medicenter.clinic.EntryKind;
import org.medicenter.ui.EntryForm;

/** What patients come with, and which visit each leads to. */
@Route("admin/concerns")
@RolesAllowed("ADMIN")
@Menu(title = "catalogue.concerns.title", icon = "question", order = 4)
@StyleSheet("styles/admin-catalogue.css")
class ConcernsView extends CatalogueView<Concern> {

    ConcernsView(Desk desk) {
        super(
                "admin/concerns",
                "catalogue.concerns",
                List.of("name", "hint", "leads-to"),
                Concern.class,
                EntryKind.CONCERN,
                desk);
    }

    @Override
    List<String> facts(Concern concern) {
        var catalogue = desk.catalogue();
        return List.of(
                concern.hint(),
                String.join(
                        ", ",
                        concern.leadsTo().stream()
                                .map(it -> catalogue.visitType(it).name())
                                .toList()));
    }

    @Override
    EntryForm form(@Nullable Edited<Concern> edited) {
        return new ConcernForm(this, edited);
    }
}
