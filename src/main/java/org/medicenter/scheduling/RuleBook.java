package org.medicenter.scheduling;

import java.util.function.Function;
import java.util.function.Supplier;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.hours.OpeningHours;
import org.medicenter.hours.Timetable;
import org.springframework.stereotype.Component;

/** Gives the rules as they stand. */
@Component
class RuleBook {

    private static final int CHANGES = 3;

    private final ClinicDirectory directory;
    private final OpeningHours hours;

    RuleBook(ClinicDirectory directory, OpeningHours hours) {
        this.directory = directory;
        this.hours = hours;
    }

    /** As this node knows them. */
    Rules rules() {
        return new Rules(directory.catalogue(), hours.timetable());
    }

    /**
     * To be asked within the transaction that books: the constraint guards what is taken, not the hours.
     *
     * @throws RulesChanged where newer ones are stored; the transaction ends with that
     */
    void requireCurrent(Rules rules) {
        Timetable stored = hours.refresh();
        if (!rules.areThoseOf(directory.catalogue(), stored)) {
            throw new RulesChanged();
        }
    }

    /**
     * Does something by the rules as this node knows them, and again by the stored ones where they have changed meanwhile.
     *
     * @param deed throws {@link RulesChanged} where {@link #requireCurrent} does; nothing of it has happened then
     * @param busy what it comes to where the rules change time after time
     */
    <T> T byNewest(Function<Rules, T> deed, Supplier<T> busy) {
        Rules rules = rules();
        for (int changes = 0; changes < CHANGES; changes++) {
            try {
                return deed.apply(rules);
            } catch (RulesChanged changed) {
                rules = refreshed();
            }
        }
        return busy.get();
    }

    /** As they are stored. */
    Rules refreshed() {
        hours.refresh();
        return rules();
    }

    /** The rules were changed while somebody booked by the old ones. */
    static final class RulesChanged extends RuntimeException {

        private static final long serialVersionUID = 1;

        RulesChanged() {
            super("The clinic's rules have changed meanwhile", null, false, false);
        }
    }
}
