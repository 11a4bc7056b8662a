package org.medicenter.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.medicenter.access.Deed;
import org.medicenter.access.Role;
import org.medicenter.access.SignedInAs;
import org.springframework.security.access.AccessDeniedException;

/** What the desk keeps of a patient: read and corrected by those who may, and never over a colleague's head. */
abstract class PatientFilesContract extends FilesContract {

    private static final LocalDate BORN = LocalDate.of(1981, 3, 14);

    private PatientId katharina() {
        return registered("Katharina", "Wagner", "1981-03-14", "k@mail.example", "+43 660 555 0142");
    }

    @Test
    void aCorrectedName_isFound_andTheOldOneIsNot_andTheAuditKnowsThatItChangedButNotInto() {
        PatientSheet before = sheet(katharina());

        var details = new PatientDetails("Katharina", "Lindner", BORN, "K@mail.example", "0660 5550143");
        PatientSheet after = saved(files.change(before.id(), before.revision(), details, AUSTRIA));

        assertThat(after.name()).isEqualTo("Katharina Lindner");
        assertThat(after.phone()).isEqualTo("+436605550143");
        assertThat(after.changed()).extracting(LastChange::by).isEqualTo("Birgit Steiner");
        assertThat(found("lindner")).containsExactly("Katharina Lindner");
        assertThat(found("wagner")).isEmpty();
        assertThat(found("0660 5550142")).isEmpty();
        assertThat(register.reachedAt("k@mail.example", 10)).hasSize(1);
        assertThat(published.stream(Deed.class).filter(it -> it.what().equals("patient.changed")))
                .singleElement()
                .satisfies(it -> assertThat(it.patient()).isEqualTo(after.id().value()))
                .satisfies(it ->
                        assertThat(it.subject() + it.before() + it.after()).doesNotContain("Lindner", "Wagner"));
    }

    @Test
    void whoHasSeenAnOlderRecord_changesNothing_andSeesWhatItIsNow() {
        PatientSheet seen = sheet(katharina());
        saved(files.change(
                seen.id(),
                seen.revision(),
                new PatientDetails("Kathi", "Wagner", BORN, null, "0660 5550142"),
                AUSTRIA));

        var late = files.change(
                seen.id(), seen.revision(), new PatientDetails("K.", "Wagner", BORN, null, "0660 5550142"), AUSTRIA);

        assertThat(late).isInstanceOf(FileOutcome.Overtaken.class);
        assertThat(((FileOutcome.Overtaken) late).now().firstName()).isEqualTo("Kathi");
        assertThat(sheet(seen.id()).firstName()).isEqualTo("Kathi");
    }

    @Test
    void twoDesksCorrectOneRecordAtOnce_oneOfThemIsTold() throws Exception {
        PatientSheet seen = sheet(katharina());

        var outcomes = atOnce(List.of(
                () -> files.change(
                        seen.id(),
                        seen.revision(),
                        new PatientDetails("One", "Desk", BORN, null, "06605550142"),
                        AUSTRIA),
                () -> files.change(
                        seen.id(),
                        seen.revision(),
                        new PatientDetails("Other", "Desk", BORN, null, "06605550142"),
                        AUSTRIA)));

        assertThat(outcomes).hasAtLeastOneElementOfType(FileOutcome.Saved.class);
        assertThat(outcomes).hasAtLeastOneElementOfType(FileOutcome.Overtaken.class);
        assertThat(found("desk")).hasSize(1);
    }

    @Test
    void whatIsWrongIsSaidAllAtOnce_andNothingIsChanged() {
        PatientSheet seen = sheet(katharina());

        var outcome = files.change(
                seen.id(),
                seen.revision(),
                new PatientDetails(" ", "123", LocalDate.of(2030, 1, 1), "k@", ""),
                AUSTRIA);

        assertThat(wrong(outcome))
                .contains(
                        "patient.firstName missing",
                        "patient.lastName no-letter",
                        "patient.dateOfBirth in-the-future",
                        "patient.email email-incomplete");
        assertThat(sheet(seen.id()).revision()).isEqualTo(seen.revision());
        assertThat(sheet(seen.id()).name()).isEqualTo("Katharina Wagner");
    }

