package org.medicenter.emergency;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicenter.access.Actor;
import org.medicenter.access.CurrentActor;
import org.medicenter.access.Deed;
import org.medicenter.access.Role;
import org.medicenter.clinic.Catalogue;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.RulesRevisions;
import org.medicenter.clinic.SetupOutcome;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The emergency numbers as administrators edit them: whole lists, published at once or not at all. Each method throws
 * {@link org.springframework.security.access.AccessDeniedException} for anybody but administrators.
 */
@Service
public class NumberLists {

    /** Stands for the name of whoever confirms, until it is saved. */
    static final String WHOEVER_SAVES = "whoever saves";

    private static final String OF_CLINIC = "clinic";

    private final CurrentActor currentActor;
    private final ClinicDirectory directory;
    private final RulesRevisions revisions;
    private final EmergencySetup setup;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NumberLists(
            CurrentActor currentActor,
            ClinicDirectory directory,
            RulesRevisions revisions,
            EmergencySetup setup,
            JdbcClient database,
            ApplicationEventPublisher events,
            Clock clock) {
        this.currentActor = currentActor;
        this.directory = directory;
        this.revisions = revisions;
        this.setup = setup;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** As stored. @param location null: of the whole clinic */
    @Transactional(readOnly = true)
    public NumberList inForce(@Nullable LocationId location) {
        currentActor.requireAny(Role.ADMIN);
        return stored(location);
    }

    /** What would have to be mended in a number before it can be saved. */
    public List<NumberFault> faults(EmergencyNumber number) {
        currentActor.requireAny(Role.ADMIN);
        return EmergencySetup.broken(number);
    }

    /**
     * In place of what is in force. What is new or changed and confirmed, is confirmed by who saves it. Changed meanwhile:
     * what is in force is not what the editor began from.
     */
    @Transactional
    public SetupOutcome publish(NumberList begunFrom, NumberList wanted) {
        Actor actor = currentActor.requireAny(Role.ADMIN);
        if (!Objects.equals(begunFrom.location(), wanted.location())) {
            throw new IllegalArgumentException("A list is published where it was read, but this one was read for "
                    + begunFrom.location() + " and is for " + wanted.location());
        }
        long revision = revisions.lock(EmergencyNumbers.SCOPE);
        NumberList inForce = stored(wanted.location());
        if (!inForce.equals(begunFrom)) {
            return changedMeanwhile(wanted.location());
        }
        if (wanted.equals(inForce)) {
            return new SetupOutcome.Saved(revision);
        }
        var entries = wanted.own() ? signed(wanted.entries(), inForce.entries(), actor) : List.<NumberEntry>of();
        var outcome = wanted.own() ? setup.replace(wanted.location(), entries) : setup.forget(wanted.location());
        if (outcome instanceof SetupOutcome.Saved) {
            remember(wanted.location(), actor);
            tell(inForce, wanted.own() ? entries : stored(wanted.location()).entries(), wanted.location());
        }
        return outcome;
    }

    private List<NumberEntry> signed(List<NumberEntry> wanted, List<NumberEntry> before, Actor actor) {
        return wanted.stream()
                .map(it -> before.contains(it) || !it.isConfirmed() ? it : it.confirmed(actor.name(), clock.instant()))
                .toList();
    }

    private NumberList stored(@Nullable LocationId location) {
        var own = setup.entries(location);
        if (!own.isEmpty()) {
            return new NumberList(location, true, own);
        }
        var ofClinic = location == null ? own : setup.entries(null);
        return new NumberList(
                location,
                false,
                ofClinic.isEmpty()
                        ? setup.ofRegion().stream()
                                .map(it -> new NumberEntry(it, null))
                                .toList()
                        : ofClinic);
    }

    private SetupOutcome changedMeanwhile(@Nullable LocationId location) {
        return lastChange(location)
                .or(() -> lastChange(null))
                .<SetupOutcome>map(it -> it)
                .orElseGet(() -> new SetupOutcome.Refused(
                        List.of("The numbers in force are not those that you began from. Load the page again.")));
    }

    private Optional<SetupOutcome.ChangedMeanwhile> lastChange(@Nullable LocationId location) {
        return database.sql("select changed_by, changed_at from emergency_change where list_name = ?")
                .param(name(location))
                .query((row, _) -> new SetupOutcome.ChangedMeanwhile(
                        row.getString("changed_by"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    private void remember(@Nullable LocationId location, Actor actor) {
        database.sql("delete from emergency_change where list_name = ?")
                .param(name(location))
                .update();
        database.sql("insert into emergency_change (list_name, changed_by, changed_at) values (?, ?, ?)")
                .params(name(location), actor.name(), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** A deed for each number that came, went or changed; one for the order, where only that is another. */
    private void tell(NumberList before, List<NumberEntry> after, @Nullable LocationId location) {
        Catalogue catalogue = directory.stored();
        String place = location == null
                ? catalogue.clinic().name()
                : catalogue.location(location).name();
        var gone = new ArrayList<>(before.entries());
        gone.removeAll(after);
        var come = new ArrayList<>(after);
        come.removeAll(before.entries());
        if (gone.isEmpty() && come.isEmpty()) {
            events.publishEvent(
                    Deed.changed("emergency.order", place, null, numbers(before.entries()), numbers(after)));
        }
        for (int at = 0; at < Math.max(gone.size(), come.size()); at++) {
            String was = at < gone.size() ? gone.get(at).words() : "";
            String is = at < come.size() ? come.get(at).words() : "";
            events.publishEvent(Deed.changed("emergency.number", place, null, was, is));
        }
    }

    private static String numbers(List<NumberEntry> entries) {
        return String.join(
                ", ", entries.stream().map(it -> it.number().number()).toList());
    }

    private static String name(@Nullable LocationId location) {
        return location == null ? OF_CLINIC : location.toString();
    }
}
