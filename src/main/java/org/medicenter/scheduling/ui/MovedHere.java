package org.medicenter.scheduling.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.HashMap;
import java.util.Map;
import org.medicenter.scheduling.ManageToken;

/**
 * Which link took the place of which, in the browser tab that moved the appointment: there the browser's Back does not
 * end at a dead link.
 */
class MovedHere {

    private final Map<ManageToken, ManageToken> successors = new HashMap<>();

    static void remember(UI ui, ManageToken dead, ManageToken living) {
        MovedHere moved = ComponentUtil.getData(ui, MovedHere.class);
        if (moved == null) {
            moved = new MovedHere();
            ComponentUtil.setData(ui, MovedHere.class, moved);
        }
        moved.successors.remove(living);
        moved.successors.put(dead, living);
    }

    /** The link that lives now; the same one where nothing was moved here. */
    static ManageToken living(UI ui, ManageToken asked) {
        MovedHere moved = ComponentUtil.getData(ui, MovedHere.class);
        return moved == null ? asked : moved.livingAfter(asked);
    }

    private ManageToken livingAfter(ManageToken token) {
        ManageToken next = successors.get(token);
        return next == null ? token : livingAfter(next);
    }
}
