package org.medicenter.interop;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The description of the API (OpenAPI), made from the controllers. It is open on purpose, as JSON at one address. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String PROBLEM = "Problem";

    @Bean
    OpenAPI api() {
        return new OpenAPI()
                .info(new Info().title("Medicenter").version("1").description("""
                                Free times and bookings of this clinic. Instants carry their offset, answers the one of \
                                the location's zone; any is accepted. Dates are local to the location. Slugs name visit \
                                types, specialists, concerns and locations. Every error is a problem (RFC 9457). Outside \
                                of the opening hours a refusal carries the emergency notice."""))
                .servers(List.of(new Server().url("/").description("this clinic")));
    }

    @Bean
    OpenApiCustomizer everyErrorIsAProblem() {
        return api -> {
            ModelConverters.getInstance(true).readAll(ProblemShape.class).forEach(api.getComponents()::addSchemas);
            var problem = new io.swagger.v3.oas.models.media.Schema<>().$ref(PROBLEM);
            var answer = new ApiResponse()
                    .description("Why it was refused, or what went wrong")
                    .content(new Content().addMediaType("application/problem+json", new MediaType().schema(problem)));
            api.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .forEach(operation -> operation.getResponses().setDefault(answer));
        };
    }

    /** What a problem may have: which of it is there depends on its type. */
    @Schema(
            name = PROBLEM,
            requiredProperties = {"type", "title", "status", "detail"})
    record ProblemShape(
            @Schema(example = "/problems/slot-taken") String type,
            String title,
            int status,
            @Schema(description = "a sentence for a person") String detail,

            @Schema(description = "invalid: each missing or wrong member, by its path") @Nullable
            List<MemberMistake> errors,

            @Schema(description = "always where time matters, and with each refused booking while the clinic is closed")
            @Nullable
            EmergencyAnswer emergency,

            @Schema(description = "slot-taken, specialist-not-working: up to six nearest free times") @Nullable
            List<FreeTimeAnswer> alternatives,

            @Schema(description = "outside-opening-hours: up to six free times") @Nullable
            List<FreeTimeAnswer> nextFree,

            @Schema(format = "date-time", description = "too-soon, in-the-past") @Nullable
            String earliest,

            @Schema(format = "date-time", description = "too-far-ahead") @Nullable
            String latest,

            @Schema(description = "too-late: the clinic's phone") @Nullable
            String phone,

            @Schema(description = "not-changeable: where the appointment stands") @Nullable
            String appointmentStatus,

            @Schema(format = "date-time", description = "already-renewed: when the hold ends") @Nullable
            String expiresAt) {}
}
