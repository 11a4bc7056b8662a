package org.medicenter.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medicenter.access.Deed;
import org.medicenter.access.Role;
import org.medicenter.access.SignedInAs;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.SetupOutcome;
import org.medicenter.emergency.EmergencyNumber.Tier;
import org.medicenter.support.RulesTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.ActiveProfiles;

/** What administrators may do to the emergency numbers of the sample clinic, and what not. */
@RulesTest
@ActiveProfiles({"demo", "test"})
@Import(NumberListsContract.Deeds.class)
abstract class NumberListsContract {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final SignedInAs hanna = SignedInAs.somebody("Hanna Leitner", Role.ADMIN);
    private final SignedInAs robert = SignedInAs.somebody("Robert Huber", Role.ADMIN);
    private final SignedInAs desk = SignedInAs.somebody("Desk", Role.RECEPTIONIST);

    @Autowired
    private NumberLists lists;

    @Autowired
    private EmergencySetup setup;

    @Autowired
    private EmergencyNotices notices;

    @Autowired
    private ClinicDirectory directory;

    @Autowired
    private Deeds deeds;

    private LocationId clinic;
    private NumberList begun;

    static class Deeds {
        private final List<Deed> done = new ArrayList<>();

        @EventListener
        void on(Deed deed) {
            done.add(deed);
        }
    }

    @BeforeEach
    void hannaOpensTheEditor() {
        hanna.works();
        clinic = directory.catalogue().findLocation("clinic").orElseThrow().id();
        begun = lists.inForce(null);
        deeds.done.clear();
    }

    @AfterEach
    void everythingIsAsBefore() {
        hanna.works();
        var own = lists.inForce(clinic);
        lists.publish(own, new NumberList(clinic, false, own.entries()));
        setup.confirmRegion("Miriam Gruber, practice manager").orElseThrow();
        SignedInAs.nobodyWorks();
    }

    @Test
    void eachNumberHasASource_aDate_andWhoConfirmedItWhen() {
        assertThat(begun.own()).isTrue();
        assertThat(begun.entries()).allSatisfy(it -> {
            assertThat(it.number().confirmedBy()).isEqualTo("Miriam Gruber, practice manager");
            assertThat(it.confirmedAt()).isNotNull();
            assertThat(it.number().source()).isNotBlank();
        });
    }

    @Test
    void aNewNumberIsShownAtOnce_confirmedByWhoSavedIt_inNobodyElsesName() {
        var inAnothersName = new NumberEntry(number("0800 123", "Night desk", "Miriam Gruber"), null);

        assertThat(lists.publish(begun, begun.plus(inAnothersName))).isInstanceOf(SetupOutcome.Saved.class);

        assertThat(notices.now().numbers())
                .filteredOn(it -> it.number().equals("0800 123"))
                .singleElement()
                .satisfies(it -> assertThat(it.confirmedBy()).isEqualTo("Hanna Leitner"));
        assertThat(lists.inForce(null).entries().getLast().confirmedAt()).isNotNull();
        assertThat(lists.inForce(null).entries().getFirst())
                .isEqualTo(begun.entries().getFirst());
    }

    @Test
    void aNumberThatNobodyConfirmedIsKept_butShownToNobody() {
        lists.publish(begun, begun.plus(new NumberEntry(number("0800 123", "Night desk", null), null)))
                .orElseThrow();

        assertThat(notices.now().numbers()).noneMatch(it -> it.number().equals("0800 123"));
        var unconfirmed = lists.inForce(null);
        int last = unconfirmed.entries().size() - 1;
        lists.publish(
                        unconfirmed,
                        unconfirmed.with(last, unconfirmed.entries().get(last).confirmedToday(TODAY)))
                .orElseThrow();
        assertThat(notices.now().numbers()).anyMatch(it -> it.number().equals("0800 123"));
    }

    @Test
    void theOrderWithinATierIsTheOneInWhichTheyAreShown() {
        assertThat(notices.now().numbers().getFirst().number()).isEqualTo("144");
        assertThat(begun.isFirstOfItsTier(0)).isTrue();

        lists.publish(begun, begun.earlier(1)).orElseThrow();

        assertThat(notices.now().numbers().getFirst().number()).isEqualTo("112");
        assertThat(deeds.done)
                .singleElement()
                .satisfies(it -> assertThat(it.what()).isEqualTo("emergency.order"));
    }

    @Test
    void theSecondOfTwoIsTold_andNothingIsOverwritten() {
        robert.works();
        lists.publish(begun, begun.without(4)).orElseThrow();
        var robertsList = lists.inForce(null);

        hanna.works();
        var outcome = lists.publish(begun, begun.without(0));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        SetupOutcome.ChangedMeanwhile.class,
                        it -> assertThat(it.by()).isEqualTo("Robert Huber"));
        assertThat(lists.inForce(null)).isEqualTo(robertsList);
    }

    @Test
    void aLocationGetsNumbersOfItsOwn_andGoesBackToThoseOfTheClinic() {
        var inherited = lists.inForce(clinic);
        assertThat(inherited.own()).isFalse();

        lists.publish(inherited, inherited.without(4)).orElseThrow();

        var own = lists.inForce(clinic);
        assertThat(own.own()).isTrue();
        assertThat(own.entries()).hasSize(4);
        assertThat(lists.inForce(null)).isEqualTo(begun);
        lists.publish(own, new NumberList(clinic, false, own.entries())).orElseThrow();
        assertThat(lists.inForce(clinic).own()).isFalse();
    }

    @Test
    void withoutANumberForDangerToLife_orWithOneThatCannotBeDialled_nothingIsSaved() {
        assertThat(lists.publish(begun, begun.without(0).without(0)))
                .isInstanceOfSatisfying(
                        SetupOutcome.Refused.class,
                        it -> assertThat(it.reasons()).anyMatch(reason -> reason.contains("life-threatening")));
        assertThat(lists.publish(begun, begun.plus(new NumberEntry(number("call us", "Desk", null), null))))
                .isInstanceOf(SetupOutcome.Refused.class);
        assertThat(lists.faults(number("call us", "", null))).hasSizeGreaterThan(1);
        assertThat(lists.inForce(null)).isEqualTo(begun);
        assertThat(deeds.done).isEmpty();
    }

    @Test
    void aReceptionistReachesNoneOfIt() {
        desk.works();
        assertThatThrownBy(() -> lists.inForce(null)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> lists.publish(begun, begun.without(4))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> setup.set(null, List.of())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> setup.confirmRegion("Desk")).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void eachChangedNumberIsADeed_withWhatItWasAndIs() {
        lists.publish(begun, begun.with(4, new NumberEntry(number("141", "Night doctor", "x"), null)))
                .orElseThrow();

        assertThat(deeds.done).singleElement().satisfies(it -> {
            assertThat(it.what()).isEqualTo("emergency.number");
            assertThat(it.subject()).isEqualTo("Medicenter Wien");
            assertThat(it.before()).contains("141", "Doctor on call");
            assertThat(it.after()).contains("141", "Night doctor", "confirmed by Hanna Leitner");
        });
    }

    private static EmergencyNumber number(String number, String label, @Nullable String confirmedBy) {
        return new EmergencyNumber(
                Tier.URGENT, label, number, number.replace(" ", ""), "our own leaflet", TODAY, confirmedBy);
    }
}
