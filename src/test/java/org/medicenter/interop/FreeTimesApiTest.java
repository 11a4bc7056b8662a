package org.medicenter.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medicenter.support.ClinicTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@ClinicTest
class FreeTimesApiTest {

    private static final String LEGS = "/free-times?visitType=restless-legs-consultation";

    @LocalServerPort
    int port;

    private Api api;

    @BeforeEach
    void connect() {
        api = new Api(port);
    }

    @Test
    void aDayListsItsFreeTimes() {
        var answer = api.get(LEGS + "&specialist=amara-okafor&from=2026-11-26&to=2026-11-26");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.at("/timeZone")).isEqualTo("Europe/Vienna");
        assertThat(answer.at("/days/0/date")).isEqualTo("2026-11-26");
        assertThat(answer.json().at("/days/0/whyNone").isNull()).isTrue();
        assertThat(answer.json().at("/days/0").propertyNames()).containsExactly("date", "times", "whyNone");
        assertThat(answer.list("/days/0/times", "/start")).contains("2026-11-26T14:40:00+01:00");
        assertThat(answer.json().at("/days/0/times/0").propertyNames())
                .containsExactly("start", "end", "specialist", "location");
        assertThat(answer.list("/days/0/times", "/specialist")).containsOnly("amara-okafor");
        assertThat(answer.list("/days/0/times", "/location")).containsOnly("clinic");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-28, closed", "2026-12-08, holiday", "2026-11-23, too-soon", "2027-02-23, too-far-ahead"})
    void anEmptyDaySaysWhy(String date, String why) {
        var answer = api.get(LEGS + "&specialist=amara-okafor&from=" + date + "&to=" + date);

        assertThat(answer.json().at("/days/0/times").isEmpty()).isTrue();
        assertThat(answer.at("/days/0/whyNone")).isEqualTo(why);
    }

    @Test
    void whoDoesNotOfferAVisitOrIsAwayIsSaid() {
        assertThat(api.get(LEGS + "&specialist=leyla-demir&from=2026-11-26&to=2026-11-26")
                        .at("/days/0/whyNone"))
                .isEqualTo("not-offered");
        assertThat(api.get("/free-times?visitType=sleep-consultation&specialist=jonas-lindqvist"
                                + "&from=2026-12-22&to=2026-12-22")
                        .at("/days/0/whyNone"))
                .isEqualTo("specialist-away");
    }

    @Test
    void whatTakesThingsOnlyIsOfferedByNoSpecialist() {
        var answer = api.get("/free-times?visitType=pap-set-up&specialist=amara-okafor&from=2026-11-26&to=2026-11-26");

        assertThat(answer.json().at("/days/0/times").isEmpty()).isTrue();
        assertThat(answer.at("/days/0/whyNone")).isEqualTo("not-offered");
        assertThat(api.get("/free-times/next?visitType=pap-set-up&specialist=amara-okafor")
                        .json()
                        .isEmpty())
                .isTrue();
    }

    @Test
    void withoutDatesTodayAndSixDaysMoreAreAnswered() {
        assertThat(api.get(LEGS).list("/days", "/date"))
                .containsExactly(
                        "2026-11-24",
                        "2026-11-25",
                        "2026-11-26",
                        "2026-11-27",
                        "2026-11-28",
                        "2026-11-29",
                        "2026-11-30");
    }

    @Test
    void withAnyoneTimesComeByStartThenBySpecialist() {
        var answer = api.get(LEGS + "&from=2026-12-01&to=2026-12-31");
        for (int day = 0; day < 31; day++) {
            var starts = answer.list("/days/" + day + "/times", "/start");
            var specialists = answer.list("/days/" + day + "/times", "/specialist");
            List<String> both = java.util.stream.IntStream.range(0, starts.size())
                    .mapToObj(it -> starts.get(it) + specialists.get(it))
                    .toList();
            assertThat(both).isSorted().doesNotHaveDuplicates();
        }
        assertThat(answer.text()).contains("amara-okafor").contains("mei-ling-tan");
    }

    @Test
    void sixtyTwoDaysAreAnsweredAtOnceAndNotOneMore() {
        assertThat(api.get(LEGS + "&from=2026-12-01&to=2027-01-31").json().at("/days"))
                .hasSize(62);
        assertThat(api.get(LEGS + "&from=2026-12-01&to=2027-02-01")
                        .isProblem(400, "invalid")
                        .wrongMembers())
                .containsExactly("to");
    }

    @Test
    void theNextFreeTimesComeFromTheWholeHorizon() {
        var answer = api.get("/free-times/next?visitType=restless-legs-consultation&specialist=amara-okafor&limit=50");

        assertThat(answer.json()).hasSize(50);
        assertThat(answer.list("", "/start")).isSorted().doesNotHaveDuplicates();
        assertThat(answer.json().at("/0").propertyNames()).containsExactly("start", "end", "specialist", "location");
        assertThat(api.get("/free-times/next?visitType=follow-up&limit=1").json())
                .hasSize(1);
        assertThat(api.get("/free-times/next?visitType=follow-up").json()).hasSize(10);
    }

    @ParameterizedTest
    @CsvSource({
        "/free-times, visitType",
        "/free-times?visitType=, visitType",
        "/free-times?visitType=manicure, visitType",
        "/free-times?visitType=follow-up&specialist=dr-who, specialist",
        "/free-times?visitType=follow-up&concern=boredom, concern",
        "/free-times?visitType=follow-up&from=2026-13-01, from",
        "/free-times?visitType=follow-up&from=2026-12-02&to=2026-12-01, from",
        "/free-times?visitType=follow-up&specialst=amara-okafor, specialst",
        "/free-times/next?visitType=follow-up&limit=0, limit",
        "/free-times/next?visitType=follow-up&limit=51, limit",
        "/free-times/next?visitType=follow-up&limit=-1, limit",
        "/free-times/next?visitType=follow-up&limit=1e3, limit",
        "/free-times/next?visitType=follow-up&limit=99999999999, limit",
        "/free-times/next?limit=5, visitType"
    })
    void aWrongParameterIsNamed(String path, String member) {
        assertThat(api.get(path).isProblem(400, "invalid").wrongMembers()).containsExactly(member);
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        assertThat(api.get("/free-times?visitType=manicure&specialist=dr-who&from=x&to=y")
                        .isProblem(400, "invalid")
                        .wrongMembers())
                .containsExactlyInAnyOrder("visitType", "specialist", "from", "to");
    }
}
