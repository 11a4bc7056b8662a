package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.medicenter.scheduling.VisitFlow;
import org.medicenter.scheduling.VisitSheet;
import org.medicenter.ui.FirstFocus;
import org.medicenter.ui.Formats;

/** Asks once more before a visit is cancelled, and what to tell the patient. Escape keeps the visit. */
class CancelVisitDialog extends ConfirmDialog {

    private final TextArea message = new TextArea();

    /**
     * @param cancel is told what the patient is to read; may be empty
     * @param kept where the focus goes then
     */
    CancelVisitDialog(VisitSheet sheet, Formats formats, Consumer<String> cancel, Runnable kept) {
        addClassNames("staff-page", "mc-staff");
        setHeader(getTranslation("board.cancel.title"));
        message.setLabel(getTranslation("board.cancel.message"));
        message.setMaxLength(VisitFlow.LONGEST_MESSAGE);
        message.setWidthFull();
        var content = new Div(new Paragraph(which(sheet, formats)), message, new Paragraph(how(sheet)));
        content.addClassName("canceldialog");
        add(content);
        setCancelButton(button("board.cancel.keep", "line"));
        var confirm = button("board.cancel.do", "danger");
        confirm.addClickListener(click -> cancel.accept(message.getValue()));
        setConfirmButton(confirm);
        setCancelable(true);
        addCancelListener(left -> kept.run());
        FirstFocus.on(message);
    }

    private String which(VisitSheet sheet, Formats formats) {
        var start = sheet.entry().time().start();
        return getTranslation(
                "board.cancel.which",
                sheet.patientName(),
                formats.weekdayDate(formats.date(start)),
                formats.time(start));
    }

    /** Who has no address hears of it by telephone only. */
    private String how(VisitSheet sheet) {
        if (sheet.email() != null) {
            return getTranslation("board.cancel.mailed", sheet.email());
        }
        return sheet.phone() == null
                ? getTranslation("board.cancel.unreachable")
                : getTranslation("board.cancel.call", sheet.phone());
    }

    private NativeButton button(String key, String look) {
        var button = new NativeButton(getTranslation(key));
        button.addClassNames("btn", look);
        return button;
    }
}
