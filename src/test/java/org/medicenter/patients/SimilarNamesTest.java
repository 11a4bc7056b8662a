package org.medicenter.patients;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarNamesTest {

    @ParameterizedTest
    @CsvSource({
        "Wagner Kathi, Katharina Wagner",
        "Wagner, Anna Wagner-Huber",
        "Müller Eva, Eva-Maria Mueller",
        "Maier, Meier",
        "Li, Wei Li",
        "Шевченко Тарас, Schewtschenko Taras",
        "Papadopulos, Παπαδόπουλος",
        "Юлія, Julia"
    })
    void spellingsOfOneNameAreSimilar(String one, String other) {
        assertThat(SimilarNames.are(one, other)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Wagner Kathi, Novak Peter", "Li, Lu", "Auer, Egger", "Иванова Анна, Petrova Olga"})
    void otherNamesAreNot(String one, String other) {
        assertThat(SimilarNames.are(one, other)).isFalse();
    }
}
