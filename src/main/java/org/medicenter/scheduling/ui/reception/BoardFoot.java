package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import org.medicenter.clinic.Catalogue;
import org.medicenter.clinic.VisitTypeId;
import org.medicenter.scheduling.AppointmentStatus;
import org.medicenter.ui.Buttons;

/** How many come, and what the board's pictures and colours mean. */
class BoardFoot extends Footer {

    private final Div kinds = new Div();
    private final BoardState state = new BoardState();
    private transient List<VisitTypeId> shown = List.of();

    BoardFoot(Span count) {
        addClassName("s-dbfoot");
        kinds.addClassName("s-lgs");
        var states = new Div();
        states.addClassName("s-lgs");
        for (AppointmentStatus status : AppointmentStatus.values()) {
            if (status != AppointmentStatus.CANCELLED) {
                states.add(new StatusWord(status));
            }
        }
        var keys = Buttons.button(getTranslation("keys.open"), "ghost", () -> new KeysDialog().open());
        keys.addClassName("s-keysbtn");
        keys.addComponentAsFirst(CallWords.key("?"));
        keys.getElement().setAttribute("data-letter", "?");
        add(count, states, kinds, keys, state);
    }

    /** @param time on the clinic's wall clock */
    void show(BoardSheet sheet, Catalogue catalogue, String time) {
        state.show(time);
        List<VisitTypeId> types = sheet.visits()
                .map(it -> it.entry().visitType())
                .distinct()
                .sorted(Comparator.comparing(it -> catalogue.visitTypes().indexOf(catalogue.visitType(it))))
                .toList();
        if (types.equals(shown)) {
            return;
        }
        shown = types;
        kinds.removeAll();
        for (VisitTypeId type : types) {
            var square = new Span();
            square.addClassNames("s-sq", "vt-" + VisitLook.fill(type, catalogue));
            var kind = new Span(square, new Span(catalogue.visitType(type).name()));
            kind.addClassName("s-lg");
            kinds.add(kind);
        }
    }
}
