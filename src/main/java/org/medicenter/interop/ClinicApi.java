package org.medicenter.interop;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.Catalogue;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.clinic.Location;
import org.medicenter.emergency.EmergencyNotices;
import org.medicenter.hours.OpenState;
import org.medicenter.hours.OpeningHours;
import org.medicenter.hours.Timetable;
import org.medicenter.hours.WallClock;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The clinic and its opening hours. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Clinic")
class ClinicApi {

    private static final int LONGEST_OPEN_TIME_DAYS = 3_700;

    private final ClinicDirectory directory;
    private final OpeningHours hours;
    private final EmergencyNotices notices;
    private final Clock clock;

    ClinicApi(ClinicDirectory directory, OpeningHours hours, EmergencyNotices notices, Clock clock) {
        this.directory = directory;
        this.hours = hours;
        this.notices = notices;
        this.clock = clock;
    }

    @GetMapping("/clinic")
    @Operation(summary = "The clinic, open or closed now, and the emergency numbers")
    ResponseEntity<ClinicAnswer> clinic() {
        Catalogue catalogue = directory.catalogue();
        Timetable timetable = hours.timetable();
        Instant now = clock.instant();
        List<Location> locations = catalogue.locations();
        List<OpenState> states =
                locations.stream().map(it -> timetable.stateAt(it.id(), now)).toList();
        var answer = new ClinicAnswer(
                catalogue.clinic().name(),
                locations.stream()
                        .map(it -> ClinicAnswer.LocationAnswer.of(it, states.get(locations.indexOf(it))))
                        .toList(),
                ClinicAnswer.Numbers.of(notices.now()));
        return ResponseEntity.ok().cacheControl(untilTheNextChange(states, now)).body(answer);
    }

    private static CacheControl untilTheNextChange(List<OpenState> states, Instant now) {
        return states.stream()
                .map(OpenState::nextChange)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .map(it -> Freshness.until(Duration.between(now, it)))
                .orElse(Freshness.NEVER);
    }

    @GetMapping("/locations/{slug}/open-time")
    @Operation(summary = "When a location is open, cut at the midnights of the first and the last day")
    ResponseEntity<OpenTimeAnswer> openTime(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        Location location = directory.catalogue().findLocation(slug).orElseThrow(ClinicApi::noLocation);
        var query = new Query();
        var dates =
                query.dates(from, to, LocalDate.ofInstant(clock.instant(), location.zone()), LONGEST_OPEN_TIME_DAYS);
        query.refuseMistakes();
        var window = WallClock.dates(dates.from(), dates.to(), location.zone());
        var open = hours.timetable().openTime(location.id(), window);
        return ResponseEntity.ok().cacheControl(Freshness.MINUTE).body(OpenTimeAnswer.of(open, location.zone()));
    }

    private static RefusedRequest noLocation() {
        String sentence = "The clinic has no such location. /api/v1/clinic lists them.";
        return new RefusedRequest(Problem.of(ProblemType.NOT_FOUND, sentence)
                .with("errors", List.of(new MemberMistake("slug", sentence))));
    }
}
