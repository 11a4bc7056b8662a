package org.medicenter.interop;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.Catalogue;
import org.medicenter.clinic.Location;
import org.medicenter.clinic.VisitType;
import org.medicenter.scheduling.BookedAppointment;

/** An appointment for who has its manage link: when, where and with whom, without a word about health. */
@Schema(name = "Appointment")
record AppointmentAnswer(
        @Schema(description = "to say on the telephone", example = "MC-7K4Q2X")
        String reference,

        @Schema(format = "date-time") String start,
        @Schema(format = "date-time") String end,
        String visitType,

        @Schema(
                types = {"string", "null"},
                description = "null where the visit takes up things only")
        @Nullable
        String specialist,

        String location,

        @Schema(
                allowableValues = {"booked", "arrived", "checked-in", "in-visit", "done", "no-show", "left", "cancelled"
                })
        String status,

        @Schema(format = "uri", description = "the page to see, move and cancel it; ends in the token")
        String manageUrl,

        @Schema(format = "uri", description = "the calendar file")
        String calendarUrl,

        @Schema(description = "what to do and to bring, a sentence a line; may be empty")
        String preparation,

        @Schema(format = "date-time", description = "it can be moved and cancelled before this")
        String cancelUntil) {

    static AppointmentAnswer of(BookedAppointment appointment, Links links, Catalogue catalogue) {
        Location location = catalogue.location(appointment.location());
        VisitType visitType = catalogue.visitType(appointment.visitType());
        var specialist = appointment.specialist();
        return new AppointmentAnswer(
                appointment.reference(),
                Moments.write(appointment.time().start(), location.zone()),
                Moments.write(appointment.time().end(), location.zone()),
                visitType.slug(),
                specialist == null ? null : catalogue.specialist(specialist).slug(),
                location.slug(),
                appointment.status().slug(),
                links.manage(),
                links.calendar(),
                visitType.preparation(),
                Moments.write(appointment.cancelUntil(), location.zone()));
    }
}
