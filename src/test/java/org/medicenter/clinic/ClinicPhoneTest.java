package org.medicenter.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClinicPhoneTest {

    @ParameterizedTest
    @CsvSource({
        "01 5550 140, AT, +43 1 5550140",
        "(01) 5550-140, AT, +43 1 5550140",
        "0043 1 5550 140, AT, +43 1 5550140",
        "+43 (0)1 5550 140, AT, +43 1 5550140",
        "030 5550140, DE, +49 30 5550140",
        "912 345 678, ES, +34 912 34 56 78",
        "+43 1 5550 140, AT, +43 1 5550 140",
        "'  +43 1 5550 140 ', '', +43 1 5550 140",
    })
    void aNumberOfHomeGetsItsCountryCode_andACompleteOneStaysAsItIsTyped(
            String typed, String country, String completed) {
        assertThat(ClinicPhone.completed(typed, country)).isEqualTo(completed).matches(ClinicPhone::isComplete);
    }

    @ParameterizedTest
    @CsvSource({"call us, AT", "12, AT", "5550 140, AT", "01 5550 140, ''", "'', AT"})
    void whatIsNoNumberStays_andIsNotComplete(String typed, String country) {
        assertThat(ClinicPhone.completed(typed, country)).isEqualTo(typed).doesNotMatch(ClinicPhone::isComplete);
    }
}
