package org.medicenter.scheduling;

import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.hours.OpeningHours;
import org.springframework.stereotype.Component;

/** Gives the rules as they stand. */
@Component
class RuleBook {

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
        if (hours.refresh() != rules.timetable() || directory.catalogue() != rules.catalogue()) {
            throw new RulesChanged();
        }
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
