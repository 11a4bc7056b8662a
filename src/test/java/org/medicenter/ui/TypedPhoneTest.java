package org.medicenter.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A number that can be called, and one that breaks off before its end. */
class TypedPhoneTest {

    @ParameterizedTest
    @CsvSource({
        "0660 555 0182, +436605550182",
        "01 5550 140, +4315550140",
        "+44 20 7946 0018, +442079460018",
        "02742 123, +432742123"
    })
    void aNumberIsReadAsItIsTyped(String typed, String number) {
        assertThat(TypedPhone.read(typed, "AT")).contains(number);
        assertThat(TypedPhone.isTooShort(typed, "AT")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0664 1", "0664", "+43 1", "12345"})
    void whatBreaksOffIsTooShort(String typed) {
        assertThat(TypedPhone.read(typed, "AT")).isEmpty();
        assertThat(TypedPhone.isTooShort(typed, "AT")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"call me", "0660 FLOWERS", "++", "06605550182066055501820660", ""})
    void whatIsNoNumberIsNotTooShort(String typed) {
        assertThat(TypedPhone.read(typed, "AT")).isEmpty();
        assertThat(TypedPhone.isTooShort(typed, "AT")).isFalse();
    }
}
