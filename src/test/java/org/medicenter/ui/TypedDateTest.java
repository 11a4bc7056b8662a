package org.medicenter.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDateTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "14.03.1981",
                "14.3.1981",
                "14.3.1981.",
                "14/3/1981",
                "14-03-1981",
                "14 3 1981",
                " 14. 3. 1981 ",
                "1981-03-14",
                "1981/3/14",
                "14 March 1981",
                "14 mar 1981",
                "14. März 1981",
                "١٤/٣/١٩٨١"
            })
    void aDateOfBirthIsUnderstoodInAnyCommonForm(String typed) {
        assertThat(TypedDate.read(typed)).contains(LocalDate.of(1981, 3, 14));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "14.03.81",
                "31.02.1981",
                "29.02.1981",
                "14.13.1981",
                "03/14/1981",
                "14031981",
                "1981"
            })
    void whatIsNoDateIsNotGuessed(String typed) {
        assertThat(TypedDate.read(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5 Jänner 2001", "5. Januar 2001", "5 Jan 2001", "5 January 2001"})
    void theFirstMonthHasManyNames(String typed) {
        assertThat(TypedDate.read(typed)).contains(LocalDate.of(2001, 1, 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31.02.1981", "1981-13-01", "31/4/1981"})
    void aDayThatDoesNotExistIsWrittenLikeADateAllTheSame(String typed) {
        assertThat(TypedDate.read(typed)).isEmpty();
        assertThat(TypedDate.looksLikeOne(typed)).isTrue();
        assertThat(TypedDate.looksLikeOne("in March 1981, I think")).isFalse();
    }

    @Test
    void eightDigitsAreADateOnlyWhereNothingElseIsAskedFor() {
        assertThat(TypedDate.readField("14031981")).contains(LocalDate.of(1981, 3, 14));
        assertThat(TypedDate.readField("14.3.1981")).contains(LocalDate.of(1981, 3, 14));
        assertThat(TypedDate.readField("31021981")).isEmpty();
        assertThat(TypedDate.readField("1403198")).isEmpty();
    }
}
