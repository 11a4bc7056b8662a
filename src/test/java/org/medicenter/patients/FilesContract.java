package org.medicenter.patients;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.medicenter.access.Role;
import org.medicenter.access.SignedInAs;
import org.medicenter.support.HandClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What the tests of patients' records share: the register on a real database, with the reception at work. */
@DataJpaTest(showSql = false, properties = "spring.profiles.active=test")
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@Import(PatientsModule.class)
@RecordApplicationEvents
abstract class FilesContract {

    static final String AUSTRIA = "AT";

    @Autowired
    PatientFiles files;

    @Autowired
    Merging merging;

    @Autowired
    Doubles doubles;

    @Autowired
    PatientRegister register;

    @Autowired
    HandClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ApplicationEvents published;

    @BeforeEach
    void theReceptionWorks() {
        for (String table : List.of(
                "patient_key", "patient_note", "patient_contact", "patient_merge", "patient_distinct", "patient")) {
            jdbc.update("delete from " + table);
        }
        PatientsModule.TREATED.clear();
        clock.turnTo("2026-11-24T10:40:00+01:00");
        works("Birgit Steiner", Role.RECEPTIONIST);
    }

    @AfterEach
    void nobodyWorks() {
        SignedInAs.nobodyWorks();
    }

    static void works(String name, Role role) {
        SignedInAs.somebody(name, role).works();
    }

    PatientId registered(
            String firstName, String lastName, String born, @Nullable String email, @Nullable String phone) {
        return registered(new PatientDetails(firstName, lastName, LocalDate.parse(born), email, phone), null);
    }

    PatientId registered(PatientDetails details, @Nullable ContactDetails booker) {
        var check = (PatientCheck.Complete) register.check(details, booker, AUSTRIA);
        return Objects.requireNonNull(transaction.execute(_ -> register.register(check.patient())));
    }

    PatientSheet sheet(PatientId id) {
        return files.open(id).orElseThrow();
    }

    List<String> found(String typed) {
        return files.find(typed, AUSTRIA, List.of()).stream()
                .map(it -> it.patient().name())
                .toList();
    }

    static PatientSheet saved(FileOutcome outcome) {
        assertThat(outcome).isInstanceOf(FileOutcome.Saved.class);
        return ((FileOutcome.Saved) outcome).sheet();
    }

    static List<String> wrong(FileOutcome outcome) {
        assertThat(outcome).isInstanceOf(FileOutcome.Wrong.class);
        return ((FileOutcome.Wrong) outcome)
                .mistakes().stream().map(it -> it.member() + " " + it.code()).toList();
    }

    /** At once, each in the name of the reception. */
    static <T> List<T> atOnce(List<Callable<T>> deeds) throws Exception {
        var desk = SignedInAs.somebody("Birgit Steiner", Role.RECEPTIONIST);
        try (var threads = Executors.newFixedThreadPool(deeds.size())) {
            List<Future<T>> begun = deeds.stream()
                    .map(deed -> threads.submit(() -> {
                        desk.works();
                        return deed.call();
                    }))
                    .toList();
            var results = new java.util.ArrayList<T>();
            for (Future<T> each : begun) {
                results.add(each.get());
            }
            return results;
        }
    }
}
