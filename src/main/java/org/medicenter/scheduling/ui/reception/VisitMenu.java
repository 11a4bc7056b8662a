package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.medicenter.scheduling.AppointmentId;
import org.medicenter.ui.PlainMenu;
import tools.jackson.databind.node.ObjectNode;

/**
 * What may be done with a visit, beside the pointer: for the other button of the mouse, and for the keyboard's key for
 * menus. It has nothing that the panel and the keys have not.
 */
class VisitMenu extends ContextMenu {

    /** @param key does the same without the menu; empty: none does */
    record Deed(String words, String key, Runnable run) {}

    private final transient Function<AppointmentId, List<Deed>> deeds;

    /** @param deeds what may be done with a visit now; nothing: there is no menu */
    VisitMenu(DayBoardElement board, Function<AppointmentId, List<Deed>> deeds) {
        super(board);
        this.deeds = deeds;
        addClassNames("mc-staff", "s-menu");
        PlainMenu.of(this);
    }

    /** From the browser: js/day-board.js says which visit it is. */
    @Override
    protected boolean onBeforeOpenMenu(ObjectNode detail) {
        removeAll();
        visit(detail).map(deeds).orElse(List.of()).forEach(this::add);
        return !getItems().isEmpty();
    }

    private static Optional<AppointmentId> visit(ObjectNode detail) {
        try {
            return Optional.of(
                    new AppointmentId(UUID.fromString(detail.path("visit").asString(""))));
        } catch (IllegalArgumentException nothing) {
            return Optional.empty();
        }
    }

    private void add(Deed deed) {
        var words = new Span(deed.words());
        var line = new Span(words);
        line.addClassName("s-menu-line");
        if (!deed.key().isEmpty()) {
            var key = new Span(deed.key());
            key.addClassName("s-key");
            key.getElement().setAttribute("aria-hidden", "true");
            line.add(key);
        }
        addItem(line, _ -> deed.run().run());
    }
}
