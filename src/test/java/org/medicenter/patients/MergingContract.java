package org.medicenter.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medicenter.access.Deed;
import org.medicenter.access.Role;
import org.medicenter.patients.MergeRequest.Value;
import org.springframework.security.access.AccessDeniedException;

/** Two records of one person become one, and two again: all of it, or nothing. */
abstract class MergingContract extends FilesContract {

    private PatientId older = new PatientId(new java.util.UUID(0, 0));
    private PatientId newer = older;

    @BeforeEach
    void oneWomanHasTwoRecords() {
        older = registered("Katharina", "Wagner", "1981-03-14", "k@mail.example", null);
        clock.turnTo("2026-11-25T10:40:00+01:00");
        newer = registered("Kathi", "Lindner", "1981-03-14", "kathi@mail.example", "+43 660 555 0142");
    }

    private FileOutcome merge(PatientId kept, PatientId other, Value... fromOther) {
        return merging.merge(new MergeRequest(
                kept, sheet(kept).revision(), other, sheet(other).revision(), Set.of(fromOther)));
    }

    private UndoOutcome undoLatest(PatientId kept) {
        return merging.undo(sheet(kept).merged().getFirst().id());
    }

    @Test
    void theyAreFound_becauseTheyWereBornOnOneDayWithASimilarFirstName() {
        registered("Paul", "Wagner", "1981-03-14", null, "+43 660 555 0000");
        registered("Katharina", "Wagner", "1982-03-14", null, "+43 660 555 0001");

        assertThat(doubles.of(older)).extracting(PatientRecord::id).containsExactly(newer);
        assertThat(doubles.newest()).singleElement().satisfies(it -> {
            assertThat(it.newer().id()).isEqualTo(newer);
            assertThat(it.older().id()).isEqualTo(older);
        });
    }

    @Test
    void theyAreFound_byOnePhoneAndASimilarName_butAFamilyIsNot() {
        PatientId typo = registered("Kathi", "Lindnr", "1981-04-14", null, "0660 5550142");
        registered("Max", "Lindner", "2015-01-01", null, "0660 5550142");

        assertThat(doubles.of(typo)).extracting(PatientRecord::id).containsExactly(newer);
    }

    @Test
    void whoWasToldApart_isNotAskedAboutAgain_untilThatIsTakenBack() {
        doubles.tellApart(newer, older);
        doubles.tellApart(older, newer);
        assertThat(doubles.of(older)).isEmpty();
        assertThat(doubles.newest()).isEmpty();

        doubles.mayBeOne(older, newer);
        assertThat(doubles.of(newer)).hasSize(1);
    }

    @Test
    void mergedTheyAreOne_withTheValuesThatWereChosen_andWhatEachHad() {
        files.addNote(older, "Prefers mornings.");
        files.addNote(newer, "Hard of hearing.");
        saved(files.saveContact(
                newer,
                sheet(newer).revision(),
                null,
                new ContactDetails("Jan", "husband", null, "06605550144"),
                false,
                AUSTRIA));

        PatientSheet one = saved(merge(older, newer, Value.NAME, Value.PHONE));

        assertThat(one.id()).isEqualTo(older);
        assertThat(one.name()).isEqualTo("Kathi Lindner");
        assertThat(one.email()).isEqualTo("k@mail.example");
        assertThat(one.phone()).isEqualTo("+436605550142");
        assertThat(one.notes()).hasSize(2);
        assertThat(one.contacts()).extracting(ContactPerson::name).containsExactly("Jan");
        assertThat(one.merged()).extracting(it -> it.other().id()).containsExactly(newer);
        assertThat(sheet(newer).id()).isEqualTo(older);
        assertThat(register.find(newer).orElseThrow().id()).isEqualTo(older);
        assertThat(found("lindner")).hasSize(1);
        assertThat(found("wagner")).isEmpty();
        assertThat(doubles.of(older)).isEmpty();
        assertThat(published.stream(Deed.class).filter(it -> it.what().equals("patient.merged")))
                .extracting(Deed::patient)
                .contains(older.value(), newer.value());
    }

    @Test
    void theAddressesOfBoth_goOnLeadingToWhatWasBookedWithThem() {
        saved(merge(older, newer));

        assertThat(register.isReachedAt(newer, "kathi@mail.example")).isTrue();
        assertThat(register.isReachedAt(newer, "k@mail.example")).isTrue();
        assertThat(register.isReachedAt(older, "k@mail.example")).isTrue();
        assertThat(register.isReachedAt(older, "kathi@mail.example"))
                .as("what was never booked with it")
                .isFalse();
        assertThat(register.reachedAt("kathi@mail.example", 10)).containsOnlyKeys(newer);
        assertThat(register.reachedAt("k@mail.example", 10)).containsOnlyKeys(older, newer);
    }

    @Test
    void takenBack_eachIsAsItWas_andTheMergeCannotBeTakenBackTwice() {
        saved(merge(older, newer, Value.NAME, Value.EMAIL, Value.PHONE));
        MergeId id = sheet(older).merged().getFirst().id();
        files.addNote(older, "Written since.");

        assertThat(merging.undo(id)).isInstanceOf(UndoOutcome.Undone.class);

        assertThat(sheet(older).name()).isEqualTo("Katharina Wagner");
        assertThat(sheet(older).email()).isEqualTo("k@mail.example");
        assertThat(sheet(older).phone()).isNull();
        assertThat(sheet(older).notes()).hasSize(1);
        assertThat(sheet(newer).name()).isEqualTo("Kathi Lindner");
        assertThat(sheet(newer).notes()).isEmpty();
        assertThat(found("lindner")).hasSize(1);
        assertThat(found("wagner")).hasSize(1);
        assertThat(merging.undo(id)).isInstanceOf(UndoOutcome.Unknown.class);
    }

