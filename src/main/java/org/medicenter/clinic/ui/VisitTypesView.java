package org.medicenter.clinic.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.Edited;
import org.medicenter.clinic.EffectOfVisitType;
import org.medicenter.clinic.EntryKind;
import org.medicenter.clinic.StartTimes;
import org.medicenter.clinic.VisitType;
import org.medicenter.ui.EntryForm;
import org.springframework.beans.factory.ObjectProvider;

/** How long a visit takes, what it needs, and who may book it until when. */
@Route("admin/visit-types")
@RolesAllowed("ADMIN")
@Menu(title = "catalogue.visit-types.title", icon = "list-dashes", order = 3)
@StyleSheet("styles/admin-catalogue.css")
class VisitTypesView extends CatalogueView<VisitType> {

    private final transient ObjectProvider<EffectOfVisitType> effects;

    VisitTypesView(Desk desk, ObjectProvider<EffectOfVisitType> effects) {
        super(
                "admin/visit-types",
                "catalogue.visit-types",
                List.of("name", "length", "grid", "buffers", "notice", "who"),
                VisitType.class,
                EntryKind.VISIT_TYPE,
                desk);
        this.effects = effects;
    }

    @Override
    List<String> facts(VisitType it) {
        return List.of(
                length(it.startTimes()),
                grid(it.startTimes()),
                it.bufferBefore().isZero() && it.bufferAfter().isZero()
                        ? "0"
                        : it.bufferBefore().toMinutes() + " + "
                                + it.bufferAfter().toMinutes(),
                notice(it.leadTime()),
                getTranslation("catalogue.who." + it.bookableBy().slug()));
    }

    private String length(StartTimes times) {
        return switch (times) {
            case StartTimes.OnGrid onGrid ->
                getTranslation("catalogue.minutes", onGrid.length().toMinutes());
            case StartTimes.Fixed fixed -> getTranslation("catalogue.from-to", fixed.starts(), fixed.ends());
        };
    }

    private String grid(StartTimes times) {
        return switch (times) {
            case StartTimes.OnGrid onGrid ->
                getTranslation("catalogue.minutes", onGrid.grid().toMinutes());
            case StartTimes.Fixed fixed -> getTranslation("catalogue.once-a-day");
        };
    }

    private String notice(Duration notice) {
        return notice.isZero()
                ? getTranslation("catalogue.no-notice")
                : getTranslation("catalogue.hours", notice.toMinutes() / (double) CatalogueForm.MINUTES);
    }

    @Override
    EntryForm form(@Nullable Edited<VisitType> edited) {
        return new VisitTypeForm(this, edited, effects.stream().findFirst());
    }
}
