package org.medicenter.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class MembersTest {

    @Test
    void everyMistakeIsToldAtOnceWithItsPath() {
        var in = members("""
                {"visitType": 7, "start": "2026-11-24T14:20:00", "knownPatient": "true",
                 "patient": {"firstName": ["Rosa"], "role": "admin"}, "duration": 5}""");
        in.text("visitType");
        in.instant("start");
        in.flag("knownPatient");
        in.object("patient").text("firstName");

        assertThat(refused(in))
                .containsExactly("visitType", "start", "knownPatient", "patient.firstName", "duration", "patient.role");
    }

    @Test
    void nothingIsTurnedFromOneTypeIntoAnother() {
        var in = members("""
                {"a": 1, "b": "false", "c": true, "d": {}, "e": "[]"}""");
        in.text("a");
        in.flag("b");
        in.text("c");
        in.text("d");
        in.object("e");

        assertThat(refused(in)).containsExactly("a", "b", "c", "d", "e");
    }

    @Test
    void aMemberThatIsNullCountsAsLeftOut() {
        var in = members("""
                {"hold": null, "contact": null}""");

        assertThat(in.text("hold")).isNull();
        assertThat(in.has("contact")).isFalse();
        in.refuseMistakes();
    }

    @Test
    void anUnknownMemberIsRefusedEvenWhenItIsNull() {
        assertThat(refused(members("""
                {"price": null}"""))).containsExactly("price");
    }

    @Test
    void aBodyFullOfMistakesGetsAShortAnswer() {
        var body = new StringBuilder("{");
        for (int i = 0; i < 3_000; i++) {
            body.append("\"m").append(i).append("\": 1, ");
        }

        assertThat(refused(members(body + "\"last\": 1}"))).hasSize(50);
    }

    @Test
    void linesAreNeitherTooLongNorHidden() {
        var in = members("{\"long\": \"" + "ä".repeat(501)
                + "\", \"nul\": \"a\\u0000b\", \"half\": \"\\ud83d\", \"fine\": \"a\\nb\"}");
        in.lines("long", 500);
        in.lines("nul", 500);
        in.lines("half", 500);
        in.lines("fine", 500);

        assertThat(refused(in)).containsExactly("long", "nul", "half");
    }

    @Test
    void twoBodiesThatSayTheSameHaveOneFingerprint() {
        var one = members("""
                {"start": "x", "patient": {"firstName": "Rosa", "lastName": "Álvarez"}, "hold": null}""");
        var other = members("""
                {"patient":{"lastName":"\\u00c1lvarez","firstName":"Rosa"},"start":"x"}""");
        var another = members("""
                {"patient":{"lastName":"Alvarez","firstName":"Rosa"},"start":"x"}""");

        assertThat(one.fingerprint()).isEqualTo(other.fingerprint()).hasSize(64);
        assertThat(one.fingerprint()).isNotEqualTo(another.fingerprint());
    }

    private static Members members(String json) {
        return Members.of((ObjectNode) JsonMapper.shared().readTree(json));
    }

    private static List<String> refused(Members in) {
        var refused = catchThrowableOfType(RefusedRequest.class, in::refuseMistakes);
        assertThat(refused.problem().type()).isEqualTo(ProblemType.INVALID);
        return ((List<?>) refused.problem().members().get("errors"))
                .stream().map(it -> ((MemberMistake) it).member()).toList();
    }
}
