package org.medicenter.hours.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import org.medicenter.ui.Buttons;

/** Asks once more, because several changes are lost. What is safe comes first; Escape keeps them. */
class DiscardDialog extends ConfirmDialog {

    DiscardDialog(int changes, Runnable discard) {
        setHeader(getTranslation("hours.discard.question", changes));
        setCancelButton(Buttons.button(getTranslation("hours.discard.keep"), "line", () -> {}));
        setConfirmButton(Buttons.button(getTranslation("hours.discard.go"), "danger", discard));
        setCancelable(true);
    }
}
