package org.medicenter.interop;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.scheduling.Booking;
import org.medicenter.scheduling.HoldId;
import org.medicenter.scheduling.HoldOutcome;
import org.medicenter.scheduling.RenewOutcome;
import org.medicenter.scheduling.Visitor;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Keeps a time while somebody fills in the form. */
@RestController
@RequestMapping(path = "/api/v1/holds", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Holds")
class HoldsApi {

    private final Booking booking;
    private final ClinicDirectory directory;
    private final RefusalProblems refusals;
    private final Zones zones;

    HoldsApi(Booking booking, ClinicDirectory directory, RefusalProblems refusals, Zones zones) {
        this.booking = booking;
        this.directory = directory;
        this.refusals = refusals;
        this.zones = zones;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Keeps a time for ten minutes")
    @ApiResponse(responseCode = "201")
    ResponseEntity<HoldAnswer> hold(@RequestBody HoldBody body, HttpServletRequest request) {
        var visitor = new Visitor(request.getRemoteAddr());
        return switch (booking.hold(body.request(visitor))) {
            case HoldOutcome.Held held ->
                ResponseEntity.status(HttpStatus.CREATED)
                        .cacheControl(Freshness.NEVER)
                        .body(HoldAnswer.of(held, directory.catalogue()));
            case HoldOutcome.NotHeld(var refusal) -> throw refusals.refuse(refusal, body.visitType());
        };
    }

    @PostMapping("/{hold}/renew")
    @Operation(summary = "Keeps it for ten minutes more, once")
    ResponseEntity<HoldAnswer.Renewed> renew(@PathVariable String hold) {
        return switch (booking.renew(known(hold))) {
            case RenewOutcome.Renewed(var expiresAt) ->
                ResponseEntity.ok()
                        .cacheControl(Freshness.NEVER)
                        .body(HoldAnswer.Renewed.until(expiresAt, zones.main()));
            case RenewOutcome.AlreadyRenewed(var expiresAt) ->
                throw new RefusedRequest(Problem.of(
                                ProblemType.ALREADY_RENEWED,
                                "A hold is renewed once, and this one was. Finish the booking before it ends, or"
                                        + " choose a time anew.")
                        .with("expiresAt", Moments.write(expiresAt, zones.main())));
            case RenewOutcome.Ended() -> throw ended();
        };
    }

    @DeleteMapping("/{hold}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Gives a held time back; one that has ended already is fine")
    @ApiResponse(responseCode = "204")
    void release(@PathVariable String hold) {
        booking.release(known(hold));
    }

    private static HoldId known(String hold) {
        return Slugs.hold(hold).orElseThrow(HoldsApi::ended);
    }

    private static RefusedRequest ended() {
        return new RefusedRequest(
                Problem.of(ProblemType.HOLD_ENDED, "This hold has ended, or never was. Choose a time anew."));
    }
}
