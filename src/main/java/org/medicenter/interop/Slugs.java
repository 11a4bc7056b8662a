package org.medicenter.interop;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.medicenter.clinic.Catalogue;
import org.medicenter.clinic.Concern;
import org.medicenter.clinic.ConcernId;
import org.medicenter.clinic.Specialist;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.clinic.VisitType;
import org.medicenter.clinic.VisitTypeId;
import org.medicenter.scheduling.HoldId;

/** What the names in bodies and addresses stand for. */
record Slugs(Catalogue catalogue) {

    static final String NO_VISIT_TYPE = "The clinic has no such visit type. /api/v1/visit-types lists them.";
    static final String NO_SPECIALIST = "The clinic has no such specialist. /api/v1/specialists lists them.";
    static final String NO_CONCERN = "The clinic has no such concern. /api/v1/concerns lists them.";
    static final String NO_HOLD = "This is not a hold as /api/v1/holds gives it.";

    Function<String, Optional<VisitTypeId>> visitTypes() {
        return slug -> catalogue.findVisitType(slug).map(VisitType::id);
    }

    Function<String, Optional<SpecialistId>> specialists() {
        return slug -> catalogue.findSpecialist(slug).map(Specialist::id);
    }

    Function<String, Optional<ConcernId>> concerns() {
        return slug -> catalogue.findConcern(slug).map(Concern::id);
    }

    /** Only in the one form in which holds are given out. */
    static Optional<HoldId> hold(String text) {
        try {
            var id = UUID.fromString(text);
            return id.toString().equals(text) ? Optional.of(new HoldId(id)) : Optional.empty();
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
