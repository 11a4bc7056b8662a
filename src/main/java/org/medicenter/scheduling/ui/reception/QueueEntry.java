package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

/** Somebody who waits, or is waited for; a click chooses their visit. */
class QueueEntry extends NativeButton {

    private final Span name = new Span();
    private final Span detail = new Span();

    QueueEntry(Runnable choose) {
        addClassName("s-qitem");
        name.addClassName("s-strong");
        detail.addClassName("s-detail");
        add(name, detail);
        addClickListener(click -> choose.run());
    }

    void show(String patient, String words) {
        name.setText(patient);
        detail.setText(words);
    }
}
