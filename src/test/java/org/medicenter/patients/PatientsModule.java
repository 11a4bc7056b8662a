package org.medicenter.patients;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.medicenter.access.CurrentActor;
import org.medicenter.database.LastWrites;
import org.medicenter.support.HandClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** The register of patients alone, on a real database. Only whoever imports it gets it. */
@Import({CurrentActor.class, LastWrites.class})
@ComponentScan(
        basePackages = "org.medicenter.patients",
        excludeFilters =
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Test|Contract|IT|Module)(\\$.*)?"))
class PatientsModule {

    /** Whose visits a specialist has. */
    static final Set<PatientId> TREATED = ConcurrentHashMap.newKeySet();

    @Bean
    SeenPatients seenPatients() {
        return (specialist, records) ->
                records.stream().filter(TREATED::contains).collect(Collectors.toSet());
    }

    /** Whose appointment has which reference. */
    static final Map<String, PatientId> REFERRED = new ConcurrentHashMap<>();

    @Bean
    ReferredPatients referredPatients() {
        return reference -> Optional.ofNullable(REFERRED.get(reference));
    }

    @Bean
    @Primary
    HandClock testClock() {
        return new HandClock("2026-11-24T10:40:00+01:00");
    }
}