    @Test
    void whatWasCorrectedSince_isNotLost_soTheMergeStays() {
        PatientSheet one = saved(merge(older, newer));
        saved(files.change(
                older,
                one.revision(),
                new PatientDetails("Katharina", "Wagner", LocalDate.of(1981, 3, 15), "k@mail.example", null),
                AUSTRIA));

        assertThat(undoLatest(older)).isInstanceOf(UndoOutcome.ChangedSince.class);
        assertThat(sheet(newer).id()).isEqualTo(older);
    }

    @Test
    void after30Days_itStays() {
        saved(merge(older, newer));
        MergeId id = sheet(older).merged().getFirst().id();

        clock.turnTo("2026-12-25T10:40:00+01:00");

        assertThat(merging.undo(id)).isInstanceOf(UndoOutcome.TooLate.class);
    }

    @Test
    void threeRecords_areTakenApartFromTheLatestOn() {
        PatientId third = registered("Kathy", "Wagner", "1981-03-14", "third@mail.example", null);
        saved(merge(older, newer, Value.PHONE));
        MergeId first = sheet(older).merged().getFirst().id();
        saved(merge(third, older, Value.EMAIL));

        assertThat(sheet(newer).id()).isEqualTo(third);
        assertThat(register.recordsOf(List.of(third)).keySet()).containsExactlyInAnyOrder(third, older, newer);
        assertThat(merging.undo(first)).isInstanceOf(UndoOutcome.MergedSince.class);
        assertThat(undoLatest(third)).isInstanceOf(UndoOutcome.Undone.class);
        assertThat(sheet(older).phone()).isEqualTo("+436605550142");
        assertThat(merging.undo(first)).isInstanceOf(UndoOutcome.Undone.class);
        assertThat(sheet(older).phone()).isNull();
        assertThat(sheet(newer).id()).isEqualTo(newer);
    }

    @Test
    void twoMergedIntoOneAfterTheOther_areTakenBackInTurn() {
        PatientId third = registered("Kathy", "Wagner", "1981-03-14", "third@mail.example", null);
        saved(merge(older, newer, Value.PHONE));
        MergeId first = sheet(older).merged().getFirst().id();
        saved(merge(older, third, Value.NAME));

        assertThat(merging.undo(first)).isInstanceOf(UndoOutcome.ChangedSince.class);
        assertThat(undoLatest(older)).isInstanceOf(UndoOutcome.Undone.class);
        assertThat(merging.undo(first)).isInstanceOf(UndoOutcome.Undone.class);
    }

    @Test
    void eachIntoTheOtherAtOnce_oneOfThemStays() throws Exception {
        int olderRevision = sheet(older).revision();
        int newerRevision = sheet(newer).revision();

        var outcomes = atOnce(List.of(
                () -> merging.merge(new MergeRequest(older, olderRevision, newer, newerRevision, Set.of())),
                () -> merging.merge(new MergeRequest(newer, newerRevision, older, olderRevision, Set.of()))));

        assertThat(outcomes).hasAtLeastOneElementOfType(FileOutcome.Saved.class);
        assertThat(outcomes).hasAtLeastOneElementOfType(FileOutcome.Overtaken.class);
        assertThat(sheet(older).id()).isEqualTo(sheet(newer).id());
    }

    @Test
    void aMergeAndACorrectionAtOnce_oneOfThemIsTold() throws Exception {
        PatientSheet seen = sheet(newer);
        int olderRevision = sheet(older).revision();
        var details = new PatientDetails("Kathi", "Lindner", LocalDate.of(1981, 3, 15), null, "06605550142");

        var outcomes = atOnce(List.of(
                () -> merging.merge(new MergeRequest(older, olderRevision, newer, seen.revision(), Set.of())),
                () -> files.change(newer, seen.revision(), details, AUSTRIA)));

        assertThat(outcomes).hasAtLeastOneElementOfType(FileOutcome.Saved.class);
        assertThat(outcomes).hasAtLeastOneElementOfType(FileOutcome.Overtaken.class);
    }

    @Test
    void nobodyIsMergedWithThemselves_orWithNobody_orWithoutAnyWayToReachThem() {
        int revision = sheet(older).revision();

        assertThat(merging.merge(new MergeRequest(older, revision, older, revision, Set.of())))
                .isInstanceOf(FileOutcome.Unknown.class);
        assertThat(merging.merge(new MergeRequest(older, revision, PatientId.next(), 0, Set.of())))
                .isInstanceOf(FileOutcome.Unknown.class);
        PatientId unreachable = registered("Kathi", "Wagner", "1981-03-14", null, "06605550190");
        assertThat(wrong(merge(older, unreachable, Value.EMAIL))).containsExactly("patient.email contact-missing");
        assertThat(sheet(unreachable).id()).isEqualTo(unreachable);
    }

    @Test
    void aSpecialistMergesNobody() {
        saved(merge(older, newer));
        MergeId id = sheet(older).merged().getFirst().id();
        works("Dr Amara Okafor", Role.SPECIALIST);

        assertThatThrownBy(() -> merging.merge(new MergeRequest(older, 0, newer, 0, Set.of())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> merging.undo(id)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> doubles.tellApart(older, newer)).isInstanceOf(AccessDeniedException.class);
    }
}
