package org.medicenter.interop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medicenter.support.ClinicTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ClinicTest
class ApiDescriptionTest {

    @LocalServerPort
    int port;

    private JsonNode description;

    @BeforeEach
    void read() {
        description = new Api(port).get("/openapi.json").json();
    }

    @Test
    void everyAddressOfTheApiIsDescribedAndNoOther() {
        assertThat(description.at("/paths").propertyNames())
                .containsExactlyInAnyOrder(
                        "/api/v1/clinic",
                        "/api/v1/locations/{slug}/open-time",
                        "/api/v1/concerns",
                        "/api/v1/visit-types",
                        "/api/v1/specialists",
                        "/api/v1/free-times",
                        "/api/v1/free-times/next",
                        "/api/v1/holds",
                        "/api/v1/holds/{hold}",
                        "/api/v1/holds/{hold}/renew",
                        "/api/v1/appointments",
                        "/api/v1/appointments/{token}",
                        "/api/v1/appointments/{token}/cancel",
                        "/api/v1/appointments/{token}/move",
                        "/api/v1/appointments/{token}/calendar.ics");
        assertThat(description.at("/servers/0/url").stringValue()).isEqualTo("/");
    }

    @Test
    void whatIsSentToBookIsDescribedByItsMembers() {
        var booking = description.at("/components/schemas/Booking/properties");

        assertThat(booking.propertyNames())
                .containsExactlyInAnyOrder(
                        "visitType",
                        "specialist",
                        "start",
                        "hold",
                        "concern",
                        "patient",
                        "contact",
                        "note",
                        "knownPatient");
        assertThat(booking.at("/start/format").stringValue()).isEqualTo("date-time");
        assertThat(booking.at("/visitType/type").toString()).contains("string");
        assertThat(description
                        .at("/components/schemas/PatientDetails/properties")
                        .propertyNames())
                .containsExactlyInAnyOrder("firstName", "lastName", "dateOfBirth", "email", "phone");
    }

    @Test
    void answersAndProblemsAreDescribed() {
        assertThat(description
                        .at("/paths/~1api~1v1~1appointments/post/responses")
                        .propertyNames())
                .containsExactlyInAnyOrder("201", "default");
        assertThat(description
                        .at("/paths/~1api~1v1~1appointments/post/responses/default/content")
                        .propertyNames())
                .containsExactly("application/problem+json");
        assertThat(description.at("/components/schemas/Problem/properties").propertyNames())
                .contains("type", "title", "status", "detail", "errors", "emergency", "alternatives", "nextFree");
        assertThat(description.at("/components/schemas/Appointment/properties").propertyNames())
                .contains("reference", "start", "end", "status", "manageUrl", "calendarUrl", "cancelUntil");
    }

    @Test
    void nothingOfTheInsideIsTold() {
        assertThat(description.toString()).doesNotContain("org.medicenter", "fingerprint", "actuator", "Exception");
    }
}
