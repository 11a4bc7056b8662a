package org.medicenter.interop;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.Catalogue;
import org.medicenter.clinic.Location;
import org.medicenter.scheduling.FreeTime;

/** A visit that could be booked. */
record FreeTimeAnswer(
        @Schema(format = "date-time") String start,
        @Schema(format = "date-time") String end,

        @Schema(
                types = {"string", "null"},
                description = "null where the visit takes up things only")
        @Nullable
        String specialist,

        String location) {

    static FreeTimeAnswer of(FreeTime time, Catalogue catalogue) {
        Location location = catalogue.location(time.location());
        var specialist = time.specialist();
        return new FreeTimeAnswer(
                Moments.write(time.start(), location.zone()),
                Moments.write(time.end(), location.zone()),
                specialist == null ? null : catalogue.specialist(specialist).slug(),
                location.slug());
    }

    static List<FreeTimeAnswer> of(List<FreeTime> times, Catalogue catalogue) {
        return times.stream().map(it -> of(it, catalogue)).toList();
    }
}
