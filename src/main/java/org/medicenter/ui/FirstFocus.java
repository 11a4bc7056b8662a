package org.medicenter.ui;

import com.vaadin.flow.component.Component;

/** Puts the focus into a dialog that opens: on what is to be typed or chosen first, and not on the dialog itself. */
public final class FirstFocus {

    /**
     * A dialog takes the focus for itself once it stands, sooner or later. Whoever types meanwhile, or has gone on from there
     * by a key, is left alone.
     */
    private static final String WHEN_IT_STANDS = """
            const wanted = $0 ? this.querySelector($0) : this;
            let had = this.contains(document.activeElement);
            this.addEventListener("focusin", () => (had = true), { once: true });
            const isTakenByADialog = (node) => node === document.body || node.matches("vaadin-dialog, vaadin-confirm-dialog");
            const isElsewhere = () => {
              const node = document.activeElement ?? document.body;
              return this.checkVisibility() && !this.contains(node) && !node.matches("input, textarea")
                && (!had || isTakenByADialog(node));
            };
            for (const wait of [60, 180, 400]) {
              setTimeout(() => isElsewhere() && wanted?.focus(), wait);
            }
            const isNowhere = () => this.checkVisibility() && isTakenByADialog(document.activeElement ?? document.body);
            for (const wait of [900, 1800]) {
              setTimeout(() => isNowhere() && wanted?.focus(), wait);
            }""";

    private FirstFocus() {}

    public static void on(Component field) {
        field.getElement().executeJs(WHEN_IT_STANDS, "");
    }

    /** @param part a selector of what is inside of it */
    public static void on(Component field, String part) {
        field.getElement().executeJs(WHEN_IT_STANDS, part);
    }
}
