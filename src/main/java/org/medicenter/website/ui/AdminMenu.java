package org.medicenter.website.ui;

import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.List;

/** The views of administration that whoever is signed in may open, in order. */
final class AdminMenu {

    private static final String PLACE = "admin/";
    private static final double OFFICE = 20;

    private AdminMenu() {}

    static List<MenuEntry> entries() {
        return MenuConfiguration.getMenuEntries().stream()
                .filter(entry -> path(entry).startsWith(PLACE))
                .toList();
    }

    static boolean isAboutTheClinic(MenuEntry entry) {
        return entry.order() != null && entry.order() < OFFICE;
    }

    static String path(MenuEntry entry) {
        return entry.path().startsWith("/") ? entry.path().substring(1) : entry.path();
    }
}
