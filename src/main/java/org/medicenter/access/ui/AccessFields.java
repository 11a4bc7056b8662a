package org.medicenter.access.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medicenter.access.AccountRefusal;
import org.medicenter.access.Role;
import org.medicenter.access.Workplaces;
import org.medicenter.access.Workplaces.Place;

/** What somebody may do, and where: for accounts and for invitations. */
final class AccessFields extends Div {

    private static final List<Role> STAFF_ROLES = List.of(Role.RECEPTIONIST, Role.SPECIALIST, Role.ADMIN);

    private final CheckboxGroup<Role> roles = new CheckboxGroup<>();
    private final CheckboxGroup<Place> locations = new CheckboxGroup<>();
    private final Select<Place> specialist = new Select<>();
    private final Workplaces workplaces;

    AccessFields(Workplaces workplaces, String idPrefix) {
        this.workplaces = workplaces;
        addClassName("s-access");
        roles.setId(idPrefix + "-roles");
        roles.setLabel(getTranslation("access.people.role"));
        roles.setItems(STAFF_ROLES);
        roles.setRenderer(new ComponentRenderer<>(this::described));
        roles.setManualValidation(true);
        specialist.setId(idPrefix + "-specialist");
        specialist.setLabel(getTranslation("access.people.specialist"));
        specialist.setItemLabelGenerator(Place::name);
        specialist.setItems(workplaces.specialists());
        specialist.setManualValidation(true);
        specialist.setVisible(false);
        locations.setId(idPrefix + "-locations");
        locations.setLabel(getTranslation("access.people.locations"));
        locations.setItems(workplaces.locations());
        locations.setItemLabelGenerator(Place::name);
        locations.addThemeVariants(CheckboxGroupVariant.AURA_HORIZONTAL);
        locations.setManualValidation(true);
        roles.addValueChangeListener(
                change -> specialist.setVisible(change.getValue().contains(Role.SPECIALIST)));
        add(roles, specialist, locations);
    }

    void show(Set<Role> chosenRoles, Set<UUID> chosenLocations, @Nullable UUID chosenSpecialist) {
        clearFaults();
        roles.setValue(chosenRoles.stream().filter(STAFF_ROLES::contains).collect(Collectors.toSet()));
        locations.setValue(workplaces.locations().stream()
                .filter(place -> chosenLocations.contains(place.id()))
                .collect(Collectors.toSet()));
        specialist.setValue(workplaces.specialists().stream()
                .filter(place -> place.id().equals(chosenSpecialist))
                .findFirst()
                .orElse(null));
    }

    Set<Role> roles() {
        return roles.getValue();
    }

    Set<UUID> locations() {
        return locations.getValue().stream().map(Place::id).collect(Collectors.toSet());
    }

    @Nullable
    UUID specialist() {
        return specialist.getValue() == null ? null : specialist.getValue().id();
    }

    void clearFaults() {
        roles.setInvalid(false);
        locations.setInvalid(false);
        specialist.setInvalid(false);
    }

    /** Shows it beside the field that it is about. Those about names are for others to show. */
    void showFault(AccountRefusal why) {
        String words = getTranslation("access.refused." + why.slug());
        switch (why) {
            case LAST_ADMIN, NO_ROLE, ROLE_OF_PATIENTS -> {
                roles.setErrorMessage(words);
                roles.setInvalid(true);
            }
            case NO_LOCATION -> {
                locations.setErrorMessage(words);
                locations.setInvalid(true);
            }
            case NO_SPECIALIST -> {
                specialist.setErrorMessage(words);
                specialist.setInvalid(true);
            }
            case NAME_MISSING, NAME_TOO_LONG, EMAIL_UNREADABLE, EMAIL_TAKEN, ALREADY_INVITED -> {}
        }
    }

    private Span described(Role role) {
        var name = new Span(getTranslation("access.role." + slug(role)));
        var meaning = new Span(getTranslation("access.role." + slug(role) + ".may"));
        meaning.addClassName("s-may");
        var both = new Span(name, meaning);
        both.addClassName("s-role");
        return both;
    }

    static String slug(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
