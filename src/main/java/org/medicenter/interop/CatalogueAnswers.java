package org.medicenter.interop;

import io.swagger.v3.oas.annotations.media.Schema;
import org.medicenter.clinic.Concern;
import org.medicenter.clinic.Specialist;
import org.medicenter.clinic.VisitType;

/** What the clinic offers, entry by entry. */
final class CatalogueAnswers {

    private CatalogueAnswers() {}

    @Schema(name = "Concern")
    record ConcernAnswer(String slug, String name) {

        static ConcernAnswer of(Concern concern) {
            return new ConcernAnswer(concern.slug(), concern.name());
        }
    }

    @Schema(name = "VisitType")
    record VisitTypeAnswer(
            String slug,
            String name,
            @Schema(description = "its length") int minutes,

            @Schema(allowableValues = {"anyone", "known", "series"})
            String bookableBy,

            @Schema(description = "what to do and to bring, a sentence a line; may be empty")
            String preparation) {

        static VisitTypeAnswer of(VisitType type) {
            return new VisitTypeAnswer(
                    type.slug(), type.name(), type.minutes(), type.bookableBy().slug(), type.preparation());
        }
    }

    @Schema(name = "Specialist")
    record SpecialistAnswer(String slug, String name, String profession) {

        static SpecialistAnswer of(Specialist specialist) {
            return new SpecialistAnswer(specialist.slug(), specialist.name(), specialist.profession());
        }
    }
}
