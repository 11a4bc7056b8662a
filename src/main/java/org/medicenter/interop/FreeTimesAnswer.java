package org.medicenter.interop;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.Catalogue;
import org.medicenter.scheduling.FreeDay;

/** The free times of some days, or for each day the reason why there are none. */
@Schema(name = "FreeTimes")
record FreeTimesAnswer(
        @Schema(example = "Europe/Vienna") String timeZone,

        @ArraySchema(schema = @Schema(implementation = DayAnswer.class))
        List<WrittenDays.Written> days) {

    @Schema(name = "FreeDay")
    record DayAnswer(
            @Schema(implementation = LocalDate.class) String date,

            @Schema(description = "by start, then by specialist")
            List<FreeTimeAnswer> times,

            @Schema(
                    types = {"string", "null"},
                    description = "set exactly when there are no times",
                    allowableValues = {
                        "closed",
                        "holiday",
                        "specialist-away",
                        "fully-booked",
                        "too-soon",
                        "too-far-ahead",
                        "not-offered"
                    })
            @Nullable
            String whyNone) {

        static DayAnswer of(FreeDay day, Catalogue catalogue) {
            var why = day.whyNone();
            return new DayAnswer(
                    day.date().toString(), FreeTimeAnswer.of(day.times(), catalogue), why == null ? null : why.slug());
        }
    }
}
