package org.medicenter.scheduling.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.Instant;
import org.medicenter.access.CurrentActor;
import org.medicenter.access.Role;
import org.medicenter.clinic.LocationId;
import org.medicenter.emergency.EmergencyNotices;
import org.medicenter.hours.HoursRules;
import org.medicenter.hours.OpeningHours;
import org.medicenter.hours.PatientPreview;

/** "What would a patient see?": the booking page's own parts, by these hours and at that instant. */
@org.springframework.stereotype.Component
class PatientView implements PatientPreview {

    private final OpeningHours openingHours;
    private final EmergencyNotices notices;
    private final Offers offers;
    private final CurrentActor currentActor;

    PatientView(OpeningHours openingHours, EmergencyNotices notices, Offers offers, CurrentActor currentActor) {
        this.openingHours = openingHours;
        this.notices = notices;
        this.offers = offers;
        this.currentActor = currentActor;
    }

    @Override
    public Component at(LocationId location, Instant instant, HoursRules rules) {
        currentActor.requireAny(Role.ADMIN);
        var hours = openingHours.timetable().under(rules);
        return new PatientPhone(
                hours.catalogue().location(location),
                instant,
                offers.at(hours, instant),
                notices.at(location, instant, hours),
                UI.getCurrent().getLocale());
    }
}
