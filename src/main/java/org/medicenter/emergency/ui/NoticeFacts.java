package org.medicenter.emergency.ui;

import java.util.List;
import org.medicenter.clinic.Location;
import org.medicenter.emergency.EmergencyNumber;

/**
 * What the notice is made of, besides the hours.
 *
 * @param country as ISO 3166-1
 */
record NoticeFacts(String clinic, String country, Location location, List<EmergencyNumber> numbers) {}
