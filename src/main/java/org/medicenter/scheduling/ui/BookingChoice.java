package org.medicenter.scheduling.ui;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.BookableBy;
import org.medicenter.clinic.Catalogue;
import org.medicenter.clinic.Concern;
import org.medicenter.clinic.Specialist;
import org.medicenter.clinic.VisitType;
import org.medicenter.clinic.VisitTypeId;
import org.medicenter.scheduling.Wish;

/**
 * What somebody has chosen so far. Nothing of it is held or booked, and it may name a time that is not free.
 *
 * @param specialist null: anyone
 * @param knownPatient says that they were here before, which a follow-up asks for
 */
record BookingChoice(
        @Nullable Concern concern,
        @Nullable VisitType visitType,
        @Nullable Specialist specialist,
        @Nullable Instant start,
        TimeOfDay timeOfDay,
        boolean knownPatient) {

    static final BookingChoice NOTHING = new BookingChoice(null, null, null, null, TimeOfDay.ALL_DAY, false);

    /** The visit types for this concern that a patient books alone, the first visit first. */
    static List<VisitType> visitTypesFor(Concern concern, Catalogue catalogue) {
        return catalogue.visitTypes().stream()
                .filter(it -> concern.leadsTo().contains(it.id()) && isBookedOnline(it))
                .sorted(Comparator.comparingInt(it -> concern.leadsTo().indexOf(it.id())))
                .toList();
    }

    static boolean isBookedOnline(VisitType visitType) {
        return visitType.bookableBy().isOnline();
    }

    /** Keeps the visit type and the specialist where they fit the new concern. */
    BookingChoice withConcern(Concern chosen, Catalogue catalogue) {
        List<VisitType> fitting = visitTypesFor(chosen, catalogue);
        VisitType kept = fitting.stream()
                .filter(it -> isOf(it.id()))
                .findFirst()
                .or(() -> fitting.stream().findFirst())
                .orElse(null);
        return new BookingChoice(chosen, kept, specialist, start, timeOfDay, knownPatient)
                .withoutUnfitSpecialist(catalogue);
    }

    BookingChoice withVisitType(VisitType chosen, Catalogue catalogue) {
        return new BookingChoice(concern, chosen, specialist, start, timeOfDay, knownPatient)
                .withoutUnfitSpecialist(catalogue);
    }

    BookingChoice withSpecialist(@Nullable Specialist chosen) {
        return new BookingChoice(concern, visitType, chosen, start, timeOfDay, knownPatient);
    }

    BookingChoice withStart(@Nullable Instant chosen) {
        return new BookingChoice(concern, visitType, specialist, chosen, timeOfDay, knownPatient);
    }

    BookingChoice withTimeOfDay(TimeOfDay chosen) {
        return new BookingChoice(concern, visitType, specialist, start, chosen, knownPatient);
    }

    BookingChoice withKnownPatient(boolean known) {
        return new BookingChoice(concern, visitType, specialist, start, timeOfDay, known);
    }

    /** Empty until a concern, or a link, has led to a visit type. */
    Optional<Wish> wish() {
        return Optional.ofNullable(visitType)
                .map(it -> new Wish(
                        it.id(), specialist == null ? null : specialist.id(), concern == null ? null : concern.id()));
    }

    /** The specialists of whom one may be chosen. */
    List<Specialist> specialists(Catalogue catalogue) {
        return visitType == null
                ? List.of()
                : catalogue.specialistsFor(visitType.id(), concern == null ? null : concern.id());
    }

    /** Whether it is still to be said that this patient was here before. */
    boolean asksWhetherKnown() {
        return visitType != null && visitType.bookableBy() == BookableBy.KNOWN;
    }

    private boolean isOf(VisitTypeId id) {
        return visitType != null && visitType.id().equals(id);
    }

    private BookingChoice withoutUnfitSpecialist(Catalogue catalogue) {
        return specialist == null || specialists(catalogue).contains(specialist) ? this : withSpecialist(null);
    }
}
