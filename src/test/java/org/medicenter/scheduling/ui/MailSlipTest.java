package org.medicenter.scheduling.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailSlipTest {

    @ParameterizedTest
    @CsvSource({
        "anna@gmial.com, anna@gmail.com",
        "anna@gmail.con, anna@gmail.com",
        "anna@gmail.co, anna@gmail.com",
        "anna@gmaill.com, anna@gmail.com",
        "anna@Gnail.com, anna@gmail.com",
        "a.b+c@hotmal.com, a.b+c@hotmail.com",
        "anna@otulook.com, anna@outlook.com",
        "anna@chello.att, anna@chello.at",
    })
    void aSlipOfOneLetterIsSeen(String typed, String meant) {
        assertThat(MailSlip.meant(typed)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna@gmail.com",
                "anna@GMAIL.com",
                "anna@gmx.at",
                "anna@gmx.net",
                "anna@yahoo.de",
                "anna@mail.example",
                "anna@mail.com",
                "anna@web.at",
                "anna@a1.at",
                "anna",
                "@gmial.com",
                ""
            })
    void whatMayBeMeantIsLeftAlone(String typed) {
        assertThat(MailSlip.meant(typed)).isEmpty();
    }
}
