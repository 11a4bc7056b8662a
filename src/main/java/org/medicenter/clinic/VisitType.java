package org.medicenter.clinic;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * A kind of visit and its rules.
 *
 * @param withSpecialist false where a visit takes up things only
 * @param needs the kinds of things that it takes up
 * @param ownHours where not empty, visits lie inside these windows as well as inside the opening hours
 * @param leadTime the least notice: first start = now + lead time
 * @param horizonDays last local date of a start = today + this many days
 * @param preparation what to do and to bring, a sentence a line, in the clinic's first language; may be empty
 * @param preparations the same by other language, as BCP 47 tag
 * @param needsApproval whether whoever pays approves each visit before it takes place
 */
public record VisitType(
        VisitTypeId id,
        String slug,
        String name,
        StartTimes startTimes,
        Duration bufferBefore,
        Duration bufferAfter,
        Duration leadTime,
        int horizonDays,
        BookableBy bookableBy,
        CutOff cutOff,
        boolean withSpecialist,
        List<Need> needs,
        List<LocationId> locations,
        List<WeeklyWindow> ownHours,
        String preparation,
        Map<String, String> preparations,
        VisitLimits limits,
        boolean needsApproval)
        implements Entry {

    public VisitType {
        needs = List.copyOf(needs);
        locations = List.copyOf(locations);
        ownHours = List.copyOf(ownHours);
        preparations = Map.copyOf(preparations);
    }

    /** Without limits and approval, its preparation in one language only. */
    public VisitType(
            VisitTypeId id,
            String slug,
            String name,
            StartTimes startTimes,
            Duration bufferBefore,
            Duration bufferAfter,
            Duration leadTime,
            int horizonDays,
            BookableBy bookableBy,
            CutOff cutOff,
            boolean withSpecialist,
            List<Need> needs,
            List<LocationId> locations,
            List<WeeklyWindow> ownHours,
            String preparation) {
        this(
                id,
                slug,
                name,
                startTimes,
                bufferBefore,
                bufferAfter,
                leadTime,
                horizonDays,
                bookableBy,
                cutOff,
                withSpecialist,
                needs,
                locations,
                ownHours,
                preparation,
                Map.of(),
                VisitLimits.NONE,
                false);
    }

    @Override
    public EntryKind entryKind() {
        return EntryKind.VISIT_TYPE;
    }

    @Override
    public UUID key() {
        return id.value();
    }

    /** In that language, or else in the clinic's first. */
    public String preparation(Locale language) {
        return preparations.getOrDefault(language.getLanguage(), preparation);
    }

    /** Whether single visits may be longer or shorter: where they do not end at a time of their own. */
    public boolean hasLength() {
        return startTimes instanceof StartTimes.OnGrid;
    }

    /** The same kind, as long as one visit of it is. */
    public VisitType lasting(Duration length) {
        return startTimes instanceof StartTimes.OnGrid onGrid
                ? new VisitType(
                        id,
                        slug,
                        name,
                        new StartTimes.OnGrid(length, onGrid.grid()),
                        bufferBefore,
                        bufferAfter,
                        leadTime,
                        horizonDays,
                        bookableBy,
                        cutOff,
                        withSpecialist,
                        needs,
                        locations,
                        ownHours,
                        preparation,
                        preparations,
                        limits,
                        needsApproval)
                : this;
    }

    /** Minutes on a day without a clock change, buffers aside. */
    public int minutes() {
        return (int) startTimes.nominalLength().toMinutes();
    }
}
