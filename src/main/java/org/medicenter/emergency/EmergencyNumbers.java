package org.medicenter.emergency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.Catalogue;
import org.medicenter.clinic.FollowsRules;
import org.medicenter.clinic.Location;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.RememberedRules;
import org.medicenter.clinic.RulesRevisions;
import org.medicenter.emergency.EmergencyNumber.Tier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which numbers a location shows, from memory: its own, else the clinic's, else those shipped for the region; then its
 * phone. Numbers that nobody has confirmed are left out, except those for life-threatening danger: better an
 * unconfirmed one than none.
 */
@Component
class EmergencyNumbers implements FollowsRules {

    static final String SCOPE = "emergency";

    private record Row(@Nullable LocationId location, EmergencyNumber number) {}

    /** @param byLocation null as the key: for the whole clinic */
    private record Entered(Map<@Nullable LocationId, List<EmergencyNumber>> byLocation) {

        List<EmergencyNumber> of(@Nullable LocationId location) {
            return byLocation.getOrDefault(location, List.of());
        }
    }

    private final JdbcClient database;
    private final RememberedRules<Entered> remembered;

    EmergencyNumbers(JdbcClient database, RulesRevisions revisions) {
        this.database = database;
        this.remembered = new RememberedRules<>(revisions, SCOPE, _ -> read());
    }

    /** In the order of urgency, and within it as entered. */
    List<EmergencyNumber> of(Location location, Catalogue catalogue) {
        var numbers = new ArrayList<>(shown(location.id(), catalogue));
        numbers.add(own(location, numbers));
        return List.copyOf(numbers);
    }

    /** Where no location is known. */
    List<EmergencyNumber> ofRegion(Catalogue catalogue) {
        return shown(null, catalogue);
    }

    @Override
    public void follow(Map<String, Long> storedRevisions) {
        remembered.follow(storedRevisions);
    }

    void changeInThisTransaction() {
        remembered.changeInThisTransaction();
    }

    private List<EmergencyNumber> shown(@Nullable LocationId location, Catalogue catalogue) {
        return shownOf(entered(location, catalogue));
    }

    /** In the order of urgency, without those that nobody may see yet. */
    static List<EmergencyNumber> shownOf(List<EmergencyNumber> entered) {
        return entered.stream()
                .filter(it -> it.confirmedBy() != null || it.tier() == Tier.EMERGENCY)
                .sorted(Comparator.comparing(EmergencyNumber::tier))
                .toList();
    }

    private List<EmergencyNumber> entered(@Nullable LocationId location, Catalogue catalogue) {
        var entered = remembered.get();
        if (!entered.of(location).isEmpty()) {
            return entered.of(location);
        }
        return entered.of(null).isEmpty() ? RegionNumbers.of(catalogue.clinic()) : entered.of(null);
    }

    private static EmergencyNumber own(Location location, List<EmergencyNumber> others) {
        LocalDate checkedOn = others.stream()
                .map(EmergencyNumber::checkedOn)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.EPOCH);
        return new EmergencyNumber(
                Tier.ROUTINE,
                "Clinic",
                location.phone(),
                location.phone().replaceAll("[^+0-9]", ""),
                location.name(),
                checkedOn,
                location.name());
    }

    static EmergencyNumber number(ResultSet row) throws SQLException {
        return new EmergencyNumber(
                Tier.valueOf(row.getString("tier")),
                row.getString("label"),
                row.getString("shown_number"),
                row.getString("tel"),
                row.getString("source"),
                row.getObject("checked_on", LocalDate.class),
                row.getString("confirmed_by"));
    }

    private Entered read() {
        var byLocation = new HashMap<@Nullable LocationId, List<EmergencyNumber>>();
        database.sql("select location_id, tier, label, shown_number, tel, source, checked_on, confirmed_by"
                        + " from emergency_number order by place")
                .query((row, _) -> {
                    UUID location = row.getObject("location_id", UUID.class);
                    return new Row(location == null ? null : new LocationId(location), number(row));
                })
                .list()
                .forEach(it -> byLocation
                        .computeIfAbsent(it.location(), _ -> new ArrayList<>())
                        .add(it.number()));
        return new Entered(byLocation);
    }
}
