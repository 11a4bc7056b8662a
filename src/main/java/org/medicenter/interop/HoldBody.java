package org.medicenter.interop;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.clinic.ConcernId;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.clinic.VisitTypeId;
import org.medicenter.scheduling.HoldRequest;
import org.medicenter.scheduling.Visitor;
import org.medicenter.scheduling.Wish;
import org.springframework.stereotype.Component;

/** Which time is to be held. */
@Schema(
        name = "HoldWish",
        requiredProperties = {"visitType", "start"})
record HoldBody(
        @Schema(implementation = String.class, example = "restless-legs-consultation")
        VisitTypeId visitType,

        @Schema(implementation = String.class, example = "amara-okafor", description = "left out: anyone") @Nullable
        SpecialistId specialist,

        @Schema(implementation = String.class, description = "only specialists who treat it") @Nullable
        ConcernId concern,

        @Schema(type = "string", format = "date-time", example = "2026-11-24T14:20:00+01:00")
        Instant start) {

    HoldRequest request(Visitor visitor) {
        return new HoldRequest(new Wish(visitType, specialist, concern), start, visitor);
    }

    @Component
    static class Reader implements BodyReader<HoldBody> {

        private final ClinicDirectory directory;

        Reader(ClinicDirectory directory) {
            this.directory = directory;
        }

        @Override
        public Class<HoldBody> type() {
            return HoldBody.class;
        }

        @Override
        public HoldBody read(Members in) {
            var slugs = new Slugs(directory.catalogue());
            VisitTypeId visitType = in.parsed("visitType", slugs.visitTypes(), Slugs.NO_VISIT_TYPE);
            SpecialistId specialist = in.parsed("specialist", slugs.specialists(), Slugs.NO_SPECIALIST);
            ConcernId concern = in.parsed("concern", slugs.concerns(), Slugs.NO_CONCERN);
            Instant start = in.instant("start");
            in.require("visitType", "The visit type is missing.");
            in.require("start", "The start is missing.");
            in.refuseMistakes();
            return new HoldBody(Objects.requireNonNull(visitType), specialist, concern, Objects.requireNonNull(start));
        }
    }
}
