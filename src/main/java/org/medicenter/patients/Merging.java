package org.medicenter.patients;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medicenter.access.Actor;
import org.medicenter.access.Deed;
import org.medicenter.patients.MergeBook.Merge;
import org.medicenter.patients.MergeBook.Revisions;
import org.medicenter.patients.MergeRequest.Value;
import org.medicenter.time.TimeOrderedIds;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/**
 * Makes one record of two. Nothing is moved: the other record points to the one that stays, and whoever asks for it is led
 * there, so that links and addresses that patients have go on working, and taking a merge back is exact.
 */
@Service
public class Merging {

    private final Patients patients;
    private final PatientSheets sheets;
    private final MergedRecords merged;
    private final MergeBook book;
    private final PatientIndex index;
    private final PatientAccess access;
    private final Again again;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Merging(
            Patients patients,
            PatientSheets sheets,
            MergedRecords merged,
            MergeBook book,
            PatientIndex index,
            PatientAccess access,
            Again again,
            ApplicationEventPublisher events,
            Clock clock) {
        this.patients = patients;
        this.sheets = sheets;
        this.merged = merged;
        this.book = book;
        this.index = index;
        this.access = access;
        this.again = again;
        this.events = events;
        this.clock = clock;
    }

    /** @throws AccessDeniedException for anybody but reception and administration */
    public FileOutcome merge(MergeRequest request) {
        Actor actor = access.desk();
        return again.run(() -> {
            Map<UUID, Patient> both =
                    locked(request.kept().value(), request.other().value());
            Patient kept = both.get(request.kept().value());
            Patient other = both.get(request.other().value());
            if (kept == null || other == null || kept == other) {
                return new FileOutcome.Unknown();
            }
            if (!isAsSeen(kept, request.keptRevision()) || !isAsSeen(other, request.otherRevision())) {
                return new FileOutcome.Overtaken(sheets.of(merged.standing(kept), actor));
            }
            return merge(kept, other, request.fromOther(), actor);
        });
    }

    private Map<UUID, Patient> locked(UUID one, UUID other) {
        return patients.locked(List.of(one, other)).stream()
                .collect(Collectors.toMap(it -> it.patientId().value(), Function.identity()));
    }

    private static boolean isAsSeen(Patient patient, int revision) {
        return patient.standsForItself() && patient.revision() == revision;
    }

    private FileOutcome merge(Patient kept, Patient other, Set<Value> fromOther, Actor actor) {
        CheckedPatient before = kept.asChecked();
        CheckedPatient wins = winning(before, other.asChecked(), fromOther);
        if (wins.email() == null
                && wins.phone() == null
                && kept.booker().isEmpty()
                && other.booker().isEmpty()) {
            return new FileOutcome.Wrong(List.of(new Mistake(
                    "patient.email",
                    "contact-missing",
                    "Keep a phone number or an email address, so that the clinic can reach them.")));
        }
        var earlier = new Revisions(kept.revision(), other.revision());
        Instant now = clock.instant();
        index.remove(kept.patientId(), kept.keys());
        index.remove(other.patientId(), other.keys());
        kept.become(wins);
        other.mergeInto(kept.patientId().value());
        save(kept, other, actor, now);
        index.insert(kept.patientId(), kept.keys());
        book.write(new Merge(
                new MergeId(TimeOrderedIds.next()),
                kept.patientId().value(),
                other.patientId().value(),
                actor.name(),
                now,
                earlier,
                new Revisions(kept.revision(), other.revision()),
                before,
                false));
        tell("patient.merged", kept, other);
        return new FileOutcome.Saved(sheets.of(kept, actor));
    }

    private static CheckedPatient winning(CheckedPatient kept, CheckedPatient other, Set<Value> fromOther) {
        CheckedPatient named = fromOther.contains(Value.NAME) ? other : kept;
        return new CheckedPatient(
                named.firstName(),
                named.lastName(),
                fromOther.contains(Value.BORN) ? other.dateOfBirth() : kept.dateOfBirth(),
                fromOther.contains(Value.EMAIL) ? other.email() : kept.email(),
                fromOther.contains(Value.PHONE) ? other.phone() : kept.phone(),
                kept.contact());
    }

    private void save(Patient kept, Patient other, Actor actor, Instant now) {
        kept.changed(actor.name(), now);
        other.changed(actor.name(), now);
        patients.saveAllAndFlush(List.of(kept, other));
    }

    private void tell(String what, Patient kept, Patient other) {
        String both = kept.patientId() + " " + other.patientId();
        events.publishEvent(Deed.changed(what, both, kept.patientId().value(), "", ""));
        events.publishEvent(Deed.changed(what, both, other.patientId().value(), "", ""));
    }

    /**
     * Both records are as they were before. Visits that were booked, and notes that were written since, stay with the
     * record that they were made for.
     *
     * @throws AccessDeniedException for anybody but reception and administration
     */
    public UndoOutcome undo(MergeId id) {
        Actor actor = access.desk();
        return again.run(() -> {
            Merge asked = book.find(id).orElse(null);
            if (asked == null) {
                return new UndoOutcome.Unknown();
            }
            Map<UUID, Patient> both = locked(asked.kept(), asked.other());
            Merge merge = book.find(id).orElseThrow();
            Patient kept = required(both, merge.kept());
            Patient other = required(both, merge.other());
            UndoOutcome refused = refusal(merge, kept, other);
            return refused == null ? undo(merge, kept, other, actor) : refused;
        });
    }

    private static Patient required(Map<UUID, Patient> both, UUID id) {
        Patient patient = both.get(id);
        if (patient == null) {
            throw new IllegalStateException("A record that was merged is never removed, but there is none of " + id);
        }
        return patient;
    }

    private @Nullable UndoOutcome refusal(Merge merge, Patient kept, Patient other) {
        if (merge.undone()) {
            return new UndoOutcome.Unknown();
        }
        if (!clock.instant().isBefore(merge.undoableUntil())) {
            return new UndoOutcome.TooLate(merge.undoableUntil());
        }
        if (!kept.standsForItself()) {
            return new UndoOutcome.MergedSince(merged.standing(kept).asRecord());
        }
        return new Revisions(kept.revision(), other.revision()).equals(merge.left())
                ? null
                : new UndoOutcome.ChangedSince(kept.lastChange());
    }

    private UndoOutcome undo(Merge merge, Patient kept, Patient other, Actor actor) {
        Instant now = clock.instant();
        index.remove(kept.patientId(), kept.keys());
        kept.become(merge.before());
        other.mergeInto(null);
        save(kept, other, actor, now);
        index.insert(kept.patientId(), kept.keys());
        index.insert(other.patientId(), other.keys());
        book.undone(merge.id(), actor.name(), now);
        book.isAgain(merge.kept(), merge.earlier().kept(), kept.revision());
        book.isAgain(merge.other(), merge.earlier().other(), other.revision());
        tell("patient.merge-undone", kept, other);
        return new UndoOutcome.Undone(sheets.of(kept, actor), other.patientId());
    }
}
