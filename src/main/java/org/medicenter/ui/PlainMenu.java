package org.medicenter.ui;

import com.vaadin.flow.component.contextmenu.ContextMenu;

/** A menu of deeds. Vaadin says of each of its lines that it is not selected, which a line of a menu has no word for. */
public final class PlainMenu {

    private static final String ONCE_IT_STANDS = """
            requestAnimationFrame(() => document.querySelectorAll("vaadin-context-menu-item[role=menuitem]")
              .forEach((line) => line.removeAttribute("aria-selected")))""";

    private PlainMenu() {}

    public static void of(ContextMenu menu) {
        menu.addOpenedChangeListener(it -> {
            if (it.isOpened()) {
                menu.getElement().executeJs(ONCE_IT_STANDS);
            }
        });
    }
}
