package org.medicenter.demo;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.medicenter.patients.ContactDetails;
import org.medicenter.patients.PatientDetails;

/** Invented patients, with names of many languages. The same random numbers give the same people. */
final class SamplePatients {

    record Sample(
            PatientDetails patient,
            @Nullable ContactDetails contact,
            @Nullable String note) {}

    private static final List<String> FIRST_NAMES = List.of(
            "Irene",
            "Tomás",
            "Nina",
            "Cem",
            "Milica",
            "Jakub",
            "Zsófia",
            "Luca",
            "Aylin",
            "Benedikt",
            "Đorđe",
            "Fatima",
            "Olena",
            "Kwame",
            "Mai",
            "Søren",
            "Björk",
            "Amélie",
            "João",
            "Ngozi",
            "Hassan",
            "Katarzyna",
            "Petra",
            "Anh",
            "Ioana",
            "Matteo",
            "Ewa",
            "Goran",
            "Leila",
            "Wei",
            "Priya",
            "Åsa",
            "Niamh",
            "Otakar",
            "Yusuf",
            "Theresia",
            "Marija",
            "Ferenc",
            "Renáta",
            "Ilse",
            "Οδυσσέας",
            "Юлія",
            "Anselm",
            "Selin",
            "Carmen",
            "Mihai",
            "Hedwig",
            "Noah");

    private static final List<String> LAST_NAMES = List.of(
            "Bauer",
            "Fischer",
            "Auer",
            "Yılmaz",
            "Petrović",
            "Nowak",
            "Szabó",
            "Moretti",
            "Kaya",
            "Haslinger",
            "Jovanović",
            "Al-Sayed",
            "Kovalenko",
            "Mensah",
            "Nguyễn",
            "Kjærgaard",
            "Jónsdóttir",
            "Lefèvre",
            "Gonçalves",
            "Eze",
            "Haddad",
            "Wiśniewska",
            "Dvořák",
            "Trần",
            "Popescu",
            "Ricci",
            "Zając",
            "Horvat",
            "Rahimi",
            "Chen",
            "Sharma",
            "Lindgren",
            "O’Brien",
            "Svoboda",
            "Demirci",
            "Steinkellner",
            "Marković",
            "Tóth",
            "Némethová",
            "Winkler",
            "Παππάς",
            "Шевченко",
            "Gruber-Lang",
            "Aydın",
            "Ruiz",
            "Ionescu",
            "von Traun",
            "Egger");

    private static final List<String> NOTES = List.of(
            "Wheelchair",
            "Please call, do not write",
            "Interpreter for Turkish",
            "Hard of hearing",
            "Comes with a dog");

    private final SplittableRandom random;
    private final LocalDate today;

    SamplePatients(SplittableRandom random, LocalDate today) {
        this.random = random;
        this.today = today;
    }

    Sample next() {
        String first = FIRST_NAMES.get(random.nextInt(FIRST_NAMES.size()));
        String last = LAST_NAMES.get(random.nextInt(LAST_NAMES.size()));
        return random.nextInt(14) == 0 ? child(first, last) : adult(first, last);
    }

    private Sample adult(String first, String last) {
        boolean byPhone = random.nextInt(5) == 0;
        var patient = new PatientDetails(
                first, last, born(19, 88), byPhone ? null : mail(first, last), byPhone ? phone() : null);
        return new Sample(patient, null, random.nextInt(18) == 0 ? NOTES.get(random.nextInt(NOTES.size())) : null);
    }

    private Sample child(String first, String last) {
        String parent = FIRST_NAMES.get(random.nextInt(FIRST_NAMES.size()));
        return new Sample(
                new PatientDetails(first, last, born(6, 17), null, null),
                new ContactDetails(parent + " " + last, "Parent", mail(parent, last), phone()),
                null);
    }

    private LocalDate born(int youngest, int oldest) {
        return today.minusYears(random.nextInt(youngest, oldest + 1)).minusDays(random.nextInt(365));
    }

    private String phone() {
        return "+43 1 5550 " + random.nextInt(200, 1000);
    }

    private static String mail(String first, String last) {
        String name = plain(first) + "." + plain(last);
        return (name.startsWith(".") || name.endsWith(".") ? "patient" : name) + "@mail.example";
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z]", "");
    }
}
