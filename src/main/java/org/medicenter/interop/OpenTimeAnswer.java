package org.medicenter.interop;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.ZoneId;
import java.util.List;
import org.medicenter.time.TimeRange;
import org.medicenter.time.TimeRanges;

/** When a location is open. */
@Schema(name = "OpenTime")
record OpenTimeAnswer(
        @Schema(example = "Europe/Vienna") String timeZone,

        @Schema(description = "ascending; ranges that touch are joined")
        List<RangeAnswer> ranges) {

    @Schema(name = "TimeRange")
    record RangeAnswer(
            @Schema(format = "date-time") String start,

            @Schema(format = "date-time", description = "not open any more")
            String end) {

        static RangeAnswer of(TimeRange range, ZoneId zone) {
            return new RangeAnswer(Moments.write(range.start(), zone), Moments.write(range.end(), zone));
        }
    }

    static OpenTimeAnswer of(TimeRanges open, ZoneId zone) {
        return new OpenTimeAnswer(
                zone.getId(), open.stream().map(it -> RangeAnswer.of(it, zone)).toList());
    }
}
