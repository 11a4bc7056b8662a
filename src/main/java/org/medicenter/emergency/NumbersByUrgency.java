package org.medicenter.emergency;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicenter.emergency.EmergencyNumber.Tier;

/** The numbers of a notice by urgency: of each tier the first to call, and the ones beside it. */
public record NumbersByUrgency(List<EmergencyNumber> numbers) {

    public @Nullable EmergencyNumber emergency() {
        return first(Tier.EMERGENCY);
    }

    public @Nullable EmergencyNumber crisis() {
        return first(Tier.CRISIS);
    }

    public @Nullable EmergencyNumber urgent() {
        return first(Tier.URGENT);
    }

    /** The clinic's own phone. */
    public @Nullable EmergencyNumber clinic() {
        return first(Tier.ROUTINE);
    }

    public List<EmergencyNumber> alsoEmergency() {
        return rest(Tier.EMERGENCY);
    }

    public List<EmergencyNumber> alsoCrisis() {
        return rest(Tier.CRISIS);
    }

    public List<EmergencyNumber> alsoUrgent() {
        return rest(Tier.URGENT);
    }

    private @Nullable EmergencyNumber first(Tier tier) {
        Optional<EmergencyNumber> first =
                numbers.stream().filter(number -> number.tier() == tier).findFirst();
        return first.orElse(null);
    }

    private List<EmergencyNumber> rest(Tier tier) {
        return numbers.stream().filter(number -> number.tier() == tier).skip(1).toList();
    }
}
