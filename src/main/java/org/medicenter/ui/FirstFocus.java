package org.medicenter.ui;

import com.vaadin.flow.component.Component;

/** Puts the focus into a dialog that opens: on what is to be typed or chosen first, and not on the dialog itself. */
public final class FirstFocus {

    /**
     * A dialog takes the focus for itself or for its button once it stands, sooner or later. Whoever types meanwhile, or has
     * gone on from there by a key or a press, is left alone.
     */
    private static final String WHEN_IT_STANDS = """
            const wanted = $0 ? this.querySelector($0) : this;
            let wentOn = false;
            const goesOn = (event) => {
              wentOn ||= event.type === "pointerdown" || event.key === " " || event.key.length > 1;
            };
            const acts = ["keydown", "pointerdown"];
            acts.forEach((act) => document.addEventListener(act, goesOn, true));
            const isTakenByADialog = (node) => node === document.body || node.matches("vaadin-dialog, vaadin-confirm-dialog");
            const isElsewhere = () => {
              const node = document.activeElement ?? document.body;
              return this.checkVisibility() && !this.contains(node) && !node.matches("input, textarea")
                && (!wentOn || isTakenByADialog(node));
            };
            for (const wait of [60, 180, 400, 900, 1800]) {
              setTimeout(() => isElsewhere() && wanted?.focus(), wait);
            }
            setTimeout(() => acts.forEach((act) => document.removeEventListener(act, goesOn, true)), 1900);""";

    private FirstFocus() {}

    public static void on(Component field) {
        field.getElement().executeJs(WHEN_IT_STANDS, "");
    }

    /** @param part a selector of what is inside of it */
    public static void on(Component field, String part) {
        field.getElement().executeJs(WHEN_IT_STANDS, part);
    }
}
