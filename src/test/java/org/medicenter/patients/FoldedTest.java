package org.medicenter.patients;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names are the same however they are spelled. */
class FoldedTest {

    private static final List<String> LETTERS = List.of(
            "a", "e", "o", "u", "ä", "ö", "ü", "Ü", "ß", "ẞ", "ø", "Æ", "œ", "ł", "Đ", "ı", "İ", "i", "é", "s", "z",
            "ς", "Σ", "й", "김", "ễ", "o\u0308", "'", "’", "K", "n", "ﬁ", "ae", "oe", "ue");

    @ParameterizedTest
    @CsvSource({
        "Müller, Mueller",
        "Müller, MULLER",
        "Mu\u0308ller, müller",
        "Weiß, WEISS",
        "Weiß, weiss",
        "O’Brien, obrien",
        "O'Brien, OBrien",
        "Jørgensen, Jorgensen",
        "Łukasz, lukasz",
        "Đorđe, Dorde",
        "Nguyễn, nguyen",
        "Yılmaz, YILMAZ",
        "İbrahim, ibrahim",
        "Οδυσσέας, ΟΔΥΣΣΕΑΣ",
        "Юлія, юлія",
        "Kjærgaard, Kjaergaard"
    })
    void twoSpellingsOfOneNameAreOne(String one, String other) {
        assertThat(Folded.word(one)).isEqualTo(Folded.word(other)).isNotEmpty();
    }

    @Test
    void namesThatAreNotTheSameStayDifferent() {
        assertThat(Stream.of("Bauer", "Bayer", "Meier", "Maier", "Novak", "Novotny")
                        .map(Folded::word))
                .doesNotHaveDuplicates();
    }

    @Test
    void whatANameBeginsWithIsWhatItBeginsWithHoweverItIsSpelled() {
        var random = new SplittableRandom(7);
        for (int name = 0; name < 20_000; name++) {
            var letters = Stream.generate(() -> LETTERS.get(random.nextInt(LETTERS.size())))
                    .limit(random.nextInt(1, 9))
                    .toList();
            for (int typed = 0; typed <= letters.size(); typed++) {
                assertThat(Folded.word(String.join("", letters)))
                        .as("%s after %s letters", letters, typed)
                        .startsWith(Folded.word(String.join("", letters.subList(0, typed))));
            }
        }
    }

    @Test
    void aNameFoldedTwiceIsAsFoldedOnce() {
        for (String name : List.of("Müller", "Weiß-Öllinger", "İbrahim", "Nguyễn", "Ἀθηνᾶ", "Τσολάκης")) {
            assertThat(Folded.words(String.join(" ", Folded.words(name)))).isEqualTo(Folded.words(name));
        }
    }

    @Test
    void aNameHasAsManyWordsAsItIsSpokenWith() {
        assertThat(Folded.words("Wagner-Huber")).containsExactly("wagner", "huber");
        assertThat(Folded.words("von  Traun, Ilse")).containsExactly("von", "traun", "ilse");
        assertThat(Folded.words("— ?")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Müller, mue, Mü", "Mueller, mü, Mue", "Weiß, weis, Weiß", "O’Brien, obr, O’Br", "Katharina, kat, Kat"})
    void theLettersThatWereTypedAreMarked(String name, String typed, String marked) {
        assertThat(NameMatch.marked(name, NameWord.in(typed)).parts().getFirst())
                .isEqualTo(new Marked.Part(marked, true));
        assertThat(NameMatch.marked(name, NameWord.in(typed)).text()).isEqualTo(name);
    }
}
