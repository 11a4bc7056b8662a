package org.medicenter.patients;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Patients extends JpaRepository<Patient, UUID> {

    @Query("select p from Patient p where p.reachedAt = :address order by p.registeredAt desc")
    List<Patient> reachedAt(String address, Limit most);

    /** Nobody else changes them until the transaction ends. In one order, so that two wait for each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Patient p where p.id in :ids order by p.id")
    List<Patient> locked(Collection<UUID> ids);

    @Query("select p from Patient p where p.mergedInto is null order by p.id desc")
    List<Patient> newest(Limit most);

    @Query("select p from Patient p where p.mergedInto is null and p.dateOfBirth in :dates")
    List<Patient> born(Collection<LocalDate> dates, Limit most);

    @Query("""
            select p.id from Patient p
            where lower(p.lastName) like :pattern escape '!'
               or lower(p.firstName) like :pattern escape '!'
               or lower(concat(p.firstName, ' ', p.lastName)) like :pattern escape '!'
            order by p.registeredAt desc""")
    List<UUID> named(String pattern, Limit most);
}
