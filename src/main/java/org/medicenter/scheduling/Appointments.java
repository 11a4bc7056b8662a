package org.medicenter.scheduling;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface Appointments extends JpaRepository<Appointment, UUID> {

    Optional<Appointment> findByLinkHash(String linkHash);

    Optional<Appointment> findByReference(String reference);

    List<Appointment> findByReferenceStartingWith(String reference, Limit most);

    List<Appointment> findByPatientIdIn(Collection<UUID> patientIds, Limit most);

    List<Appointment> findByPatientIdInOrderByStartsAtDesc(Collection<UUID> patientIds, Limit most);

    List<Appointment> findByLocationIdAndStartsAtGreaterThanEqualAndStartsAtLessThan(
            UUID locationId, Instant from, Instant until);

    List<Appointment> findBySpecialistIdAndStartsAtGreaterThanEqualAndStartsAtLessThan(
            UUID specialistId, Instant from, Instant until);
}
