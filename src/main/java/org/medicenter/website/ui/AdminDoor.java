package org.medicenter.website.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Leads administrators on to the first page of theirs. */
@Route(value = "admin", autoLayout = false)
@RolesAllowed("ADMIN")
class AdminDoor extends Div implements BeforeEnterObserver {

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.forwardTo(
                AdminMenu.entries().stream().findFirst().map(AdminMenu::path).orElse("reception"));
    }
}
