package org.medicenter.scheduling;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.medicenter.clinic.BookableBy;
import org.medicenter.clinic.Catalogue;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.clinic.Concern;
import org.medicenter.clinic.Specialist;
import org.medicenter.clinic.VisitType;
import org.springframework.stereotype.Service;

/** Tells of each specialist when they are free next, for pages that lead to booking. */
@Service
public class NextTimes {

    /**
     * A specialist and the next free times.
     *
     * @param place in the clinic's list, from 0
     * @param visitType what the times are for
     * @param times by start; none where nothing is free within the horizon
     */
    public record OfSpecialist(Specialist specialist, int place, VisitType visitType, List<FreeTime> times) {}

    private final ClinicDirectory clinic;
    private final Availability availability;

    NextTimes(ClinicDirectory clinic, Availability availability) {
        this.clinic = clinic;
        this.availability = availability;
    }

    /** Everybody with a first visit that anyone may book online, in the clinic's order. */
    public List<OfSpecialist> ofEverybody(int each) {
        Catalogue catalogue = clinic.catalogue();
        return catalogue.specialists().stream()
                .flatMap(specialist -> firstVisit(catalogue, specialist).stream()
                        .map(visitType ->
                                next(catalogue, specialist, Wish.with(visitType.id(), specialist.id()), each)))
                .toList();
    }

    /** Everybody who treats the concern in this kind of visit, in the clinic's order. */
    public List<OfSpecialist> ofThoseWhoTreat(Concern concern, VisitType visitType, int each) {
        Catalogue catalogue = clinic.catalogue();
        return catalogue.specialistsFor(visitType.id(), concern.id()).stream()
                .map(specialist ->
                        next(catalogue, specialist, new Wish(visitType.id(), specialist.id(), concern.id()), each))
                .toList();
    }

    private static Optional<VisitType> firstVisit(Catalogue catalogue, Specialist specialist) {
        Stream<VisitType> offered = catalogue.visitTypes().stream().filter(it -> specialist.offers(it.id()));
        return offered.filter(it -> it.bookableBy() == BookableBy.ANYONE).findFirst();
    }

    private OfSpecialist next(Catalogue catalogue, Specialist specialist, Wish wish, int each) {
        return new OfSpecialist(
                specialist,
                catalogue.specialists().indexOf(specialist),
                catalogue.visitType(wish.visitType()),
                availability.next(wish, each));
    }
}
