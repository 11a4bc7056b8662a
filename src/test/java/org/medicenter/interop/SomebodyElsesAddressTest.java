package org.medicenter.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.medicenter.support.ClinicTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody books with an e-mail address that is not theirs. */
@ClinicTest
class SomebodyElsesAddressTest {

    @LocalServerPort
    int port;

    @Autowired
    private JdbcClient database;

    @Test
    void whoBooksWithSomebodyElsesAddress_seesNothingOfThem_andChangesNothingOfTheirs() {
        var api = new Api(port);
        String email = "rosa-" + UUID.randomUUID() + "@mail.example";
        var rosas = booked(api, email, "Rosa", "Álvarez");
        String link = "/appointments/" + Api.token(rosas);
        String before = api.get(link).text();

        var mallorys = booked(api, email.toUpperCase(java.util.Locale.ROOT), "Mallory", "Unknown");

        assertThat(mallorys.text()).doesNotContain("Rosa", "Álvarez", rosas.at("/reference"), Api.token(rosas));
        assertThat(api.get(link).text()).isEqualTo(before);
        assertThat(database.sql("select last_name from patient where lower(email) = ? order by last_name")
                        .param(email)
                        .query(String.class)
                        .list())
                .containsExactly("Unknown", "Álvarez");
    }

    private static Api.Answer booked(Api api, String email, String firstName, String lastName) {
        String booking = Api.booking(api.freeStart("restless-legs-consultation", "amara-okafor"))
                .replace("rosa@mail.example", email)
                .replace("\"Rosa\"", "\"" + firstName + "\"")
                .replace("\"Álvarez\"", "\"" + lastName + "\"");
        return api.post("/appointments", booking);
    }
}
