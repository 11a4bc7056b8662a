package org.medicenter.patients;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which records are one: a merged one points to the one that stays, which may have been merged itself since. */
@Component
class MergedRecords {

    private final Patients patients;
    private final JdbcClient jdbc;

    MergedRecords(Patients patients, JdbcClient jdbc) {
        this.patients = patients;
        this.jdbc = jdbc;
    }

    Patient standing(Patient patient) {
        return upwards(patient).getLast();
    }

    /** It, and what it has become part of. */
    List<Patient> upwards(Patient patient) {
        List<Patient> way = new ArrayList<>(List.of(patient));
        UUID next = patient.mergedInto();
        while (next != null) {
            Patient one = patients.findById(next).orElseThrow();
            way.add(one);
            next = one.mergedInto();
        }
        return way;
    }

    /** They, and all that has become part of them. */
    Set<UUID> parts(Collection<UUID> ids) {
        return owners(ids).keySet();
    }

    /** By the id of each part, whose it is of those who were asked for. */
    Map<UUID, UUID> owners(Collection<UUID> ids) {
        Map<UUID, UUID> owners = new LinkedHashMap<>();
        ids.forEach(it -> owners.put(it, it));
        Collection<UUID> asked = ids;
        while (!asked.isEmpty()) {
            List<UUID> next = new ArrayList<>();
            jdbc.sql("select other_id, kept_id from patient_merge where undone_at is null and kept_id in (:kept)")
                    .param("kept", asked)
                    .query(row -> {
                        UUID other = row.getObject(1, UUID.class);
                        UUID owner = owners.get(row.getObject(2, UUID.class));
                        if (owner != null && owners.put(other, owner) == null) {
                            next.add(other);
                        }
                    });
            asked = next;
        }
        return owners;
    }
}
