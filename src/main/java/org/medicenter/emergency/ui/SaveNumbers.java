package org.medicenter.emergency.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;

/** Says that something is not saved yet, and saves it. Not there where nothing is. */
final class SaveNumbers extends Div {

    SaveNumbers(Runnable save, Runnable discard) {
        addClassName("s-savebar");
        getElement().setAttribute("role", "status");
        var words = new Paragraph(getTranslation("emergency.admin.unsaved"));
        words.addClassName("grow");
        var drop = new NativeButton(getTranslation("emergency.admin.discard"), click -> discard.run());
        drop.addClassNames("btn", "ghost");
        var keep = new NativeButton(getTranslation("emergency.admin.save"), click -> save.run());
        keep.addClassNames("btn", "primary");
        add(words, drop, keep);
        setVisible(false);
    }

    void show(boolean unsaved) {
        setVisible(unsaved);
    }
}
