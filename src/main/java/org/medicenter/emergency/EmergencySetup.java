package org.medicenter.emergency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medicenter.access.CurrentActor;
import org.medicenter.access.Deed;
import org.medicenter.access.Role;
import org.medicenter.clinic.Clinic;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.RulesRevisions;
import org.medicenter.clinic.SetupOutcome;
import org.medicenter.emergency.EmergencyNumber.Tier;
import org.medicenter.emergency.NumberFault.Field;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enters the emergency numbers of the clinic, or of one location that has others. For the application itself, which sets
 * a clinic up while nobody is signed in, and for administrators. How those edit them: {@link NumberLists}.
 */
@Service
public class EmergencySetup {

    private static final Pattern SHOWN = Pattern.compile("\\+?[0-9*#(].*", Pattern.DOTALL);
    private static final Pattern DIALLED = Pattern.compile("\\+?[0-9*#]{2,20}");
    private static final int LONGEST_LABEL = 100;
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_SOURCE = 200;

    private final JdbcClient database;
    private final ClinicDirectory directory;
    private final RulesRevisions revisions;
    private final EmergencyNumbers numbers;
    private final ApplicationEventPublisher events;
    private final CurrentActor currentActor;
    private final Clock clock;

    EmergencySetup(
            JdbcClient database,
            ClinicDirectory directory,
            RulesRevisions revisions,
            EmergencyNumbers numbers,
            ApplicationEventPublisher events,
            CurrentActor currentActor,
            Clock clock) {
        this.database = database;
        this.directory = directory;
        this.revisions = revisions;
        this.numbers = numbers;
        this.events = events;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** The numbers that are shipped for the clinic's region, the unconfirmed ones among them. */
    public List<EmergencyNumber> ofRegion() {
        return RegionNumbers.of(directory.stored().clinic());
    }

    /** As {@link #ofRegion()}, for a clinic that is not stored yet. */
    public List<EmergencyNumber> ofRegion(Clinic clinic) {
        return RegionNumbers.of(clinic);
    }

    /**
     * Takes over the numbers shipped for the clinic's region, as confirmed by this person, who has called or looked up
     * each of them.
     */
    @Transactional
    public SetupOutcome confirmRegion(String confirmedBy) {
        return set(
                null,
                ofRegion().stream()
                        .map(it -> new EmergencyNumber(
                                it.tier(), it.label(), it.number(), it.tel(), it.source(), it.checkedOn(), confirmedBy))
                        .toList());
    }

    /**
     * In place of the numbers entered before. Refused: no number for life-threatening danger, one that cannot be
     * dialled, one without label or source.
     *
     * @param location null: for the whole clinic
     */
    @Transactional
    public SetupOutcome set(@Nullable LocationId location, List<EmergencyNumber> entered) {
        currentActor.find().ifPresent(_ -> currentActor.requireAny(Role.ADMIN));
        Instant now = clock.instant();
        revisions.lock(EmergencyNumbers.SCOPE);
        String before = stored(location);
        var outcome = replace(
                location,
                entered.stream()
                        .map(it -> new NumberEntry(it, it.confirmedBy() == null ? null : now))
                        .toList());
        if (outcome instanceof SetupOutcome.Saved) {
            events.publishEvent(Deed.changed("emergency.numbers", nameOf(location), null, before, stored(location)));
        }
        return outcome;
    }

    private String nameOf(@Nullable LocationId location) {
        return location == null ? "" : directory.stored().location(location).name();
    }

    /** Within the transaction of whoever has checked who asks. */
    SetupOutcome replace(@Nullable LocationId location, List<NumberEntry> entries) {
        revisions.lock(EmergencyNumbers.SCOPE);
        var reasons = broken(location, entries.stream().map(NumberEntry::number).toList());
        if (!reasons.isEmpty()) {
            return new SetupOutcome.Refused(reasons);
        }
        remove(location);
        for (int place = 0; place < entries.size(); place++) {
            write(location, place, entries.get(place));
        }
        return saved();
    }

    /** The location uses the clinic's numbers again, or the clinic those of its region. */
    SetupOutcome forget(@Nullable LocationId location) {
        revisions.lock(EmergencyNumbers.SCOPE);
        remove(location);
        return saved();
    }

    /** As entered for it; none where others hold for it. */
    List<NumberEntry> entries(@Nullable LocationId location) {
        String columns = "select tier, label, shown_number, tel, source, checked_on, confirmed_by, confirmed_at"
                + " from emergency_number where location_id ";
        var query = location == null
                ? database.sql(columns + "is null order by place")
                : database.sql(columns + "= ? order by place").param(location.value());
        return query.query((row, _) -> new NumberEntry(EmergencyNumbers.number(row), confirmedAt(row)))
                .list();
    }

    private static @Nullable Instant confirmedAt(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("confirmed_at", OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private SetupOutcome saved() {
        numbers.changeInThisTransaction();
        return new SetupOutcome.Saved(revisions.raise(EmergencyNumbers.SCOPE));
    }

    private List<String> broken(@Nullable LocationId location, List<EmergencyNumber> entered) {
        var reasons = new ArrayList<String>();
        if (location != null && !directory.stored().knows(location)) {
            reasons.add("There is no location with the id " + location + ".");
        }
        if (entered.stream().noneMatch(it -> it.tier() == Tier.EMERGENCY)) {
            reasons.add("A number for life-threatening danger is missing.");
        }
        entered.forEach(it -> broken(it).forEach(fault -> reasons.add(fault.sentence())));
        return reasons;
    }

    static List<NumberFault> broken(EmergencyNumber number) {
        var faults = new ArrayList<NumberFault>();
        String confirmedBy = number.confirmedBy();
        if (number.tier() == Tier.ROUTINE) {
            faults.add(new NumberFault(Field.TIER, "The clinic's own phone is entered with the location."));
        }
        if (number.tel().isEmpty()) {
            faults.add(new NumberFault(Field.NUMBER, "Type the number, in digits."));
        } else if (!DIALLED.matcher(number.tel()).matches()) {
            faults.add(new NumberFault(
                    Field.NUMBER,
                    "\"" + shortened(number.tel())
                            + "\" cannot be dialled: use digits only, and a plus at the start if needed."));
        } else if (!SHOWN.matcher(number.number().strip()).matches()) {
            faults.add(new NumberFault(
                    Field.NUMBER, "A number begins with a digit, or with a plus and its country code."));
        } else if (isMissingOrLong(number.number(), LONGEST_NUMBER)) {
            faults.add(new NumberFault(
                    Field.NUMBER, "Each number is shown in " + LONGEST_NUMBER + " characters at most."));
        }
        if (isMissingOrLong(number.label(), LONGEST_LABEL)) {
            faults.add(new NumberFault(
                    Field.LABEL, "Each number needs a label of " + LONGEST_LABEL + " characters at most."));
        }
        if (isMissingOrLong(number.source(), LONGEST_SOURCE)) {
            faults.add(new NumberFault(
                    Field.SOURCE,
                    "Say where " + (number.number().isBlank() ? "this number" : number.number()) + " was read, in "
                            + LONGEST_SOURCE + " characters at most."));
        }
        if (confirmedBy != null && isMissingOrLong(confirmedBy, LONGEST_SOURCE)) {
            faults.add(new NumberFault(
                    Field.SOURCE,
                    "Say who confirmed " + number.number() + ", in " + LONGEST_SOURCE + " characters at most."));
        }
        return faults;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_NUMBER ? text : text.substring(0, LONGEST_NUMBER) + "…";
    }

    private static boolean isMissingOrLong(String text, int longest) {
        return text.isBlank() || text.length() > longest;
    }

    /** A line for each number: "EMERGENCY Rescue: 144 (confirmed by Hanna Leitner)". */
    private String stored(@Nullable LocationId location) {
        return database
                .sql("select tier, label, shown_number, confirmed_by from emergency_number where location_id "
                        + (location == null ? "is null" : "= :location") + " order by place")
                .params(location == null ? Map.of() : Map.of("location", location.value()))
                .query((row, number) -> row.getString(1) + " " + row.getString(2) + ": " + row.getString(3)
                        + (row.getString(4) == null ? "" : " (confirmed by " + row.getString(4) + ")"))
                .list()
                .stream()
                .collect(Collectors.joining("\n"));
    }

    private void remove(@Nullable LocationId location) {
        if (location == null) {
            database.sql("delete from emergency_number where location_id is null")
                    .update();
        } else {
            database.sql("delete from emergency_number where location_id = ?")
                    .param(location.value())
                    .update();
        }
    }

    private void write(@Nullable LocationId location, int place, NumberEntry entry) {
        EmergencyNumber number = entry.number();
        Instant confirmedAt = entry.confirmedAt();
        database.sql(
                        "insert into emergency_number (id, location_id, tier, label, shown_number, tel, source, checked_on,"
                                + " confirmed_by, confirmed_at, place) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(UUID.randomUUID())
                .param(location == null ? null : location.value())
                .param(number.tier().name())
                .param(number.label())
                .param(number.number())
                .param(number.tel())
                .param(number.source())
                .param(number.checkedOn())
                .param(number.confirmedBy())
                .param(confirmedAt == null ? null : confirmedAt.atOffset(ZoneOffset.UTC))
                .param(place)
                .update();
    }
}
