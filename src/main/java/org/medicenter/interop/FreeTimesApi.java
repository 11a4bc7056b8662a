package org.medicenter.interop;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.Catalogue;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.clinic.ConcernId;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.clinic.VisitTypeId;
import org.medicenter.scheduling.Availability;
import org.medicenter.scheduling.Wish;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Free times, without a word about who has the others. */
@RestController
@RequestMapping(path = "/api/v1/free-times", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Free times")
class FreeTimesApi {

    private static final int LONGEST_DAYS = 62;
    private static final int MOST = 50;
    private static final int USUAL = 10;

    private final ClinicDirectory directory;
    private final Availability availability;
    private final WrittenDays writtenDays;
    private final Clock clock;

    FreeTimesApi(ClinicDirectory directory, Availability availability, WrittenDays writtenDays, Clock clock) {
        this.directory = directory;
        this.availability = availability;
        this.writtenDays = writtenDays;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "The free times of each day, or why there are none: at most 62 days")
    ResponseEntity<FreeTimesAnswer> days(
            @RequestParam(required = false) @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
                    String visitType,
            @RequestParam(required = false) @Nullable String specialist,
            @RequestParam(required = false) @Nullable String concern,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        Catalogue catalogue = directory.catalogue();
        var query = new Query();
        VisitTypeId wanted = visitType(query, visitType, catalogue);
        ZoneId zone = Zones.of(wanted, catalogue);
        var dates = query.dates(from, to, LocalDate.ofInstant(clock.instant(), zone), LONGEST_DAYS);
        Wish wish = wish(query, wanted, specialist, concern, catalogue);
        var days = availability.days(wish, dates.from(), dates.to());
        return ResponseEntity.ok()
                .cacheControl(Freshness.NEVER)
                .body(new FreeTimesAnswer(
                        zone.getId(),
                        days.stream()
                                .map(it -> writtenDays.written(it, catalogue))
                                .toList()));
    }

    @GetMapping("/next")
    @Operation(summary = "The next free times over the whole horizon, by start, then by specialist")
    ResponseEntity<List<FreeTimeAnswer>> next(
            @RequestParam(required = false) @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
                    String visitType,
            @RequestParam(required = false) @Nullable String specialist,
            @RequestParam(required = false) @Nullable String concern,
            @RequestParam(required = false)
                    @Schema(type = "integer", minimum = "1", maximum = "" + MOST, defaultValue = "" + USUAL)
                    @Nullable
                    String limit) {
        Catalogue catalogue = directory.catalogue();
        var query = new Query();
        VisitTypeId wanted = visitType(query, visitType, catalogue);
        int most = query.number("limit", limit, 1, MOST, USUAL);
        Wish wish = wish(query, wanted, specialist, concern, catalogue);
        return ResponseEntity.ok()
                .cacheControl(Freshness.NEVER)
                .body(FreeTimeAnswer.of(availability.next(wish, most), catalogue));
    }

    private static @Nullable VisitTypeId visitType(Query query, @Nullable String slug, Catalogue catalogue) {
        if (slug == null || slug.isEmpty()) {
            query.mistake("visitType", "The visit type is missing.");
        }
        return query.parsed("visitType", slug, new Slugs(catalogue).visitTypes(), Slugs.NO_VISIT_TYPE);
    }

    /** All has been read: what is wrong is told now. */
    private static Wish wish(
            Query query,
            @Nullable VisitTypeId visitType,
            @Nullable String specialist,
            @Nullable String concern,
            Catalogue catalogue) {
        var slugs = new Slugs(catalogue);
        SpecialistId seen = query.parsed("specialist", specialist, slugs.specialists(), Slugs.NO_SPECIALIST);
        ConcernId treated = query.parsed("concern", concern, slugs.concerns(), Slugs.NO_CONCERN);
        query.refuseMistakes();
        return new Wish(Objects.requireNonNull(visitType), seen, treated);
    }
}
