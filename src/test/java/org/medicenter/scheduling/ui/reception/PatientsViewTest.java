package org.medicenter.scheduling.ui.reception;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medicenter.access.AccountId;
import org.medicenter.access.Actor;
import org.medicenter.access.Role;
import org.medicenter.access.SignedInAs;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.patients.PatientCheck;
import org.medicenter.patients.PatientDetails;
import org.medicenter.patients.PatientId;
import org.medicenter.patients.PatientRegister;
import org.medicenter.support.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Whose record a page shows, the module says: whatever stands in its address. */
class PatientsViewTest extends ViewTest {

    private static final String SCRIPT = "<img src=x onerror=alert(1)>";

    @Autowired
    private PatientRegister register;

    @Autowired
    private ClinicDirectory directory;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private PatientDesk desk;

    @BeforeEach
    void theReceptionWorks() {
        works(Role.RECEPTIONIST, null);
    }

    @AfterEach
    void nobodyWorks() {
        SignedInAs.nobodyWorks();
    }

    @Test
    void aNameIsShownAsItIsWritten_whateverItLooksLike() {
        open(registered(SCRIPT).toString());

        assertThat(all().filter(H2.class::isInstance).map(it -> ((H2) it).getText()))
                .contains(SCRIPT + " Fuchsbichler");
        assertThat(UI.getCurrent().getElement().getOuterHTML()).doesNotContain(SCRIPT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "00000000-0000-0000-0000-000000000000", "%3Cscript%3E", "1"})
    void anAddressOfNobody_opensNobodysRecord(String id) {
        open(id);

        assertThat(all().filter(PatientPanel.class::isInstance)).isEmpty();
    }

    @Test
    void aSpecialistIsShownNothingOfWhoIsNotTheirPatient_norRecordsThatLookAlike() {
        PatientId foreign = registered("Adelheid");
        works(
                Role.SPECIALIST,
                directory.catalogue().specialists().getFirst().id().value());

        open(foreign.toString());
        assertThat(texts()).noneMatch(it -> it.contains("Fuchsbichler"));
        open(Map.of("list", "perhaps-the-same"));
        assertThat(all().filter(DoublesList.class::isInstance)).isEmpty();
        assertThat(all().filter(NativeButton.class::isInstance).map(it -> ((NativeButton) it).getText()))
                .doesNotContain("Edit", "Add note");
    }

    @Test
    void thePageOfPatientsIsTheOneThatIsMarkedInTheMenu() {
        open("");

        assertThat(all().filter(Anchor.class::isInstance)
                        .filter(it -> "page".equals(it.getElement().getAttribute("aria-current")))
                        .map(it -> ((Anchor) it).getHref()))
                .containsExactly("/reception/patients");
    }

    @Test
    void whereMoreMayBeFoundThanIsShown_thatIsSaid() {
        List.of("Anna", "Berta", "Carla", "Dora", "Emma", "Flora", "Greta", "Helga", "Irma")
                .forEach(this::registered);
        open("");
        var found = desk.calls().files().find("fuchsbichler", "AT", List.of());

        var list = new PatientList(desk, "fuchsbichler", found, new PatientAddress(null, false));

        assertThat(found).hasSize(8);
        assertThat(list.getElement().getTextRecursively())
                .startsWith("The first 8. Type more of the name, or the date of birth.");
    }

    @Test
    void aNoteThatWasBegunIsThereAgain_afterALookAtSomebodyElse_untilItIsWritten() {
        PatientId one = registered("Ottilie");
        PatientId other = registered("Paula");
        open(one.toString());
        note().setValue("Hears badly on the left");

        open(other.toString());
        assertThat(note().getValue()).isEmpty();
        open(one.toString());
        assertThat(note().getValue()).isEqualTo("Hears badly on the left");

        test(button("Add note")).click();
        assertThat(note().getValue()).isEmpty();
        assertThat(texts()).contains("Hears badly on the left");
    }

    private static TextArea note() {
        return all().filter(TextArea.class::isInstance)
                .map(TextArea.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static NativeButton button(String words) {
        return all().filter(NativeButton.class::isInstance)
                .map(NativeButton.class::cast)
                .filter(it -> it.getText().equals(words))
                .findFirst()
                .orElseThrow();
    }

    private PatientId registered(String firstName) {
        var details = new PatientDetails(firstName, "Fuchsbichler", LocalDate.of(1944, 4, 4), null, "0660 5550399");
        var check = (PatientCheck.Complete) register.check(details, null, "AT");
        return Objects.requireNonNull(transaction.execute(_ -> register.register(check.patient())));
    }

    private static void open(String id) {
        open(id.isEmpty() ? Map.of() : Map.of("patient", id));
    }

    private static void open(Map<String, String> address) {
        UI.getCurrent().navigate("reception/patients", QueryParameters.simple(address));
    }

    private static Stream<String> texts() {
        return all().map(it -> it.getElement().getText());
    }

    private static Stream<Component> all() {
        return below(UI.getCurrent());
    }

    private static Stream<Component> below(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(PatientsViewTest::below));
    }

    private void works(Role role, @Nullable UUID specialist) {
        UUID location = directory.catalogue().mainLocation().orElseThrow().id().value();
        new SignedInAs(new Actor(AccountId.random(), "Birgit Steiner", Set.of(role), Set.of(location), specialist))
                .works();
    }
}
