package org.medicenter.emergency;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.LocationId;
import org.medicenter.emergency.EmergencyNumber.Tier;

/**
 * The numbers of the clinic, or of one location, as administrators edit them.
 *
 * @param location null: of the whole clinic
 * @param own whether they were entered for it: else those of the clinic, or of its region, hold for it too
 * @param entries in the order in which they are shown, within each tier
 */
public record NumberList(@Nullable LocationId location, boolean own, List<NumberEntry> entries) {

    public NumberList {
        entries = List.copyOf(entries);
    }

    public NumberList with(int at, NumberEntry changed) {
        var all = new ArrayList<>(entries);
        all.set(at, changed);
        return new NumberList(location, true, all);
    }

    public NumberList plus(NumberEntry added) {
        var all = new ArrayList<>(entries);
        all.add(added);
        return new NumberList(location, true, all);
    }

    public NumberList without(int at) {
        var all = new ArrayList<>(entries);
        all.remove(at);
        return new NumberList(location, true, all);
    }

    /** Before the one of the same tier that stood before it; as it is where it is the first. */
    public NumberList earlier(int at) {
        for (int before = at - 1; before >= 0; before--) {
            if (tier(before) == tier(at)) {
                var all = new ArrayList<>(entries);
                all.set(before, entries.get(at));
                all.set(at, entries.get(before));
                return new NumberList(location, true, all);
            }
        }
        return this;
    }

    public boolean isFirstOfItsTier(int at) {
        return earlier(at) == this;
    }

    /** What patients would see of it. */
    public List<EmergencyNumber> shown() {
        return EmergencyNumbers.shownOf(
                entries.stream().map(NumberEntry::number).toList());
    }

    private Tier tier(int at) {
        return entries.get(at).number().tier();
    }
}
