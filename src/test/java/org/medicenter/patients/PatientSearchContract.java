package org.medicenter.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.medicenter.access.Deed;
import org.medicenter.access.Role;
import org.medicenter.access.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The desk finds who calls, whatever of them it is told first. */
@DataJpaTest(showSql = false, properties = "spring.profiles.active=test")
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@Import(PatientsModule.class)
@RecordApplicationEvents
abstract class PatientSearchContract {

    @Autowired
    PatientSearch search;

    @Autowired
    PatientRegister register;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ApplicationEvents published;

    @BeforeEach
    void aFewPatients() {
        jdbc.update("delete from patient_key");
        jdbc.update("delete from patient");
        SignedInAs.somebody("Birgit Steiner", Role.RECEPTIONIST).works();
        registered("Katharina", "Wagner", "1981-03-14", "+43 660 555 0142");
        registered("Katrin", "Wagner-Huber", "1967-11-02", "+43 660 555 0109");
        registered("Jürgen", "Müller", "1978-03-04", "01 5550 771");
        registered("Siân", "O’Brien", "1978-03-05", "+44 20 7946 0018");
        registered("Οδυσσέας", "Παππάς", "1990-01-31", "0660 5550199");
    }

    @AfterEach
    void nobodyWorks() {
        SignedInAs.nobodyWorks();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wagner kat",
                "kat wagner",
                "WAG KATH",
                "katharina",
                "14.3.1981",
                "wag 14.3.81",
                "wagner 1981",
                "wagner 14.3.",
                "0660 555 0142",
                "+43660555014",
                "555 kath 0660 5550142 1981-03-14",
                "wagner 06605550142",
                "14031981",
                "wagner 14031981",
                "140381",
                "140381 kat",
                "19810314",
                "1981 03 14",
                "wag 1981 3 14",
                "14 03 81",
                "14031981 06605550142"
            })
    void theFirstIsWhoIsMeant(String typed) {
        assertThat(names(typed)).first().isEqualTo("Katharina Wagner");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"muller", "Mueller jurgen", "müller", "MUELLER 4.3.78", "juergen", "4 mar 1978", "015550771"})
    void marksAndCapitalsDoNotMatter(String typed) {
        assertThat(names(typed)).containsExactly("Jürgen Müller");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0142", "550142", "55 50 142", "0142 wag", "kath 0142", "0660 5550142"})
    void theLastDigitsOfANumberFindWhoHasIt(String typed) {
        assertThat(names(typed)).containsExactly("Katharina Wagner");
    }

    @Test
    void digitsThatMayBeANumberOrADateAreLookedForAsBoth() {
        registered("Otto", "Novak", "1950-05-05", "+43 1 140 381 77");
        registered("Anna", "Novak", "1950-05-05", "+43 660 14 03 81");

        assertThat(names("140381")).containsExactlyInAnyOrder("Anna Novak", "Katharina Wagner");
        assertThat(names("0114 03 81")).containsExactly("Otto Novak");
        assertThat(names("novak 140381")).containsExactly("Anna Novak");
        assertThat(names("wagner 140381")).containsExactly("Katharina Wagner");
        assertThat(names("+43 140381")).doesNotContain("Katharina Wagner");
        assertThat(found("14031981 kat").getFirst().born()).isTrue();
        assertThat(found("novak 140381").getFirst().born()).isFalse();
        assertThat(found("novak 140381").getFirst().phone()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"142", "+0142", "0142 huber", "014"})
    void fewerThanFourDigits_orThoseOfSomebodyElse_areNoEnd(String typed) {
        assertThat(names(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"MC-K7M2QX", "mc-k7m2qx", "mc k7m2qx", "K7M2QX", " k7m2qx "})
    void theReferenceOfAnAppointmentFindsWhoseItIs(String typed) {
        PatientsModule.REFERRED.put(
                "MC-K7M2QX",
                search.find("katharina", "AT", Set.of()).getFirst().patient().id());

        assertThat(names(typed)).containsExactly("Katharina Wagner");
        assertThat(names("MC-K7M2QY")).isEmpty();
        assertThat(names("WAGNER")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Тарас        | Шевченко     | shevchenko, Schewtschenko tar, taras sev, Шевченко, тарас schew, shev 0660, taras 5559
            Олена        | Иванова      | ivanova, iwan olena, ИВАНОВА ол, ivanova 1990, iwanowa 31.1.
            Димитър      | Димитров     | dimitrov dim, Dimitroff, дими
            Ελένη        | Παπαδόπουλος | papadopoulos, Papadopulos ele, eleni pap, Παπαδ, παπαδοπουλοσ ελ, papad 06605555559
            Taras        | Шевченко     | taras shevchenko, schewtschenko taras, Taras Шев
            """)
    void aNameOfAnotherAlphabetIsFoundByLatinLettersAndByItsOwn(String firstName, String lastName, String typed) {
        registered(firstName, lastName, "1990-01-31", "0660 555 5559");

        for (String it : typed.split(", ")) {
            assertThat(names(it)).as(it).contains(firstName + " " + lastName);
        }
        assertThat(names("shevchenko ivanova")).isEmpty();
        assertThat(names("muller")).containsExactly("Jürgen Müller");
    }

    @Test
    void whoeverIsWrittenAsItWasTypedIsShownBeforeWhoSoundsSo() {
        registered("Анна", "Губер", "1990-01-31", "0660 555 5559");
        registered("Anna", "Huber", "1990-01-31", "0660 555 5558");

        assertThat(names("huber anna")).containsExactly("Anna Huber", "Анна Губер");
        assertThat(names("губер")).containsExactly("Анна Губер");
    }

    @Test
    void namesOfOtherAlphabetsAreFound() {
        assertThat(names("παππασ οδ")).containsExactly("Οδυσσέας Παππάς");
        assertThat(names("obrien")).containsExactly("Siân O’Brien");
        assertThat(names("+44 20 79")).containsExactly("Siân O’Brien");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wagner 15.3.1981",
                "wagner peter",
                "xyz",
                "31.2.1990",
                "15031981",
                "31021990",
                "%",
                "_",
                "w%r",
                "!",
                "0660 9"
            })
    void whatDoesNotMatchIsNotFound(String typed) {
        assertThat(names(typed)).doesNotContain("Katharina Wagner", "Siân O’Brien");
    }

    @Test
    void whatMatchesIsMarked() {
        FoundPatient found = found("kat wagner 14.3.81").getFirst();

        assertThat(found.lastName().parts()).containsExactly(new Marked.Part("Wagner", true));
        assertThat(found.firstName().parts())
                .containsExactly(new Marked.Part("Kat", true), new Marked.Part("harina", false));
        assertThat(found.born()).isTrue();
        assertThat(found.phone()).isFalse();
    }

    @Test
    void eightAreShownAtMost_theNamesThatAreWrittenOutFirst() {
        for (int number = 0; number < 20; number++) {
            registered("Anna", "Bergerhofer", "1990-01-" + (10 + number), "+43 660 555 1" + (100 + number));
        }
        registered("Zoe", "Berger", "1950-01-01", "+43 660 555 1200");

        assertThat(names("berger")).hasSize(8).first().isEqualTo("Zoe Berger");
    }

    @Test
    void onlyReceptionAndAdministrationSearchAmongAll() {
        SignedInAs.somebody("Somebody", Role.ADMIN).works();
        assertThat(names("wagner kat")).hasSize(2);
        for (Role role : List.of(Role.SPECIALIST, Role.PATIENT)) {
            SignedInAs.somebody("Somebody else", role).works();
            assertThatThrownBy(() -> names("wagner")).as("%s", role).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> search.perhapsKnown(details("A", "B", "1981-03-14", null), "AT", Set.of()))
                    .as("%s", role)
                    .isInstanceOf(AccessDeniedException.class);
        }
        SignedInAs.nobodyWorks();
        assertThatThrownBy(() -> names("wagner")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> search.perhapsKnown(details("A", "B", "1981-03-14", null), "AT", Set.of()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whoIsShownIsToldToTheAuditOnce_andNotWhatWasTyped() {
        List<FoundPatient> first = found("wagner");
        assertThat(deeds()).singleElement().satisfies(deed -> {
            assertThat(deed.listed()).hasSize(2);
            assertThat(deed.subject()).doesNotContainIgnoringCase("wagner");
        });

        search.find(
                "wagner k", "AT", first.stream().map(it -> it.patient().id()).toList());
        search.find("nobody has this name", "AT", Set.of());
        assertThat(deeds()).hasSize(1);
    }

    @Test
    void aNewPatientWhoIsPerhapsKnownIsNoticed() {
        assertThat(known(details("Kathi", "Wagner", "1981-03-14", "+43 660 555 0198")))
                .containsExactly("Katharina Wagner");
        assertThat(known(details("Maria", "Novak", "1999-01-01", "0660/5550142")))
                .containsExactly("Katharina Wagner");
        assertThat(known(details("Peter", "Novak", "1981-03-14", null))).isEmpty();
        assertThat(known(details("Kathi", "Wagner", "1981-03-15", null))).isEmpty();
        assertThat(known(new PatientDetails("", "", null, null, "no number"))).isEmpty();
    }

    @Test
    void whoWasRegisteredBeforeThereWereKeysIsFoundAfterTheMigration() throws Exception {
        jdbc.update("delete from patient_key");
        assertThat(names("wagner")).isEmpty();

        KeysForAll.write(jdbc);

        assertThat(names("kat wagner 0660")).containsExactlyInAnyOrder("Katharina Wagner", "Katrin Wagner-Huber");
        assertThat(names("5550199 παππ")).hasSize(1);
        assertThat(names("0660 5550199 παππ")).hasSize(1);
    }

    @Test
    void whoWasRegisteredBeforeNamesWereHeardIsFoundAfterTheMigration() throws Exception {
        jdbc.update("delete from patient_key where key_text like '^%'");
        assertThat(names("pappas")).isEmpty();

        KeysForAll.writeAsHeard(jdbc);
        KeysForAll.writeAsHeard(jdbc);

        assertThat(names("pappas od")).containsExactly("Οδυσσέας Παππάς");
        assertThat(names("papp 0660 5550199")).containsExactly("Οδυσσέας Παππάς");
    }

    @Test
    void aRecordInAnotherAlphabetIsPerhapsTheSame() {
        registered("Тарас", "Шевченко", "1990-02-28", "0660 555 5559");

        assertThat(known(details("Taras", "Schewtschenko", "1990-02-28", null))).containsExactly("Тарас Шевченко");
    }

    @Test
    void aPatientIsWrittenWithTheirKeysByTwoStatements() {
        assertThat(jdbc.queryForObject("select count(*) from patient_key", Integer.class))
                .isEqualTo(2 + 3 + 2 + 2 + 2 + 2 * 5 + "^odisas ^odosas ^papas ^660 ^~910".split(" ").length);
    }

    private void registered(String firstName, String lastName, String born, String phone) {
        var check = register.check(details(firstName, lastName, born, phone), null, "AT");
        assertThat(check).isInstanceOf(PatientCheck.Complete.class);
        transaction.executeWithoutResult(_ -> register.register(((PatientCheck.Complete) check).patient()));
    }

    private static PatientDetails details(String firstName, String lastName, String born, @Nullable String phone) {
        return new PatientDetails(firstName, lastName, LocalDate.parse(born), null, phone);
    }

    private List<FoundPatient> found(String typed) {
        return search.find(typed, "AT", Set.of());
    }

    private List<String> names(String typed) {
        return found(typed).stream().map(it -> it.patient().name()).toList();
    }

    private List<String> known(PatientDetails details) {
        return search.perhapsKnown(details, "AT", Set.of()).stream()
                .map(it -> Objects.requireNonNull(it).name())
                .toList();
    }

    private List<Deed> deeds() {
        return published.stream(Deed.class)
                .filter(it -> it.what().equals("patient.search"))
                .toList();
    }
}
