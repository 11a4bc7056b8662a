package org.medicenter.emergency.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.medicenter.access.AsActor;
import org.medicenter.access.Role;
import org.medicenter.access.SignedInAs;
import org.medicenter.emergency.EmergencySetup;
import org.medicenter.emergency.NumberLists;
import org.medicenter.support.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of the emergency numbers, in the sample clinic. */
class EmergencyNumbersViewTest extends ViewTest {

    @Autowired
    NumberLists lists;

    @Autowired
    EmergencySetup setup;

    @Autowired
    Notices notices;

    @AfterEach
    void theNumbersAreThoseOfTheSampleClinicAgain() {
        SignedInAs.somebody("Hanna Leitner", Role.ADMIN).works();
        setup.confirmRegion("Miriam Gruber, practice manager").orElseThrow();
        SignedInAs.nobodyWorks();
    }

    @Test
    @AsActor(role = Role.ADMIN)
    void eachNumberIsThere_withItsSourceAndWhoConfirmedIt() {
        navigate(EmergencyNumbersView.class);

        assertThat($(NativeTableRow.class).all()).hasSize(6);
        assertThat(words()).contains("144", "1450", "telefonseelsorge.at", "Miriam Gruber, practice manager");
    }

    @Test
    @AsActor(role = Role.ADMIN)
    void aNumberIsAdded_previewed_andShownToPatientsOnlyAfterSaving() {
        navigate(EmergencyNumbersView.class);
        test(button("Add a number")).click();
        test($(TextField.class).id("emergency-number")).setValue("call us");
        test(button("Take over")).click();
        assertThat($(TextField.class).id("emergency-number").getErrorMessage()).contains("cannot be dialled");
        assertThat($(TextField.class).id("emergency-label").getErrorMessage()).contains("needs a label");
        assertThat($(TextField.class).id("emergency-source").getErrorMessage()).contains("Say where");

        test($(TextField.class).id("emergency-number")).setValue("0800 555 123");
        test($(TextField.class).id("emergency-label")).setValue("Night desk");
        test($(TextField.class).id("emergency-source")).setValue("our own leaflet");
        test(button("Take over")).click();
        assertThat($(NoticePreview.class).single().getElement().getTextRecursively())
                .contains("0800 555 123");
        assertThat(notices.now().html()).doesNotContain("0800 555 123");

        test(button("Save and show to patients")).click();

        assertThat(words()).contains("Saved. Patients see it from now on.", "Test Person");
        assertThat(notices.now().html()).contains("0800 555 123");
    }

    @Test
    @AsActor(role = Role.ADMIN)
    void theSecondOfTwoIsTold_keepsWhatWasTyped_andMayGoOnWithIt() {
        navigate(EmergencyNumbersView.class);
        test(button("Remove 141, Doctor on call, evenings and weekends")).click();
        var before = lists.inForce(null);
        lists.publish(before, before.without(2)).orElseThrow();

        test(button("Save and show to patients")).click();

        assertThat(words()).contains("Test Person has changed these numbers");
        assertThat(lists.inForce(null).entries()).hasSize(4);
        test(button("Go on with my list")).click();
        test(button("Save and show to patients")).click();
        assertThat(lists.inForce(null).entries())
                .extracting(it -> it.number().number())
                .containsExactly("144", "112", "142", "1450");
    }

    @Test
    @AsActor(role = Role.ADMIN)
    void theLastNumberForDangerToLifeStays() {
        navigate(EmergencyNumbersView.class);
        test(button("Remove 144, Ambulance")).click();
        test(button("Remove 112, European emergency number")).click();

        test(button("Save and show to patients")).click();

        assertThat(words()).contains("A number for life-threatening danger is missing.");
        test(button("Discard")).click();
        assertThat(words()).contains("144");
    }

    @Test
    @AsActor(role = Role.RECEPTIONIST)
    void aReceptionistDoesNotGetIn() {
        assertThatThrownBy(() -> navigate(EmergencyNumbersView.class)).isInstanceOf(IllegalArgumentException.class);
    }

    private NativeButton button(String name) {
        return $(NativeButton.class).all().stream()
                .filter(it -> it.isVisible()
                        && (it.getElement().getTextRecursively().equals(name)
                                || name.equals(it.getElement().getAttribute("aria-label"))))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no button " + name));
    }

    private String words() {
        return $(EmergencyNumbersView.class).single().getElement().getTextRecursively();
    }
}
