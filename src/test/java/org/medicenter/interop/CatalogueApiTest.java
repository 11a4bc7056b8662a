package org.medicenter.interop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medicenter.support.ClinicTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@ClinicTest
class CatalogueApiTest {

    @LocalServerPort
    int port;

    private Api api;

    @BeforeEach
    void connect() {
        api = new Api(port);
    }

    @Test
    void concernsComeInTheClinicsOrder() {
        var answer = api.get("/concerns");

        assertThat(answer.list("", "/slug"))
                .containsExactly(
                        "restless-legs",
                        "snoring",
                        "insomnia",
                        "daytime-sleepiness",
                        "unusual-behaviour",
                        "tinnitus",
                        "shift-work",
                        "thyroid",
                        "head-and-neck",
                        "something-else");
        assertThat(answer.json().at("/0").propertyNames()).containsExactly("slug", "name");
        assertThat(answer.header("Cache-Control")).isEqualTo("max-age=60, public");
    }

    @Test
    void onlyWhatPatientsBookIsListed() {
        var answer = api.get("/visit-types");

        assertThat(answer.list("", "/slug"))
                .containsExactlyInAnyOrder(
                        "sleep-consultation",
                        "restless-legs-consultation",
                        "follow-up",
                        "ent-consultation",
                        "cbt-i-session");
        assertThat(answer.list("", "/bookableBy")).containsOnly("anyone", "known", "series");
        assertThat(answer.json().at("/0").propertyNames())
                .containsExactly("slug", "name", "minutes", "bookableBy", "preparation");
        assertThat(answer.json().at("/0/minutes").isInt()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "restless-legs, restless-legs-consultation",
        "tinnitus, ent-consultation",
        "insomnia, sleep-consultation",
        "something-else, sleep-consultation"
    })
    void aConcernLeadsToItsVisitTypeAndToAFollowUp(String concern, String visitType) {
        assertThat(api.get("/visit-types?concern=" + concern).list("", "/slug"))
                .startsWith(visitType)
                .contains("follow-up");
    }

    @Test
    void specialistsAreThoseWhoOfferTheVisitAndTreatTheConcern() {
        assertThat(api.get("/specialists").list("", "/slug"))
                .containsExactlyInAnyOrder("amara-okafor", "jonas-lindqvist", "mei-ling-tan", "leyla-demir");
        assertThat(api.get("/specialists?visitType=sleep-consultation&concern=snoring")
                        .list("", "/slug"))
                .containsExactly("jonas-lindqvist");
        assertThat(api.get("/specialists?concern=restless-legs").list("", "/slug"))
                .containsExactlyInAnyOrder("amara-okafor", "mei-ling-tan");
        assertThat(api.get("/specialists").json().at("/0").propertyNames())
                .containsExactly("slug", "name", "profession");
    }

    @ParameterizedTest
    @CsvSource({
        "/visit-types?concern=boredom, concern",
        "/specialists?concern=boredom, concern",
        "/specialists?visitType=manicure, visitType",
        "/specialists?visitType=%00, visitType",
        "/concerns?sort=name%3Bdrop%20table, sort"
    })
    void aNameThatNobodyKnowsIsRefusedByItsParameter(String path, String member) {
        assertThat(api.get(path).isProblem(400, "invalid").wrongMembers()).containsExactly(member);
    }
}
