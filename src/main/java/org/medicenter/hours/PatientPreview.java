package org.medicenter.hours;

import com.vaadin.flow.component.Component;
import java.time.Instant;
import org.medicenter.clinic.LocationId;

/**
 * Shows what a patient would see at an instant: the notice, why it is closed, the free times. Notices and free times are
 * known by modules that use this one; one of them implements it.
 */
public interface PatientPreview {

    /**
     * For administrators, beside the opening hours that they edit. A new component each time.
     *
     * @param rules by which the clinic would open then: those of a draft, or those in force
     */
    Component at(LocationId location, Instant instant, HoursRules rules);
}
