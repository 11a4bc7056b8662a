package org.medicenter.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medicenter.attacks.Intruder.location;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medicenter.support.ClinicTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a browser, or a computer that many share, keeps of pages about somebody: nothing. */
@ClinicTest
class PersonalPagesTest {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/reception",
                "/reception?date=2026-11-24",
                "/reception/account",
                "/staff/day-list?date=2026-11-24",
                "/staff/day-list?kept",
                "/admin/people",
                "/admin/audit",
                "/admin/messages",
                "/admin/hours/outside",
                "/admin/nothing-here"
            })
    void noPageOfTheStaffIsKept_andAfterSigningOutItLeadsToTheSignIn(String address) {
        var person = new Intruder(port).signedIn("admin", "sample-clinic");
        String session = person.session();
        isNotKept(person.get(address));

        var open = Window.open(person, "reception");
        open.click(open.button("Sign out"));

        for (var again : new Intruder[] {person, new Intruder(port).with(session)}) {
            var after = again.get(address);
            isNotKept(after);
            assertThat(after.statusCode()).isIn(302, 404);
            assertThat(after.body()).doesNotContain("Steiner", "Okafor");
        }
    }

    @Test
    void whatAPageIsTold_isNotKeptEither() {
        var person = new Intruder(port).signedIn("admin", "sample-clinic");
        isNotKept(person.get("/?v-r=init&location=admin/people&query="));

        var open = Window.open(person, "reception");
        isNotKept(open.click(1));
        isNotKept(person.get("/" + Window.open(person, "admin/audit").link("VAADIN/dynamic")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/appointments",
                "/appointments/0123456789abcdef012345",
                "/api/v1/appointments/0123456789abcdef012345",
                "/api/v1/appointments/0123456789abcdef012345/calendar.ics",
                "/invitation/0123456789abcdef012345",
                "/book?start=2026-12-01T09:00:00%2B01:00"
            })
    void noPageOfOnePatientIsKept_noMatterWhetherThereIsOne(String address) {
        isNotKept(new Intruder(port).get(address));
    }

    @Test
    void theSignInThatFollows_isNotKeptWithWhatWasTyped() {
        var stranger = new Intruder(port);
        isNotKept(stranger.signIn("somebody", "wrong"));
        isNotKept(stranger.get("/sign-in?wrong"));
        assertThat(location(stranger.get("/reception"))).isEqualTo("/sign-in");
    }

    private static void isNotKept(HttpResponse<String> answer) {
        assertThat(answer.headers().allValues("Cache-Control"))
                .as("%s: %s", answer.statusCode(), answer.uri())
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it).contains("no-store").doesNotContain("public"));
    }
}
