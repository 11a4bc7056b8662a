package org.medicenter.hours;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.Catalogue;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.clinic.FollowsRules;
import org.medicenter.clinic.RememberedRules;
import org.medicenter.clinic.RulesRevisions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Knows the hours, from memory; a change of any rule makes a new revision. */
@Service
public class OpeningHours implements FollowsRules {

    static final String SCOPE = "hours";

    private record Revised(long revision, HoursRules rules) {}

    private record Made(Catalogue catalogue, Revised from, Timetable timetable) {}

    private final ClinicDirectory directory;
    private final RulesRevisions revisions;
    private final ApplicationEventPublisher events;
    private final RememberedRules<Revised> remembered;
    private volatile @Nullable Made newest;

    OpeningHours(
            ClinicDirectory directory, RulesRevisions revisions, StoredHours stored, ApplicationEventPublisher events) {
        this.directory = directory;
        this.revisions = revisions;
        this.events = events;
        this.remembered = new RememberedRules<>(revisions, SCOPE, revision -> new Revised(revision, stored.read()));
    }

    /** The newest timetable known to this node. */
    public Timetable timetable() {
        var catalogue = directory.catalogue();
        var rules = remembered.get();
        var known = newest;
        return known != null && known.catalogue() == catalogue && known.from() == rules
                ? known.timetable()
                : make(catalogue, rules);
    }

    /**
     * The newest timetable that is stored, with its catalogue: one query, and loaded anew only where this node's is
     * another one. For the booking transaction: the constraint guards resources, not hours.
     */
    public Timetable refresh() {
        var stored = revisions.stored();
        directory.follow(stored);
        follow(stored);
        return timetable();
    }

    @Override
    public void follow(Map<String, Long> storedRevisions) {
        remembered.follow(storedRevisions);
    }

    void changeInThisTransaction() {
        remembered.changeInThisTransaction();
        events.publishEvent(new HoursChanged());
    }

    private Timetable make(Catalogue catalogue, Revised from) {
        var timetable = Timetable.of(
                catalogue.revision() + from.revision(), catalogue, from.rules(), PublicHolidays.of(catalogue.clinic()));
        newest = new Made(catalogue, from, timetable);
        return timetable;
    }
}
