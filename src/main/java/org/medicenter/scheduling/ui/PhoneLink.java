package org.medicenter.scheduling.ui;

import com.vaadin.flow.component.html.Anchor;
import org.medicenter.ui.Icon;

/** The clinic's phone as a button: read as a number, dialled with one tap. */
class PhoneLink extends Anchor {

    /** @param phone as people read it, with country code */
    PhoneLink(String phone) {
        setHref(dialled(phone));
        add(Icon.of("phone"));
        add(phone);
        addClassNames("btn", "line");
    }

    static String dialled(String phone) {
        return "tel:" + phone.replaceAll("[^+0-9]", "");
    }
}
