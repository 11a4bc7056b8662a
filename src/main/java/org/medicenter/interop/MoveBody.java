package org.medicenter.interop;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.clinic.SpecialistId;
import org.springframework.stereotype.Component;

/** Where an appointment is to be moved to. */
@Schema(name = "MoveWish", requiredProperties = "start")
record MoveBody(
        @Schema(type = "string", format = "date-time", example = "2026-11-24T15:40:00+01:00")
        Instant start,

        @Schema(
                implementation = String.class,
                description = "left out: whoever has it now if they are free, else anyone who is")
        @Nullable
        SpecialistId specialist) {

    @Component
    static class Reader implements BodyReader<MoveBody> {

        private final ClinicDirectory directory;

        Reader(ClinicDirectory directory) {
            this.directory = directory;
        }

        @Override
        public Class<MoveBody> type() {
            return MoveBody.class;
        }

        @Override
        public MoveBody read(Members in) {
            var slugs = new Slugs(directory.catalogue());
            Instant start = in.instant("start");
            SpecialistId specialist = in.parsed("specialist", slugs.specialists(), Slugs.NO_SPECIALIST);
            in.require("start", "The start is missing.");
            in.refuseMistakes();
            return new MoveBody(Objects.requireNonNull(start), specialist);
        }
    }
}
