package org.medicenter.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Says how many booked visits an entry has to do with, before it is archived. Escape leaves it in use. */
class ArchiveDialog extends ConfirmDialog {

    private static final long serialVersionUID = 1;

    ArchiveDialog(int visits, Runnable archive) {
        addClassNames("staff-page", "mc-staff");
        setHeader(getTranslation("catalogue.archive.question"));
        setText(getTranslation("catalogue.archive.visits", visits));
        setCancelButton(Buttons.button(getTranslation("catalogue.archive.keep"), "line", () -> {}));
        setConfirmButton(Buttons.button(getTranslation("catalogue.archive.go"), "danger", archive));
        setCancelable(true);
    }
}
