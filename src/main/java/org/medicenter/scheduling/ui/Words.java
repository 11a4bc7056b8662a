package org.medicenter.scheduling.ui;

import com.vaadin.flow.component.Component;

/** The texts of the booking pages, by key. */
@FunctionalInterface
interface Words {

    String of(String key, Object... places);

    /** In the language of the page that the component is on. */
    static Words on(Component component) {
        return (key, places) -> component.getTranslation(key, places);
    }
}
