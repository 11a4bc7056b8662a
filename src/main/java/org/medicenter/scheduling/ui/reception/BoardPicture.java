package org.medicenter.scheduling.ui.reception;

import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A day as the browser draws it.
 *
 * @param frame all but what follows: it changes seldom
 * @param held what somebody is about to book
 * @param visits by id, in the order of the day
 * @param now minutes on the board's axis
 */
record BoardPicture(ObjectNode frame, ArrayNode held, Map<String, ObjectNode> visits, double now) {

    ObjectNode whole() {
        ObjectNode whole = frame.deepCopy();
        whole.set("held", held);
        whole.putArray("visits").addAll(visits.values());
        whole.put("now", now);
        return whole;
    }
}
