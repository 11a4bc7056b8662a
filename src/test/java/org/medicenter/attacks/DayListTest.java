package org.medicenter.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medicenter.attacks.Intruder.location;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medicenter.support.ClinicTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The day list to print: who gets which, whatever stands in its address. */
@ClinicTest
class DayListTest {

    private static final String LIST = "/staff/day-list";
    private static final String WEDNESDAY = LIST + "?date=2026-11-25";

    @LocalServerPort
    int port;

    @Test
    void whoIsNotSignedIn_signsIn_andThenHasTheListThatWasAskedFor() {
        var stranger = new Intruder(port);
        assertThat(location(stranger.get(WEDNESDAY + "&by=time"))).isEqualTo("/sign-in");

        var signedIn = stranger.signIn("reception", "sample-clinic");

        assertThat(location(signedIn)).isEqualTo("/staff/day-list?date=2026-11-25&by=time");
        assertThat(stranger.get(location(signedIn)).body()).contains("Wednesday 25 November 2026");
    }

    @Test
    void whatTheBrowserAskedForByItself_isNotWhereASignInLeads() {
        var stranger = new Intruder(port);
        assertThat(location(stranger.get(LIST + "?kept&location=clinic"))).isEqualTo("/sign-in");

        assertThat(location(stranger.signIn("reception", "sample-clinic"))).isEqualTo("/reception");
    }

    @Test
    void itIsAPlainPage_withoutAnythingInline_thatNobodyStores() {
        var page = reception(WEDNESDAY);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'; style-src 'self';")
                .doesNotContain("unsafe");
        assertThat(page.body()).doesNotContain("<style", "style=", "onclick");
    }

    @Test
    void receptionHasEverybodysVisits_withPhoneNumbersOnlyWhereTheyAreWanted() {
        assertThat(reception(WEDNESDAY + "&phones=yes").body())
                .contains("Dr Amara Okafor", "Dr Leyla Demir", "+43", "Walk-ins and notes", "Emergency 144");
        assertThat(reception(WEDNESDAY + "&phones=no").body())
                .contains("Dr Leyla Demir")
                .doesNotContain("+43");
        assertThat(reception(WEDNESDAY + "&by=time").body()).contains("All visits");
    }

    @Test
    void aSpecialistHasTheirOwnVisitsOnly() {
        var amara = new Intruder(port).signedIn("amara", "sample-clinic");

        for (String address : new String[] {WEDNESDAY, WEDNESDAY + "&by=time", LIST + "?kept"}) {
            assertThat(amara.get(address).body())
                    .contains("Dr Amara Okafor")
                    .doesNotContain("Dr Jonas Lindqvist", "Dr Leyla Demir", "Mei-Ling Tan");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "date=tomorrow",
                "date=+999999999-12-31",
                "date=2026-02-30",
                "date=",
                "by=colour",
                "phones=%3Cscript%3E",
                "location=nowhere",
                "date=%00&by=time&by=x"
            })
    void nonsenseInTheAddress_givesTheListOfToday_andSaysSo(String nonsense) {
        var page = reception(LIST + "?" + nonsense);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Tuesday 24 November 2026", "Part of this address could not be read.")
                .doesNotContain("<script>");
    }

    @Test
    void theCopyToKeepIsOfToday_needsNoOtherFile_andSaysUntilWhenItIsGood() {
        var page = reception(LIST + "?kept&date=2026-11-25&location=clinic");

        assertThat(page.body())
                .contains("There is no connection", "Tuesday 24 November 2026", "<style")
                .doesNotContain("rel=\"stylesheet\"", "<script");
        assertThat(page.headers().firstValue("As-Of").orElse("")).matches("1[01]:\\d\\d");
        assertThat(page.headers().firstValueAsLong("Kept-For").orElse(0)).isBetween(1L, 14L * 60 * 60);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("'sha256-")
                .doesNotContain("unsafe");
    }

    @Test
    void nothingIsSentToIt() {
        var person = new Intruder(port).signedIn("reception", "sample-clinic");

        assertThat(person.post(LIST, "date=2026-11-25").statusCode()).isEqualTo(403);
        assertThat(person.get("/staff/anything-else").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> reception(String address) {
        return new Intruder(port).signedIn("reception", "sample-clinic").get(address);
    }
}
