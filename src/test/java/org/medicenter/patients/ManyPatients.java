package org.medicenter.patients;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** So many invented patients as a big clinic has, some names common and most rare, one in twenty written in another alphabet; the same numbers give the same people. */
final class ManyPatients {

    private static final int AT_ONCE = 5_000;
    private static final List<String> FIRST = List.of(
            "Maria",
            "Anna",
            "Josef",
            "Johann",
            "Michael",
            "Thomas",
            "Elisabeth",
            "Eva",
            "Müge",
            "Katharina",
            "Wolfgang",
            "Andreas",
            "Monika",
            "Markus",
            "Sabine",
            "Peter",
            "Claudia",
            "Daniel",
            "Julia",
            "Stefan",
            "Zeynep",
            "Milica",
            "Đorđe",
            "Ágnes",
            "Björn",
            "Renée",
            "Şükrü",
            "Olena",
            "Xaver",
            "Quirin",
            "Yvonne",
            "Ulrike",
            "Valentina",
            "Hannah",
            "Lukas",
            "Tobias",
            "Gertrude",
            "Ingrid",
            "Noah",
            "Ferdinand",
            "Олена",
            "Γιώργος");
    private static final List<String> COMMON = List.of(
            "Gruber",
            "Huber",
            "Bauer",
            "Wagner",
            "Müller",
            "Pichler",
            "Steiner",
            "Moser",
            "Mayer",
            "Hofer",
            "Leitner",
            "Berger",
            "Fuchs",
            "Eder",
            "Fischer",
            "Schmid",
            "Winkler",
            "Weber",
            "Schwarz",
            "Maier",
            "Novak",
            "Yılmaz",
            "Jovanović",
            "Nagy",
            "Horvat",
            "Шевченко",
            "Иванова",
            "Παπαδόπουλος");
    private static final List<String> SYLLABLES = List.of(
            "ba", "ber", "dor", "ei", "fel", "gar", "hol", "in", "kam", "lö", "mar", "nau", "ols", "pra", "rie", "schn",
            "tal", "ur", "vog", "wei", "zim", "ner", "mann", "ger", "ler", "hu", "stein", "bach");

    private final SplittableRandom random = new SplittableRandom(42);
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    ManyPatients(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Without keys: the migration gives them theirs. */
    void insert(int many) {
        for (int done = 0; done < many; done += AT_ONCE) {
            var patients = new ArrayList<Object[]>();
            for (int number = 0; number < Math.min(AT_ONCE, many - done); number++) {
                patients.add(patient());
            }
            transaction.executeWithoutResult(_ -> jdbc.batchUpdate(
                    "insert into patient (id, first_name, last_name, date_of_birth, phone, registered_at, version)"
                            + " values (?, ?, ?, ?, ?, ?, 0)",
                    patients));
        }
    }

    private Object[] patient() {
        return new Object[] {
            PatientId.next().value(),
            firstName(),
            lastName(),
            LocalDate.of(2020, 1, 1).minusDays(random.nextInt(32_000)),
            random.nextInt(3) == 0 ? null : "+43660" + (1_000_000 + random.nextInt(9_000_000)),
            OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC).plusMinutes(random.nextInt(400_000))
        };
    }

    String firstName() {
        return one(FIRST) + (random.nextInt(12) == 0 ? "-" + one(FIRST) : "");
    }

    String lastName() {
        int kind = random.nextInt(100);
        if (kind < 35) {
            return one(COMMON);
        }
        if (kind < 40) {
            return one(COMMON) + "-" + one(COMMON);
        }
        String name = one(SYLLABLES) + one(SYLLABLES) + one(SYLLABLES);
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private String one(List<String> of) {
        double place = random.nextDouble();
        return of.get((int) (place * place * of.size()));
    }
}
