package org.medicenter.interop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medicenter.support.ClinicTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@ClinicTest
class ClinicApiTest {

    @LocalServerPort
    int port;

    private Api api;

    @BeforeEach
    void connect() {
        api = new Api(port);
    }

    @Test
    void theClinicSaysWhetherItIsOpenNowAndWhomToCall() {
        var answer = api.get("/clinic");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.at("/name")).isEqualTo("Medicenter Wien");
        assertThat(answer.list("/locations", "/slug")).containsExactly("clinic", "sleep-lab");
        assertThat(answer.json().at("/locations/0").propertyNames())
                .containsExactly("slug", "name", "address", "phone", "timeZone", "open", "nextChange");
        assertThat(answer.at("/locations/0/address")).isEqualTo("Beispielgasse 12, 1090 Wien");
        assertThat(answer.at("/locations/0/timeZone")).isEqualTo("Europe/Vienna");
        assertThat(answer.json().at("/locations/0/open").booleanValue()).isTrue();
        assertThat(answer.at("/locations/0/nextChange")).isEqualTo("2026-11-24T18:00:00+01:00");
        assertThat(answer.json().at("/locations/1/open").booleanValue()).isFalse();
        assertThat(answer.at("/locations/1/nextChange")).isEqualTo("2026-11-24T19:00:00+01:00");
        assertThat(answer.json().at("/emergency/numbers/0").propertyNames())
                .containsExactly("tier", "label", "number", "tel");
        assertThat(answer.list("/emergency/numbers", "/tel")).contains("144", "1450", "142", "+4315550140");
        assertThat(answer.at("/emergency/numbers/0/tier")).isEqualTo("emergency");
    }

    @Test
    void openOrClosedIsKeptByBrowsersForHalfAMinuteAtMost() {
        assertThat(api.get("/clinic").header("Cache-Control")).isEqualTo("max-age=30, public");
    }

    @Test
    void aWeekOfOpenTimeEndsWithTheHolidayLeftOut() {
        var answer = api.get("/locations/clinic/open-time?from=2026-12-07&to=2026-12-09");

        assertThat(answer.at("/timeZone")).isEqualTo("Europe/Vienna");
        assertThat(answer.list("/ranges", "/start"))
                .containsExactly("2026-12-07T08:00:00+01:00", "2026-12-09T08:00:00+01:00");
        assertThat(answer.list("/ranges", "/end"))
                .containsExactly("2026-12-07T18:00:00+01:00", "2026-12-09T13:00:00+01:00");
    }

    @Test
    void nightsAreCutAtTheMidnightsOfTheFirstAndTheLastDay() {
        var answer = api.get("/locations/sleep-lab/open-time?from=2026-11-25&to=2026-11-25");

        assertThat(answer.list("/ranges", "/start"))
                .containsExactly("2026-11-25T00:00:00+01:00", "2026-11-25T19:00:00+01:00");
        assertThat(answer.list("/ranges", "/end"))
                .containsExactly("2026-11-25T07:30:00+01:00", "2026-11-26T00:00:00+01:00");
    }

    @Test
    void withoutDatesTodayAndSixDaysMoreAreMeant() {
        var answer = api.get("/locations/clinic/open-time");

        assertThat(answer.list("/ranges", "/start"))
                .startsWith("2026-11-24T08:00:00+01:00")
                .endsWith("2026-11-30T08:00:00+01:00");
        assertThat(api.get("/locations/clinic/open-time?from=2026-12-01").list("/ranges", "/start"))
                .startsWith("2026-12-01T08:00:00+01:00")
                .endsWith("2026-12-07T08:00:00+01:00");
    }

    @Test
    void tenYearsAreAnsweredAtOnceAndNotADayMore() {
        assertThat(api.get("/locations/clinic/open-time?from=2026-01-01&to=2036-02-17")
                        .status())
                .isEqualTo(200);
        assertThat(api.get("/locations/clinic/open-time?from=2026-01-01&to=2036-02-18")
                        .isProblem(400, "invalid")
                        .wrongMembers())
                .containsExactly("to");
    }

    @Test
    void thereIsNoLocationOfThatName() {
        assertThat(api.get("/locations/moon/open-time")
                        .isProblem(404, "not-found")
                        .wrongMembers())
                .containsExactly("slug");
    }

    @ParameterizedTest
    @CsvSource({
        "from=2026-02-30, from",
        "from=yesterday, from",
        "from=+12026-01-01, from",
        "from=0001-01-01, from",
        "to=9999-12-31, to",
        "from=2026-11-25&to=2026-11-24, from",
        "to=2026-11-23, to",
        "from=2026-11-24T00:00:00Z, from",
        "form=2026-11-24, form",
        "from=2026-11-24&from=2026-11-25, from",
        "from=%27%20or%201=1, from"
    })
    void aWrongDateIsNamed(String query, String member) {
        assertThat(api.get("/locations/clinic/open-time?" + query)
                        .isProblem(400, "invalid")
                        .wrongMembers())
                .containsExactly(member);
    }
}