    @Test
    void somebodyWithoutAnyAddress_isReachedByTheirGuardian_whoIsNotRemovedThen() {
        PatientId child = registered(
                new PatientDetails("Mia", "Wagner", LocalDate.of(2019, 5, 1), null, null),
                new ContactDetails("Katharina Wagner", "mother", "K@mail.example", null));
        PatientSheet seen = sheet(child);
        ContactPerson mother = seen.contacts().getFirst();
        assertThat(mother.booked()).isTrue();

        PatientSheet after = saved(files.saveContact(
                child,
                seen.revision(),
                mother.id(),
                new ContactDetails("Katharina Wagner", "mother, guardian", "k@mail.example", "0660 5550142"),
                true,
                AUSTRIA));
        assertThat(after.contacts()).singleElement().satisfies(it -> {
            assertThat(it.speaks()).isTrue();
            assertThat(it.phone()).isEqualTo("+436605550142");
        });
        assertThat(found("0660 5550142")).containsExactly("Mia Wagner");
        assertThat(wrong(files.removeContact(child, after.revision(), mother.id())))
                .containsExactly("contact contact-missing");

        PatientSheet both = saved(files.saveContact(
                child,
                after.revision(),
                null,
                new ContactDetails("Jan Wagner", "father", null, "0660 5550144"),
                true,
                AUSTRIA));
        assertThat(both.contacts()).extracting(ContactPerson::name).containsExactly("Katharina Wagner", "Jan Wagner");
        PatientSheet without = saved(files.removeContact(child, both.revision(), mother.id()));
        assertThat(without.contacts()).extracting(ContactPerson::name).containsExactly("Jan Wagner");
        assertThat(register.reachedAt("k@mail.example", 10)).isEmpty();
    }

    @Test
    void oneAddressOfSeveralPatients_isAllOfThem() {
        registered("Mia", "Wagner", "2019-05-01", "family@mail.example", null);
        registered("Ben", "Wagner", "2021-07-11", "Family@mail.example", null);

        assertThat(register.reachedAt("family@mail.example", 10).values())
                .extracting(PatientRecord::firstName)
                .containsExactlyInAnyOrder("Mia", "Ben");
    }

    @Test
    void aNoteStaysToBeRead_alsoWhenItIsTakenBack_andThatTwice() {
        PatientId id = katharina();
        PatientNote note = saved(files.addNote(id, "  Needs a wheelchair.\nComes with a dog. "))
                .notes()
                .getFirst();
        assertThat(note.text()).isEqualTo("Needs a wheelchair.\nComes with a dog.");
        assertThat(note.by()).isEqualTo("Birgit Steiner");

        works("Jonas Weber", Role.ADMIN);
        files.removeNote(id, note.id());
        PatientSheet twice = saved(files.removeNote(id, note.id()));

        assertThat(twice.notes()).singleElement().satisfies(it -> {
            assertThat(it.text()).contains("wheelchair");
            assertThat(it.removed()).extracting(LastChange::by).isEqualTo("Jonas Weber");
        });
    }

    @Test
    void aNoteSaysSomething_inLettersThatCanBeSeen() {
        PatientId id = katharina();

        assertThat(wrong(files.addNote(id, " \n"))).containsExactly("note missing");
        assertThat(wrong(files.addNote(id, "x".repeat(1001)))).containsExactly("note too-long");
        assertThat(wrong(files.addNote(id, "a\u202Eb"))).containsExactly("note hidden-characters");
        assertThat(saved(files.addNote(id, "<script>alert(1)</script>"))
                        .notes()
                        .getFirst()
                        .text())
                .isEqualTo("<script>alert(1)</script>");
    }

    @Test
    void aSpecialistReadsTheirOwnPatientsOnly_andFindsNoOthers_andChangesNobody() {
        PatientId own = katharina();
        PatientId foreign = registered("Katrin", "Wagner-Huber", "1967-11-02", null, "+43 660 555 0109");
        PatientsModule.TREATED.add(own);
        works("Dr Amara Okafor", Role.SPECIALIST);

        assertThat(found("wagner")).containsExactly("Katharina Wagner");
        assertThat(files.perhapsKnown(
                        new PatientDetails("Katrin", "Wagner-Huber", LocalDate.of(1967, 11, 2), null, null),
                        AUSTRIA,
                        Set.of()))
                .as("by trying names nobody learns who is a patient")
                .isEmpty();
        assertThat(sheet(own).mayChange()).isFalse();
        assertThat(files.open(foreign)).isEmpty();
        assertThat(files.open(PatientId.next())).isEmpty();
        assertThatThrownBy(() -> files.addNote(own, "x")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> files.change(own, 0, new PatientDetails("a", "b", BORN, null, null), AUSTRIA))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> doubles.of(own)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> doubles.newest()).isInstanceOf(AccessDeniedException.class);
    }

    @ParameterizedTest
    @EnumSource(names = "PATIENT")
    void whoIsNotOfTheTeam_isToldNothing(Role role) {
        PatientId id = katharina();
        works("Somebody", role);
        assertThatThrownBy(() -> files.open(id)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> found("wagner")).isInstanceOf(AccessDeniedException.class);
        SignedInAs.nobodyWorks();
        assertThatThrownBy(() -> files.open(id)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whoOpensARecordIsWrittenDown() {
        PatientId id = katharina();

        sheet(id);

        assertThat(published.stream(Deed.class).filter(it -> it.what().equals("patient.opened")))
                .last()
                .satisfies(it -> assertThat(it.patient()).isEqualTo(id.value()));
    }
}
