package org.medicenter.interop;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicenter.emergency.EmergencyNotice;
import org.medicenter.emergency.EmergencyNumber;

/** The emergency notice beside a refusal: the state now, and whom to call. */
record EmergencyAnswer(
        @Schema(description = "whether the location is open now")
        boolean open,

        @Schema(
                types = {"string", "null"},
                format = "date-time",
                description = "null while it is open, or where no opening is known")
        @Nullable
        String opensAt,

        List<NumberAnswer> numbers,

        @Schema(description = "the page with the whole notice", example = "/emergency")
        String notice) {

    /** A number to call, the most urgent first. */
    record NumberAnswer(
            @Schema(allowableValues = {"emergency", "crisis", "urgent", "routine"})
            String tier,

            String label,
            String number,
            String tel) {

        static NumberAnswer of(EmergencyNumber number) {
            return new NumberAnswer(number.tier().slug(), number.label(), number.number(), number.tel());
        }
    }

    static EmergencyAnswer of(EmergencyNotice notice, ZoneId zone) {
        var opensAt = notice.opensAt();
        return new EmergencyAnswer(
                notice.open(), opensAt == null ? null : Moments.write(opensAt, zone), numbers(notice), "/emergency");
    }

    static List<NumberAnswer> numbers(EmergencyNotice notice) {
        return notice.numbers().stream().map(NumberAnswer::of).toList();
    }
}
