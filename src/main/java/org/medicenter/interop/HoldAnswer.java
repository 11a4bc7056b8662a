package org.medicenter.interop;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.Catalogue;
import org.medicenter.scheduling.HoldOutcome;

/** A time that is kept while somebody fills in the form. */
@Schema(name = "Hold")
record HoldAnswer(
        String hold,
        @Schema(format = "date-time") String start,
        @Schema(format = "date-time") String end,

        @Schema(description = "null where the visit takes up things only") @Nullable
        String specialist,

        String location,
        @Schema(format = "date-time") String expiresAt) {

    static HoldAnswer of(HoldOutcome.Held held, Catalogue catalogue) {
        var time = FreeTimeAnswer.of(held.time(), catalogue);
        ZoneId zone = catalogue.location(held.time().location()).zone();
        return new HoldAnswer(
                held.hold().toString(),
                time.start(),
                time.end(),
                time.specialist(),
                time.location(),
                Moments.write(held.expiresAt(), zone));
    }

    /** How long a renewed hold is kept. */
    @Schema(name = "RenewedHold")
    record Renewed(@Schema(format = "date-time") String expiresAt) {

        static Renewed until(Instant expiresAt, ZoneId zone) {
            return new Renewed(Moments.write(expiresAt, zone));
        }
    }
}
