package org.medicenter.scheduling.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.Specialist;
import org.medicenter.ui.FirstFocus;

/** Asks once more. What is safe comes first and has the focus; Escape keeps the appointment. */
class CancelDialog extends ConfirmDialog {

    private static final int LONGEST_REASON = 500;

    private final TextArea reason = new TextArea();
    private final Component opener;

    /** @param cancel is told the reason, null where none was given */
    CancelDialog(AppointmentFacts facts, Component opener, Consumer<@Nullable String> cancel) {
        this.opener = opener;
        setHeader(getTranslation("manage.cancel.question"));
        reason.setLabel(getTranslation("manage.cancel.reason"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setWidthFull();
        var content = new Div(new Paragraph(which(facts)), reason);
        content.addClassName("canceldialog");
        add(content);
        setCancelButton(keepButton());
        setConfirmButton(cancelButton(cancel));
        setCancelable(true);
        addCancelListener(kept -> focusOpener());
    }

    private String which(AppointmentFacts facts) {
        String when = facts.formats().weekdayDate(facts.date());
        String time = facts.formats().time(facts.start());
        return facts.specialist()
                .map(Specialist::name)
                .map(who -> getTranslation("manage.cancel.which-with", when, time, who))
                .orElseGet(() -> getTranslation("manage.cancel.which", when, time));
    }

    private NativeButton keepButton() {
        var keep = new NativeButton(getTranslation("manage.cancel.keep"));
        keep.addClassNames("btn", "line");
        FirstFocus.on(keep);
        return keep;
    }

    private NativeButton cancelButton(Consumer<@Nullable String> cancel) {
        var button = new NativeButton(getTranslation("manage.cancel.confirm"));
        button.addClassNames("btn", "danger");
        button.addClickListener(
                click -> cancel.accept(Optional.of(reason.getValue().strip())
                        .filter(text -> !text.isEmpty())
                        .orElse(null)));
        return button;
    }

    private void focusOpener() {
        opener.getElement().callJsFunction("focus");
    }
}
