package org.medicenter.approvals.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import org.medicenter.approvals.Approval;
import org.medicenter.ui.FirstFocus;

/** Asks for the number of an approval, or why it was refused. Enter decides, Escape leaves it as it is. */
class DecisionDialog extends ConfirmDialog {

    private final TextField note = new TextField();
    private boolean isDecided;

    /**
     * @param act "give" or "refuse"
     * @param left the focus goes back
     */
    DecisionDialog(String act, String patient, Consumer<String> decided, Runnable left) {
        String key = "approvals." + act;
        addClassNames("staff-page", "mc-staff");
        setHeader(getTranslation(key + ".title", patient));
        note.setLabel(getTranslation(key + ".note"));
        note.setHelperText(getTranslation("approvals.optional"));
        note.setMaxLength(Approval.LONGEST_NOTE);
        note.setWidthFull();
        // Enter decides before the field tells by itself what stands in it
        note.setValueChangeMode(ValueChangeMode.EAGER);
        var content = new Div(new Paragraph(getTranslation(key + ".text")), note);
        content.addClassName("canceldialog");
        add(content);
        setCancelButton(button("approvals.leave", "line"));
        setCancelable(true);
        addCancelListener(it -> left.run());
        NativeButton confirm = button(key, "primary");
        confirm.addClickListener(it -> decide(decided));
        setConfirmButton(confirm);
        Shortcuts.addShortcutListener(note, () -> decide(decided), Key.ENTER).listenOn(note);
        FirstFocus.on(note);
    }

    private void decide(Consumer<String> decided) {
        if (!isDecided) {
            // once: the button closes the dialog by itself before it is heard, Enter does not
            isDecided = true;
            close();
            decided.accept(note.getValue());
        }
    }

    private NativeButton button(String key, String look) {
        var button = new NativeButton(getTranslation(key));
        button.addClassNames("btn", look);
        return button;
    }
}
