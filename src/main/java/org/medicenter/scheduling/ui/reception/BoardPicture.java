package org.medicenter.scheduling.ui.reception;

import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * A day as the browser draws it.
 *
 * @param frame all but the visits: it changes seldom
 * @param visits by id, in the order of the day
 * @param now minutes on the board's axis
 */
record BoardPicture(ObjectNode frame, Map<String, ObjectNode> visits, double now) {

    ObjectNode whole() {
        ObjectNode whole = frame.deepCopy();
        whole.putArray("visits").addAll(visits.values());
        whole.put("now", now);
        return whole;
    }
}
