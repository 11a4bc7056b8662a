package org.medicenter.patients;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever types a name in Latin letters means one that is written in others. */
class HeardTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Παπαδόπουλος | Papadopoulos, Papadopulos, PAPADOPOÚLOS
            Χατζής       | Chatzis, Hatzis, Khatzis, Hadjis, Chatsis
            Δημήτρης     | Dimitris, Dimitrys
            Γιώργος      | Giorgos, Yorgos, Jorgos, Giórgos
            Γιάννης      | Giannis, Yannis, Jannis, Yiannis
            Ευαγγελία    | Evangelia, Evaggelia, Euangelia
            Ευτυχία      | Eftychia, Evtichia, Eftihia
            Κυριάκος     | Kyriakos, Kiriakos, Cyriakos
            Ξένια        | Xenia, Ksenia
            Θεόδωρος     | Theodoros, Teodoros
            Φίλιππος     | Filippos, Philippos, Filipos
            Βασίλης      | Vasilis, Vassilis, Wassilis, Basilis
            Μπάμπης      | Mpampis, Bampis, Babis
            Ντίνος       | Ntinos, Dinos
            Άγγελος      | Angelos, Aggelos
            Χρυσούλα     | Chrysoula, Chrisula, Khrysoula
            Σχοινάς      | Schoinas, Skhinas, Shinas
            ΝΙΚΟΛΆΟΥ     | Nikolaou, Nicolaou
            Οδυσσέας     | Odysseas, Odisseas, Odusseas
            Иванова      | Ivanova, Iwanowa, Ivanowa
            Шевченко     | Shevchenko, Schewtschenko, Ševčenko, Sevcenko, Schevchenko
            Димитров     | Dimitrov, Dimitroff, Dimitrow
            Чайковский   | Tchaikovsky, Tschaikowski, Chaykovskiy, Čajkovskij
            Хрущёв       | Khrushchev, Chruschtschow, Hruscov, Khrushchyov
            Горбачёв     | Gorbachev, Gorbatschow, Gorbačov, Gorbachyov
            Жуков        | Zhukov, Schukow, Žukov, Joukov
            Ельцин       | Yeltsin, Jelzin, Elcin, Eltsin
            Солженицын   | Solzhenitsyn, Solschenizyn, Solženicyn
            Юлия         | Yulia, Julia, Iuliia, Yuliya, Julija
            Мария        | Maria, Mariya, Marija
            Дмитрий      | Dmitry, Dmitrij, Dmitriy, Dmitri
            Татьяна      | Tatiana, Tatyana, Tatjana
            Зеленський   | Zelensky, Selenskyj, Zelenskyy, Zelenskyi
            Григорій     | Hryhorii, Grigoriy, Hryhorij
            Євген        | Yevhen, Jewhen, Evgen
            Ющенко       | Yushchenko, Juschtschenko, Iushchenko
            Ђорђевић     | Đorđević, Djordjevic, Dordevic, Djordjevitsch
            Јовановић    | Jovanović, Jovanovic, Yovanovich, Jowanowitsch
            Његош        | Njegoš, Njegos, Nyegosh
            Џајић        | Džajić, Dzajic, Djajic
            Стоянов      | Stoyanov, Stojanow, Stoianov
            Ангелов      | Angelov, Angelow
            Първанов     | Parvanov, Prvanov
            Щерев        | Shterev, Schterew, Sterev
            """)
    void aNameIsHeardInEachUsualSpelling(String name, String spellings) {
        for (String typed : spellings.split(", ")) {
            assertThat(NameWord.of(name).isWrittenOut(NameWord.of(typed)))
                    .as("%s typed %s: %s, not %s", name, typed, Heard.of(name), Heard.of(typed))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Schewtschenko", "Tchaikovsky", "Xenia", "Djordjevic", "Papadopoulos", "Khrushchyov", "Mueller"})
    void whatANameBeginsWithIsHeardFirst(String name) {
        String heard = one(name);
        for (int typed = 1; typed < name.length(); typed++) {
            assertThat(heard).startsWith(one(name.substring(0, typed)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Παπαδόπουλος", "Ευαγγελία", "Χατζής", "Γκίκας", "Шевченко", "Щерев", "Ђорђевић"})
    void aNameOfAnotherAlphabetBeginsWithItsOwnLettersToo(String name) {
        NameWord word = NameWord.of(name);
        for (int typed = 1; typed <= name.length(); typed++) {
            String beginning = Folded.word(name.substring(0, typed));
            String likeliest = Heard.of(beginning).iterator().next();
            assertThat(word.heard()).as(beginning).anyMatch(it -> it.startsWith(likeliest));
        }
    }

    @Test
    void namesThatAreNotTheSameAreHeardAsOthers() {
        assertThat(Stream.of(
                                "Иванова",
                                "Петров",
                                "Шевченко",
                                "Димитров",
                                "Παπαδόπουλος",
                                "Παππάς",
                                "Γεωργίου",
                                "Νικολάου")
                        .flatMap(it -> Heard.of(it).stream()))
                .doesNotHaveDuplicates();
    }

    @Test
    void aNameHasFewSpellingsHoweverLongItIs() {
        assertThat(Heard.of("Цюцюцюцюцюцюцюцюцю")).hasSizeLessThanOrEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"김", "იოსებ", "Қайрат", "", "’", "1981", "Ivаn с"})
    void anAlphabetThatIsNotKnownIsNotHeard(String word) {
        assertThat(Heard.of(word)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Шевченко, Schew, Шев",
        "Παπαδόπουλος, papadopoul, Παπαδόπουλ",
        "Παπαδόπουλος, Παπα, Παπα",
        "Мария, Maria, Мария",
        "Ющенко, ju, Ю"
    })
    void theLettersThatWereHeardAreMarked(String name, String typed, String marked) {
        Marked found = NameMatch.marked(name, NameWord.in(typed));

        assertThat(found.parts().getFirst()).isEqualTo(new Marked.Part(marked, true));
        assertThat(found.text()).isEqualTo(name);
    }

    private static String one(String latin) {
        return Heard.of(latin).iterator().next();
    }
}
