package org.medicenter.scheduling;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Appointments extends JpaRepository<Appointment, UUID> {

    Optional<Appointment> findByLinkHash(String linkHash);
}
