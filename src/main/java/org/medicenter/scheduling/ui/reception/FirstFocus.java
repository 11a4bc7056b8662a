package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.Component;

/** Puts the focus into a dialog that opens: on what is to be typed or chosen first, and not on the dialog itself. */
final class FirstFocus {

    /** A dialog takes the focus for itself once it stands, sooner or later; whoever types meanwhile is left alone. */
    private static final String WHEN_IT_STANDS = """
            const wanted = $0 ? this.querySelector($0) : this;
            const isElsewhere = () => this.checkVisibility() && !this.contains(document.activeElement)
              && !document.activeElement?.matches("input, textarea");
            for (const wait of [60, 180, 400]) {
              setTimeout(() => isElsewhere() && wanted?.focus(), wait);
            }""";

    private FirstFocus() {}

    static void on(Component field) {
        field.getElement().executeJs(WHEN_IT_STANDS, "");
    }

    /** @param part a selector of what is inside of it */
    static void on(Component field, String part) {
        field.getElement().executeJs(WHEN_IT_STANDS, part);
    }
}
