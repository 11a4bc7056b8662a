package org.medicenter.emergency;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.medicenter.emergency.EmergencyNumber.Tier;

/**
 * A sign by which people know how urgent it is. The emergency page, the cards and the out-of-hours page show the same
 * ones, in this order. They are safety texts, no diagnosis.
 */
public enum EmergencySign {
    CHEST_PAIN(Tier.EMERGENCY),
    STROKE(Tier.EMERGENCY),
    BREATHLESSNESS(Tier.EMERGENCY),
    CANNOT_BE_WOKEN(Tier.EMERGENCY),
    SEIZURE(Tier.EMERGENCY),
    ENDING_ONES_LIFE(Tier.EMERGENCY),
    ASLEEP_AT_THE_WHEEL(Tier.URGENT),
    HURT_WHILE_DREAMING(Tier.URGENT),
    SUDDEN_HEARING_LOSS(Tier.URGENT),
    CANNOT_WAIT(Tier.URGENT);

    private final Tier tier;

    EmergencySign(Tier tier) {
        this.tier = tier;
    }

    public Tier tier() {
        return tier;
    }

    /** Where its words are in messages.properties; they go on after "Call 144 now if". */
    public String messageKey() {
        return "emergency.sign." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static List<EmergencySign> of(Tier tier) {
        return Arrays.stream(values()).filter(it -> it.tier == tier).toList();
    }
}
