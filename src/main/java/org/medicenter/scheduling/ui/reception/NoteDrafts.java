package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.HashMap;
import java.util.Map;
import org.medicenter.patients.PatientId;

/** Notes that somebody has begun on this page, and left for another patient's record: they are there when they come back. */
final class NoteDrafts {

    private final Map<PatientId, String> begun = new HashMap<>();

    private NoteDrafts() {}

    static NoteDrafts of(UI page) {
        NoteDrafts known = ComponentUtil.getData(page, NoteDrafts.class);
        if (known == null) {
            known = new NoteDrafts();
            ComponentUtil.setData(page, NoteDrafts.class, known);
        }
        return known;
    }

    String about(PatientId patient) {
        return begun.getOrDefault(patient, "");
    }

    void keep(PatientId patient, String text) {
        if (text.isBlank()) {
            begun.remove(patient);
        } else {
            begun.put(patient, text);
        }
    }
}
