package org.medicenter.website;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicenter.emergency.EmergencyNumber.Tier;
import org.medicenter.emergency.EmergencySign;
import org.medicenter.emergency.NumbersByUrgency;
import org.medicenter.guides.Guides;

/**
 * What a page shows around its content. Nothing here may keep a page from being shown: what cannot be found out is left
 * out.
 *
 * @param clinic its name; the product's where it is not known
 * @param address a line each
 * @param opening null where the hours cannot be worked out
 */
public record Frame(
        String clinic,
        List<String> address,
        @Nullable Phone phone,
        @Nullable OpeningWords opening,
        NumbersByUrgency numbers,
        List<Guides.Summary> guides) {

    /** The signs on the emergency card: those of the emergency page. */
    public List<EmergencySign> signs() {
        return EmergencySign.of(Tier.EMERGENCY);
    }

    /** @param number as people write it; the link has no spaces */
    public record Phone(String number) {

        public String link() {
            return "tel:" + number.replaceAll("[^+0-9]", "");
        }
    }
}
