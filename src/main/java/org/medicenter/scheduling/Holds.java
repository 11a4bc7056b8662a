package org.medicenter.scheduling;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Holds extends JpaRepository<Hold, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select hold from Hold hold where hold.id = :id")
    Optional<Hold> findAndLock(UUID id);

    /** Those that live at a moment and overlap a time. */
    List<Hold> findByLocationIdAndStartsAtLessThanAndEndsAtGreaterThanAndExpiresAtGreaterThan(
            UUID location, Instant until, Instant from, Instant now);
}
