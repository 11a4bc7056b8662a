package org.medicenter.hours.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;

/** Asks once more, because appointments fall outside. What is safe comes first; Escape publishes nothing. */
class PublishDialog extends ConfirmDialog {

    PublishDialog(int hits, Runnable publish) {
        setHeader(getTranslation("hours.publish.question", hits));
        add(new Paragraph(getTranslation("hours.publish.then")));
        var back = new NativeButton(getTranslation("hours.publish.back"));
        back.addClassNames("btn", "line");
        var go = new NativeButton(getTranslation("hours.publish.go"));
        go.addClassNames("btn", "primary");
        go.addClickListener(click -> publish.run());
        setCancelButton(back);
        setConfirmButton(go);
        setCancelable(true);
    }
}
