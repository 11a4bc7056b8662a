package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.server.VaadinSession;
import java.util.HashMap;
import java.util.Map;
import org.medicenter.patients.PatientId;

/** Notes that somebody has begun, and left for another record or page: they are there when they come back. */
final class NoteDrafts {

    private final Map<PatientId, String> begun = new HashMap<>();

    private NoteDrafts() {}

    static NoteDrafts of(VaadinSession person) {
        NoteDrafts known = person.getAttribute(NoteDrafts.class);
        if (known == null) {
            known = new NoteDrafts();
            person.setAttribute(NoteDrafts.class, known);
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
