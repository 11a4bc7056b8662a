package org.medicenter.patients;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.medicenter.access.Role;
import org.medicenter.access.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whoever is typed, with each letter, is found at once among fifty thousand; -Dpatients=1000000 takes a million. Run by
 * bin/bench (docs/performance.md).
 */
@Tag("bench")
@DataJpaTest(showSql = false, properties = "spring.profiles.active=test")
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@Import(PatientsModule.class)
abstract class PatientSearchSpeedContract {

    private static final int PATIENTS = Integer.getInteger("patients", 50_000);
    private static final int CALLERS = 60;
    private static final List<String> HEARD = List.of("shevchenko", "schewtschenko", "iwanowa", "papadopoulos");
    private static final Duration AT_ONCE = Duration.ofMillis(100);

    @Autowired
    PatientSearch search;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void nobodyWorks() {
        SignedInAs.nobodyWorks();
    }

    @Test
    void whoeverIsTypedIsFoundAtOnce() {
        var many = new ManyPatients(jdbc, transaction);
        many.insert(PATIENTS);
        KeysForAll.write(jdbc);
        analyse();
        SignedInAs.somebody("Birgit Steiner", Role.RECEPTIONIST).works();
        var random = new SplittableRandom(1);
        answers(many, random);

        List<Long> nanos = answers(many, random);

        nanos.sort(null);
        var p95 = Duration.ofNanos(nanos.get(nanos.size() * 95 / 100));
        System.out.printf(
                "Search among %,d patients: median %.1f ms, p95 %.1f ms, slowest %.1f ms (%s)%n",
                PATIENTS,
                nanos.get(nanos.size() / 2) / 1e6,
                p95.toNanos() / 1e6,
                nanos.getLast() / 1e6,
                getClass().getSimpleName());
        assertThat(p95).isLessThan(AT_ONCE);
    }

    /** Each letter of each caller is a question. */
    private List<Long> answers(ManyPatients many, SplittableRandom random) {
        var nanos = new ArrayList<Long>();
        for (int caller = 0; caller < CALLERS; caller++) {
            String typed = typed(many, random, caller);
            for (int letters = 1; letters <= typed.length(); letters++) {
                long begin = System.nanoTime();
                search.find(typed.substring(0, letters), "AT", Set.of());
                nanos.add(System.nanoTime() - begin);
            }
        }
        return nanos;
    }

    private static String typed(ManyPatients many, SplittableRandom random, int caller) {
        return switch (caller % 8) {
            case 0 -> many.lastName() + " " + many.firstName().substring(0, 3);
            case 1 -> many.firstName() + " " + many.lastName();
            case 2 -> many.lastName() + " " + random.nextInt(1, 28) + "." + random.nextInt(1, 12) + ".1975";
            case 3 -> "0660 " + (1_000_000 + random.nextInt(9_000_000));
            case 4 -> random.nextInt(1, 28) + "." + random.nextInt(1, 12) + "." + random.nextInt(1940, 2010);
            case 5 ->
                HEARD.get(random.nextInt(HEARD.size())) + " " + many.firstName().substring(0, 3);
            case 6 -> "olena " + HEARD.get(random.nextInt(HEARD.size()));
            default -> "m a " + many.lastName();
        };
    }

    void analyse() {}
}
