package org.medicenter.demo;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.medicenter.clinic.BookableBy;
import org.medicenter.clinic.ClinicSetup;
import org.medicenter.clinic.CutOff;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.Need;
import org.medicenter.clinic.StartTimes;
import org.medicenter.clinic.VisitLimits;
import org.medicenter.clinic.VisitType;

/** Spells out a visit type of the sample clinic. Times without a unit in their name are minutes. */
final class SampleVisitType {

    private final ClinicSetup setup;
    private final String slug;
    private final String name;
    private LocationId location;
    private StartTimes startTimes = new StartTimes.OnGrid(Duration.ofMinutes(20), Duration.ofMinutes(20));
    private Duration bufferAfter = Duration.ZERO;
    private Duration leadTime = Duration.ZERO;
    private int horizonDays;
    private BookableBy bookableBy = BookableBy.STAFF;
    private CutOff cutOff = new CutOff.NoonOfDayBefore();
    private boolean withSpecialist;
    private List<Need> needs = List.of();
    private String preparation = "";
    private boolean needsApproval;

    SampleVisitType(ClinicSetup setup, LocationId location, String slug, String name) {
        this.setup = setup;
        this.location = location;
        this.slug = slug;
        this.name = name;
    }

    SampleVisitType at(LocationId location) {
        this.location = location;
        return this;
    }

    SampleVisitType every(int grid, int length) {
        startTimes = new StartTimes.OnGrid(Duration.ofMinutes(length), Duration.ofMinutes(grid));
        return this;
    }

    SampleVisitType night(LocalTime starts, LocalTime ends) {
        startTimes = new StartTimes.Fixed(starts, ends);
        return this;
    }

    SampleVisitType bufferAfter(int minutes) {
        bufferAfter = Duration.ofMinutes(minutes);
        return this;
    }

    SampleVisitType notice(int hours) {
        leadTime = Duration.ofHours(hours);
        return this;
    }

    SampleVisitType horizon(int days) {
        horizonDays = days;
        return this;
    }

    SampleVisitType bookedBy(BookableBy whoMayBook) {
        bookableBy = whoMayBook;
        return this;
    }

    SampleVisitType cutOff(CutOff cutOff) {
        this.cutOff = cutOff;
        return this;
    }

    SampleVisitType specialist() {
        withSpecialist = true;
        return this;
    }

    SampleVisitType specialistAnd(String kindOfRoom) {
        return specialist().things(kindOfRoom);
    }

    SampleVisitType things(String... kinds) {
        needs = Stream.of(kinds).map(kind -> new Need(kind, 0)).toList();
        return this;
    }

    SampleVisitType needs(Need need) {
        needs = List.of(need);
        return this;
    }

    SampleVisitType approved() {
        needsApproval = true;
        return this;
    }

    SampleVisitType preparation(String text) {
        preparation = text;
        return this;
    }

    void save() {
        setup.save(new VisitType(
                        SampleIds.visitType(slug),
                        slug,
                        name,
                        startTimes,
                        Duration.ZERO,
                        bufferAfter,
                        leadTime,
                        horizonDays,
                        bookableBy,
                        cutOff,
                        withSpecialist,
                        needs,
                        List.of(location),
                        List.of(),
                        preparation,
                        Map.of(),
                        VisitLimits.NONE,
                        needsApproval))
                .orElseThrow();
    }
}
