package org.medicenter.interop;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.BookableBy;
import org.medicenter.clinic.Catalogue;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.clinic.ConcernId;
import org.medicenter.clinic.Specialist;
import org.medicenter.clinic.VisitType;
import org.medicenter.clinic.VisitTypeId;
import org.medicenter.interop.CatalogueAnswers.ConcernAnswer;
import org.medicenter.interop.CatalogueAnswers.SpecialistAnswer;
import org.medicenter.interop.CatalogueAnswers.VisitTypeAnswer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the clinic offers, and who does it: all lists in the clinic's own order. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "What the clinic offers")
class CatalogueApi {

    private static final Set<BookableBy> PUBLIC = EnumSet.of(BookableBy.ANYONE, BookableBy.KNOWN, BookableBy.SERIES);

    private final ClinicDirectory directory;

    CatalogueApi(ClinicDirectory directory) {
        this.directory = directory;
    }

    @GetMapping("/concerns")
    @Operation(summary = "What patients come with")
    ResponseEntity<List<ConcernAnswer>> concerns() {
        return fresh(
                directory.catalogue().concerns().stream().map(ConcernAnswer::of).toList());
    }

    @GetMapping("/visit-types")
    @Operation(summary = "The kinds of visits that patients book, all or those for a concern")
    ResponseEntity<List<VisitTypeAnswer>> visitTypes(@RequestParam(required = false) @Nullable String concern) {
        Catalogue catalogue = directory.catalogue();
        var query = new Query();
        ConcernId wanted = concern(query, concern, catalogue);
        query.refuseMistakes();
        return fresh(visitTypesFor(wanted, catalogue).stream()
                .filter(it -> PUBLIC.contains(it.bookableBy()))
                .map(VisitTypeAnswer::of)
                .toList());
    }

    private static List<VisitType> visitTypesFor(@Nullable ConcernId concern, Catalogue catalogue) {
        return concern == null
                ? catalogue.visitTypes()
                : catalogue.concern(concern).leadsTo().stream()
                        .map(catalogue::visitType)
                        .toList();
    }

    @GetMapping("/specialists")
    @Operation(summary = "Whom patients see: all, or those who offer a visit type and treat a concern")
    ResponseEntity<List<SpecialistAnswer>> specialists(
            @RequestParam(required = false) @Nullable String visitType,
            @RequestParam(required = false) @Nullable String concern) {
        Catalogue catalogue = directory.catalogue();
        var query = new Query();
        VisitTypeId offered =
                query.parsed("visitType", visitType, new Slugs(catalogue).visitTypes(), Slugs.NO_VISIT_TYPE);
        ConcernId treated = concern(query, concern, catalogue);
        query.refuseMistakes();
        return fresh(catalogue.specialists().stream()
                .filter(it -> fits(it, offered, treated))
                .map(SpecialistAnswer::of)
                .toList());
    }

    private static boolean fits(Specialist specialist, @Nullable VisitTypeId offered, @Nullable ConcernId treated) {
        return (offered == null || specialist.offers(offered)) && (treated == null || specialist.treats(treated));
    }

    private static @Nullable ConcernId concern(Query query, @Nullable String slug, Catalogue catalogue) {
        return query.parsed("concern", slug, new Slugs(catalogue).concerns(), Slugs.NO_CONCERN);
    }

    private static <T> ResponseEntity<T> fresh(T answer) {
        return ResponseEntity.ok().cacheControl(Freshness.MINUTE).body(answer);
    }
}
