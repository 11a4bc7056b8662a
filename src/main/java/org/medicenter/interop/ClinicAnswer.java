package org.medicenter.interop;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.Location;
import org.medicenter.emergency.EmergencyNotice;
import org.medicenter.hours.OpenState;

/** The clinic, whether it is open now, and whom to call in an emergency. */
@Schema(name = "Clinic")
record ClinicAnswer(
        String name,
        @Schema(description = "the first is the main one") List<LocationAnswer> locations,
        Numbers emergency) {

    record Numbers(List<EmergencyAnswer.NumberAnswer> numbers) {

        static Numbers of(EmergencyNotice notice) {
            return new Numbers(EmergencyAnswer.numbers(notice));
        }
    }

    @Schema(name = "Location")
    record LocationAnswer(
            String slug,
            String name,
            String address,
            String phone,
            @Schema(example = "Europe/Vienna") String timeZone,

            @Schema(description = "now, by the clinic's clock")
            boolean open,

            @Schema(format = "date-time", description = "when it closes, or opens; null where no change is known")
            @Nullable
            String nextChange) {

        static LocationAnswer of(Location location, OpenState state) {
            var change = state.nextChange();
            return new LocationAnswer(
                    location.slug(),
                    location.name(),
                    location.address(),
                    location.phone(),
                    location.zone().getId(),
                    state.open(),
                    change == null ? null : Moments.write(change, location.zone()));
        }
    }
}
