package org.medicenter.audit.ui;

import com.vaadin.flow.component.html.Span;
import org.medicenter.audit.EntryKind;
import org.medicenter.ui.Icon;

/** What sort of deed: a picture, and the word. */
class KindBadge extends Span {

    KindBadge(EntryKind kind) {
        addClassName("badge");
        switch (kind) {
            case CHANGE -> add(Icon.of("pencil-simple"));
            case READ -> {
                addClassName("line");
                add(Icon.of("eye"));
            }
            case SIGN_IN -> {
                addClassName("dawn");
                add(Icon.of("key"));
            }
            case EXPORT -> {
                addClassName("warn");
                add(Icon.of("download-simple"));
            }
        }
        add(new Span(getTranslation("audit.kind." + kind.slug())));
    }
}
