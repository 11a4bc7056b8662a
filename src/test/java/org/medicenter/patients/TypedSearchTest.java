package org.medicenter.patients;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is typed while somebody speaks on the telephone is taken apart as it is meant. */
class TypedSearchTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate BORN = LocalDate.of(1978, 3, 4);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4.3.1978",
                "04.03.1978",
                "4. 3. 1978",
                "1978-03-04",
                "1978/3/4",
                "04/03/78",
                "4-3-78",
                "4 3 1978",
                "4 mar 1978",
                "4. März 1978",
                "4mar78",
                "mar 4, 1978"
            })
    void aDateOfBirthIsReadInAnyUsualForm(String typed) {
        assertThat(born(read(typed)).dates()).contains(BORN);
        assertThat(born(read("wagner " + typed + " kat")).dates()).contains(BORN);
        assertThat(words(read("wagner " + typed + " kat"))).containsExactly("wagner", "kat");
        assertThat(read(typed).digits()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"04031978", "040378", "19780304", "780304", "1978 03 04", "1978 3 4", "04 03 78"})
    void digitsThatMayBeADateAreReadAsADate_andAsANumber(String typed) {
        List<TypedSearch> readings = readings("wagner " + typed + " kat");

        assertThat(readings).hasSize(2).allSatisfy(it -> assertThat(words(it)).containsExactly("wagner", "kat"));
        assertThat(readings.getFirst().born()).isNull();
        assertThat(readings.getFirst().end()).isEqualTo(typed.replace(" ", ""));
        assertThat(born(readings.getLast()).dates()).contains(BORN);
        assertThat(readings.getLast().digits()).isEmpty();
        assertThat(readings.getLast().asDetails().dateOfBirth()).isEqualTo(BORN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4.3.1978",
                "0660 555 0142",
                "06605550142",
                "+43 040378",
                "0660 040378",
                "660 04 03 78",
                "04 03 78 55",
                "1978 03 04 5",
                "31021978",
                "04032078",
                "01020304",
                "550142",
                "0403197",
                "403",
                "wagner"
            })
    void whatCanOnlyBeOneThingIsReadOnce(String typed) {
        assertThat(readings(typed)).hasSize(1);
    }

    @Test
    void aNumberBehindADateWithoutDotsIsANumber() {
        TypedSearch search = readings("wagner 04031978 06605550142").getLast();

        assertThat(born(search).dates()).containsExactly(BORN);
        assertThat(search.digits()).containsExactly("6605550142");
    }

    @Test
    void theMonthInFrontIsReadWhereItCannotBeTheDay() {
        assertThat(born(read("03/14/1981")).dates()).containsExactly(LocalDate.of(1981, 3, 14));
    }

    @Test
    void fourDigitsOrMoreMayBeTheEndOfANumber_butNotBehindACountryCode() {
        assertThat(read("0142").end()).isEqualTo("0142");
        assertThat(read("wagner 55 01 42").end()).isEqualTo("550142");
        assertThat(read("142").end()).isEmpty();
        assertThat(read("+43 660").end()).isEmpty();
        assertThat(read("0043660").end()).isEmpty();
    }

    @Test
    void aYearOfTwoDigitsMayMeanTwoCenturies_butNobodyIsBornTomorrow() {
        assertThat(born(read("4.3.12")).dates()).containsExactly(LocalDate.of(2012, 3, 4), LocalDate.of(1912, 3, 4));
        assertThat(born(read("4.3.78")).dates()).containsExactly(BORN);
        assertThat(born(read("25.11.26")).dates()).containsExactly(LocalDate.of(1926, 11, 25));
    }

    @Test
    void whileTheYearIsNotTypedYetTheDayCounts() {
        assertThat(born(read("wagner 4.3.")).day()).isEqualTo(MonthDay.of(3, 4));
        assertThat(born(read("wagner 4.3.197")).day()).isEqualTo(MonthDay.of(3, 4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+43 660 5550142",
                "0043 660 555 0142",
                "0660/555 01 42",
                "0660-5550142",
                "+43 (0)660 5550142",
                "6605550142",
                "43 660 5550142"
            })
    void aPhoneNumberIsReadHoweverItIsWritten(String typed) {
        assertThat(read(typed).digits()).contains("6605550142");
        assertThat(read("wagner " + typed).digits()).contains("6605550142");
        assertThat(read(typed).born()).isNull();
        assertThat(PhoneDigits.of("+436605550142")).hasValue("6605550142");
    }

    @Test
    void aNumberOfAnotherCountryIsReadToo() {
        assertThat(read("+49 170 1234567").digits()).containsExactly("1701234567");
        assertThat(read("+4").digits()).isEmpty();
    }

    @Test
    void twoDigitsAreNoNumberYet() {
        assertThat(read("06").isEmpty()).isTrue();
        assertThat(read("wagner 06").digits()).isEmpty();
        assertThat(read("  ").isEmpty()).isTrue();
        assertThat(read("%_!'\\").isEmpty()).isTrue();
    }

    @Test
    void whatWasTypedBecomesANewPatientsDetails() {
        assertThat(read("wagner kathi 14.3.81 0660 5550199").asDetails())
                .isEqualTo(new PatientDetails("Kathi", "Wagner", LocalDate.of(1981, 3, 14), null, "0660 5550199"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Müller-Lüdenscheidt Anna          | Müller-Lüdenscheidt | Anna
            schröder-οδυσσεύς maria-luise     | Schröder-Οδυσσεύς   | Maria-Luise
            van der Berg, Jan Piet 14.3.81    | van der Berg        | Jan Piet
            wagner kathi, 14.3.81             | Wagner              | Kathi
            O'Brien Seán                      | O'Brien             | Seán
            """)
    void aDoubleNameStaysOne_andACommaStandsBehindTheLastName(String typed, String last, String first) {
        var details = read(typed).asDetails();
        assertThat(details.lastName()).isEqualTo(last);
        assertThat(details.firstName()).isEqualTo(first);
    }

    @Test
    void bothHalvesOfADoubleNameAreLookedFor() {
        assertThat(words(read("Müller-Lüdenscheidt Anna"))).containsExactly("muller", "ludenscheidt", "anna");
    }

    private static TypedSearch read(String typed) {
        return readings(typed).getFirst();
    }

    private static List<TypedSearch> readings(String typed) {
        return TypedSearch.readings(typed, "AT", TODAY);
    }

    private static List<String> words(TypedSearch search) {
        return search.words().stream().map(NameWord::folded).toList();
    }

    private static TypedBirthDate born(TypedSearch search) {
        return Objects.requireNonNull(search.born());
    }
}
