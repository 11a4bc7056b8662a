package org.medicenter.patients;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Patients extends JpaRepository<Patient, UUID> {

    @Query("select p from Patient p where p.reachedAt = :address order by p.registeredAt desc")
    List<Patient> reachedAt(String address, Limit most);

    @Query("""
            select p.id from Patient p
            where lower(p.lastName) like :pattern escape '!'
               or lower(p.firstName) like :pattern escape '!'
               or lower(concat(p.firstName, ' ', p.lastName)) like :pattern escape '!'
            order by p.registeredAt desc""")
    List<UUID> named(String pattern, Limit most);
}
