package org.medicenter.interop;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.scheduling.AppointmentStatus;
import org.medicenter.scheduling.BookedAppointment;
import org.medicenter.scheduling.Booking;
import org.medicenter.scheduling.BookingOutcome;
import org.medicenter.scheduling.CalendarEntry;
import org.medicenter.scheduling.CancelOutcome;
import org.medicenter.scheduling.ManageToken;
import org.medicenter.scheduling.MoveOutcome;
import org.medicenter.scheduling.OwnAppointments;
import org.medicenter.scheduling.Visitor;
import org.medicenter.ui.PublicAddress;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Books, and lets who has the manage link see, move and cancel one appointment. */
@RestController
@RequestMapping(path = "/api/v1/appointments", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Appointments")
class AppointmentsApi {

    private static final String CALENDAR = "text/calendar;charset=UTF-8";

    private final Booking booking;
    private final OwnAppointments own;
    private final CalendarEntry calendar;
    private final ClinicDirectory directory;
    private final RefusalProblems refusals;
    private final PublicAddress address;

    AppointmentsApi(
            Booking booking,
            OwnAppointments own,
            CalendarEntry calendar,
            ClinicDirectory directory,
            RefusalProblems refusals,
            PublicAddress address) {
        this.booking = booking;
        this.own = own;
        this.calendar = calendar;
        this.directory = directory;
        this.refusals = refusals;
        this.address = address;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Books; the same key and body again gives the same answer and books nothing more")
    @ApiResponse(responseCode = "201")
    ResponseEntity<AppointmentAnswer> book(
            @RequestBody BookingBody body,
            @RequestHeader(name = RepeatKeys.HEADER, required = false) @Nullable String key,
            HttpServletRequest request) {
        var visitor = new Visitor(request.getRemoteAddr());
        return switch (booking.book(body.request(RepeatKeys.checked(key), visitor))) {
            case BookingOutcome.Booked(var appointment, var token) -> booked(appointment, token);
            case BookingOutcome.KeyReused() -> throw RepeatKeys.reused();
            case BookingOutcome.NotBooked(var refusal) -> throw refusals.refuse(refusal, body.visitType());
        };
    }

    private ResponseEntity<AppointmentAnswer> booked(BookedAppointment appointment, ManageToken token) {
        return ResponseEntity.created(URI.create(new Links(token, address).self()))
                .cacheControl(Freshness.NEVER)
                .body(answer(appointment, token));
    }

    @GetMapping("/{token}")
    @Operation(summary = "The appointment; looking at it changes nothing")
    ResponseEntity<AppointmentAnswer> find(@PathVariable String token) {
        ManageToken link = readable(token);
        return personal(own.find(link).orElseThrow(AppointmentsApi::unknownLink), link);
    }

    @PostMapping(path = "/{token}/cancel", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Cancels it; after the cut-off the clinic's phone is the way")
    ResponseEntity<AppointmentAnswer> cancel(
            @PathVariable String token, @RequestBody(required = false) @Nullable CancelBody body) {
        ManageToken link = readable(token);
        return switch (own.cancel(link, body == null ? null : body.reason())) {
            case CancelOutcome.Cancelled(var appointment) -> personal(appointment, link);
            case CancelOutcome.TooLateToCancel(var phone) -> throw tooLate(phone);
            case CancelOutcome.NotCancellable(var status) -> throw notChangeable(status);
            case CancelOutcome.UnknownLink() -> throw unknownLink();
        };
    }

    @PostMapping(path = "/{token}/move", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Moves it and gives it a new token; whatever goes wrong, the old time is kept")
    ResponseEntity<AppointmentAnswer> move(
            @PathVariable String token, @RequestBody MoveBody body, HttpServletRequest request) {
        ManageToken link = readable(token);
        var visitor = new Visitor(request.getRemoteAddr());
        return switch (own.move(link, body.start(), body.specialist(), visitor)) {
            case MoveOutcome.Moved(var appointment, var newLink) -> personal(appointment, newLink);
            case MoveOutcome.TooLateToMove(var phone) -> throw tooLate(phone);
            case MoveOutcome.NotMovable(var status) -> throw notChangeable(status);
            case MoveOutcome.UnknownLink() -> throw unknownLink();
            case MoveOutcome.NotMoved(var refusal) ->
                throw refusals.refuse(
                        refusal,
                        own.find(link).map(BookedAppointment::visitType).orElse(null));
        };
    }

    @GetMapping(path = "/{token}/calendar.ics", produces = CALENDAR)
    @Operation(summary = "The calendar file (RFC 5545), with a neutral title")
    ResponseEntity<String> calendar(@PathVariable String token) {
        BookedAppointment appointment = own.find(readable(token)).orElseThrow(AppointmentsApi::unknownLink);
        return ResponseEntity.ok()
                .cacheControl(Freshness.NEVER)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"appointment.ics\"")
                .body(calendar.of(appointment));
    }

    private ResponseEntity<AppointmentAnswer> personal(BookedAppointment appointment, ManageToken token) {
        return ResponseEntity.ok().cacheControl(Freshness.NEVER).body(answer(appointment, token));
    }

    private AppointmentAnswer answer(BookedAppointment appointment, ManageToken token) {
        return AppointmentAnswer.of(appointment, new Links(token, address), directory.catalogue());
    }

    /** What does not even look like a token is not looked for. */
    private static ManageToken readable(String token) {
        if (!token.matches("[A-Za-z0-9_-]{16,64}")) {
            throw unknownLink();
        }
        return new ManageToken(token);
    }

    private static RefusedRequest tooLate(String phone) {
        return new RefusedRequest(Problem.of(
                        ProblemType.TOO_LATE,
                        "The time to change this online has passed. Please call the clinic: " + phone + ".")
                .with("phone", phone));
    }

    private static RefusedRequest notChangeable(AppointmentStatus status) {
        String stands = status.slug().replace('-', ' ');
        return new RefusedRequest(Problem.of(
                        ProblemType.NOT_CHANGEABLE, "The appointment cannot be changed any more: it is " + stands + ".")
                .with("appointmentStatus", status.slug()));
    }

    private static RefusedRequest unknownLink() {
        return new RefusedRequest(
                Problem.of(
                        ProblemType.NOT_FOUND,
                        "This link opens no appointment. When an appointment was moved, the newest link is the one that works."));
    }
}
