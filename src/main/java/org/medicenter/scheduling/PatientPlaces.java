package org.medicenter.scheduling;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.medicenter.clinic.ResourceId;
import org.medicenter.clinic.VisitType;
import org.medicenter.patients.CheckedPatient;
import org.medicenter.time.Cells;
import org.medicenter.time.TimeRange;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * So many coming visits of a kind that one patient has at most. As with {@link Limit}, a limit of n is n places that are
 * claimed; a place is free again when its visit is over or cancelled. A patient is who is reached in the same way and
 * was born on the same day: one address may serve a whole family.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PatientPlaces {

    /** The patient has as many coming visits as one may have. */
    static final class NoPlaceLeft extends RuntimeException {

        private static final long serialVersionUID = 1;

        final int most;

        NoPlaceLeft(int most) {
            super("The patient has as many coming visits as one may have", null, false, false);
            this.most = most;
        }
    }

    /** In no calendar of any clinic: all visits of a patient claim a place at the same time. */
    private static final TimeRange ALWAYS = TimeRange.of(Instant.parse("2200-01-01T00:00:00Z"), Cells.LENGTH);

    private final JdbcTemplate jdbc;
    private final Claims claims;
    private final Allocations allocations;

    PatientPlaces(JdbcTemplate jdbc, Claims claims, Allocations allocations) {
        this.jdbc = jdbc;
        this.claims = claims;
        this.allocations = allocations;
    }

    /**
     * Takes a place for the claim, where the kind of visit has such a limit.
     *
     * @throws NoPlaceLeft where there is none; the transaction ends with that
     */
    void take(UUID claim, VisitType type, CheckedPatient patient, Instant now) {
        Integer most = type.limits().aPatient();
        if (most != null && !takeOne(claim, type, patient, most, now)) {
            throw new NoPlaceLeft(most);
        }
    }

    /** Takes a place if one is left: who books at the desk knows the patient. */
    void takeIfAny(UUID claim, VisitType type, CheckedPatient patient, Instant now) {
        Integer most = type.limits().aPatient();
        if (most != null) {
            takeOne(claim, type, patient, most, now);
        }
    }

    private boolean takeOne(UUID claim, VisitType type, CheckedPatient patient, int most, Instant now) {
        List<UUID> places = places(type, patient, most);
        claims.releasePast(places.stream().map(ResourceId::new).toList(), now);
        var taken = new HashSet<>(jdbc.queryForList(
                "select resource_id from claimed_time where resource_id in ("
                        + String.join(", ", Collections.nCopies(most, "?")) + ")",
                UUID.class,
                places.toArray()));
        Optional<UUID> free = places.stream().filter(it -> !taken.contains(it)).findFirst();
        free.ifPresent(place -> {
            var allocation = List.of(new Allocation(new ResourceId(place), ALWAYS));
            claims.claim(claim, allocation, null, now);
            allocations.save(claim, allocation);
        });
        return free.isPresent();
    }

    /** What a visit keeps of these places when it moves. */
    static List<Allocation> of(List<Allocation> allocations) {
        return allocations.stream().filter(it -> it.time().equals(ALWAYS)).toList();
    }

    static long firstCell() {
        return Cells.first(ALWAYS);
    }

    private static List<UUID> places(VisitType type, CheckedPatient patient, int most) {
        String who = reachedBy(patient).toLowerCase(Locale.ROOT) + " " + patient.dateOfBirth();
        return IntStream.rangeClosed(1, most)
                .mapToObj(number -> "place " + number + " of " + who + " in " + type.id())
                .map(it -> UUID.nameUUIDFromBytes(it.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    private static String reachedBy(CheckedPatient patient) {
        if (patient.email() != null) {
            return patient.email();
        }
        if (patient.phone() != null) {
            return patient.phone();
        }
        return patient.contact()
                .flatMap(it -> Optional.ofNullable(it.email()).or(() -> Optional.ofNullable(it.phone())))
                .orElse("");
    }
}
