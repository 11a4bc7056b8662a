package org.medicenter.clinic.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.medicenter.access.AsActor;
import org.medicenter.access.Role;
import org.medicenter.access.SignedInAs;
import org.medicenter.clinic.Caps;
import org.medicenter.clinic.Catalogue;
import org.medicenter.clinic.Clinic;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.clinic.ClinicEditing;
import org.medicenter.clinic.Entry;
import org.medicenter.clinic.Resource;
import org.medicenter.clinic.StartTimes;
import org.medicenter.clinic.VisitLimits;
import org.medicenter.clinic.VisitType;
import org.medicenter.support.ViewTest;
import org.medicenter.ui.EntryForm;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages of visit types, concerns, rooms and locations. Whoever changes something, makes it first. */
@AsActor(role = Role.ADMIN)
class CatalogueViewsTest extends ViewTest {

    @Autowired
    private ClinicEditing editing;

    @Autowired
    private ClinicDirectory directory;

    @Test
    void everyVisitTypeIsShownAsItIs_andNothingIsChangedByLooking() {
        for (VisitType type : catalogue().visitTypes()) {
            open("visit-types", type);
            assertThat(form().typed()).as(type.slug()).isEqualTo(type);
            assertThat(text()).contains("Nothing is changed.");
        }
    }

    @Test
    void everyOtherEntryIsShownAsItIs() {
        for (var concern : catalogue().concerns()) {
            open("concerns", concern);
            assertThat(form().typed()).isEqualTo(concern);
        }
        for (var resource : catalogue().resources()) {
            open("rooms", resource);
            assertThat(form().typed()).isEqualTo(resource);
        }
        for (var location : catalogue().locations()) {
            open("locations", location);
            assertThat(form().typed()).isEqualTo(location);
        }
    }

    @Test
    void aVisitTypeIsMade_withLimits_andLooksTheSameAfterwards() {
        open("visit-types", "new");
        test(field(TextField.class, "Name")).setValue("Blood draw");
        test(field(IntegerField.class, "Length")).setValue(15);
        test(field(IntegerField.class, "Starts every")).setValue(15);
        test(field(NumberField.class, "Notice")).setValue(0.5);
        test(field(IntegerField.class, "At most a day")).setValue(6);
        test(field(IntegerField.class, "A patient")).setValue(2);
        test(field(IntegerField.class, "Kept for urgent")).setValue(1);
        test(field(NumberField.class, "Given free before")).setValue(24.0);
        test(field(TextArea.class, "Preparation, German")).setValue("Nüchtern kommen.");
        press("Save");

        var saved = catalogue().findVisitType("blood-draw").orElseThrow();
        assertThat(saved.startTimes()).isEqualTo(new StartTimes.OnGrid(Duration.ofMinutes(15), Duration.ofMinutes(15)));
        assertThat(saved.leadTime()).isEqualTo(Duration.ofMinutes(30));
        assertThat(saved.limits()).isEqualTo(new VisitLimits(new Caps(6, null), 2, 1, Duration.ofHours(24)));
        assertThat(saved.preparations()).isEqualTo(Map.of("de", "Nüchtern kommen."));
        assertThat(text()).contains("Saved. Booking pages show it now.");
        assertThat(form().typed()).isEqualTo(saved);
        archive(saved);
    }

    @Test
    void whatIsWrongWithAVisitTypeStandsBesideItsField() {
        open("visit-types", "new");
        test(field(TextField.class, "Name")).setValue("Too long");
        test(field(IntegerField.class, "Length")).setValue(13 * 60);
        press("Save");
        assertThat(field(IntegerField.class, "Length").getErrorMessage())
                .isEqualTo("Medicenter Wien is never open that long: 12 h at most.");

        test(field(IntegerField.class, "Length")).setValue(42);
        press("Save");
        assertThat(field(IntegerField.class, "Length").getErrorMessage())
                .isEqualTo("Enter a multiple of five minutes.");

        test(field(IntegerField.class, "Length")).setValue(40);
        test(field(TextField.class, "Short name")).setValue("follow-up");
        press("Save");
        assertThat(field(IntegerField.class, "Length").isInvalid()).isFalse();
        assertThat(field(TextField.class, "Short name").getErrorMessage()).contains("is taken");
        assertThat(catalogue().findVisitType("too-long")).isEmpty();
    }

    @Test
    void aRoomOfANewKindIsMade_renamed_andArchived() {
        open("rooms", "new");
        test(field(TextField.class, "Name")).setValue("Light lamp 1");
        kind().setValue("Light therapy lamp");
        press("Save");
        Resource lamp = catalogue().resources().stream()
                .filter(it -> it.name().equals("Light lamp 1"))
                .findFirst()
                .orElseThrow();
        assertThat(lamp.kind()).isEqualTo("light-therapy-lamp");

        press("Archive");
        assertThat(catalogue().resources()).doesNotContain(lamp);
        assertThat(text()).contains("Archived, 1");
    }

    @Test
    void aRoomThatAVisitNeedsStays_andThePageSaysWhy() {
        open(
                "rooms",
                catalogue().resources().stream()
                        .filter(it -> it.name().equals("ENT room"))
                        .findFirst()
                        .orElseThrow());

        press("Archive");
        assertThat($(ConfirmDialog.class).single().getElement().getProperty("message"))
                .matches("\\d+ booked visits have to do with it. What is booked stays as it is; .*");
        press("Archive it");

        assertThat(text()).contains("Ear, nose and throat consultation");
        assertThat(catalogue().resources()).anyMatch(it -> it.name().equals("ENT room"));
    }

    @Test
    void aConcernNeedsSomewhereToLead() {
        open("concerns", "new");
        test(field(TextField.class, "Name")).setValue("Nightmares");
        press("Save");

        assertThat($(CheckboxGroup.class).single().getErrorMessage())
                .isEqualTo("A concern leads to at least one visit type.");
        assertThat(catalogue().findConcern("nightmares")).isEmpty();
    }

    @Test
    void aPhoneWithoutCountryCodeIsRefused() {
        open("locations", catalogue().mainLocation().orElseThrow());
        test(field(TextField.class, "Phone")).setValue("5550 140");
        press("Save");

        assertThat(field(TextField.class, "Phone").getErrorMessage()).contains("write it with the country code");
    }

    @Test
    void theClinicGetsAnotherLanguage_andPreparationsAreAskedForInIt() {
        open("locations", catalogue().mainLocation().orElseThrow());
        press("Clinic name and languages");
        var dialog = $(ClinicDialog.class).single();
        $(TextField.class, dialog)
                .withCondition(it -> "Languages".equals(it.getLabel()))
                .single()
                .setValue("en de es");
        press("Save", dialog);
        assertThat(catalogue().clinic().languages()).containsExactly("en", "de", "es");

        open("visit-types", catalogue().findVisitType("follow-up").orElseThrow());
        assertThat(field(TextArea.class, "Preparation, Spanish").getValue()).isEmpty();
        var now = catalogue().clinic();
        elsewhere(() -> editing.save(
                now, new Clinic(now.name(), now.country(), now.subdivision(), java.util.List.of("en", "de"))));
    }

    private void press(String text, Component in) {
        test($(NativeButton.class, in)
                        .withCondition(
                                it -> it.getElement().getTextRecursively().equals(text))
                        .single())
                .click();
    }

    @Test
    void anAddressThatLeadsNowhereShowsTheList() {
        open("rooms", "11111111-1111-1111-1111-111111111111");
        assertThat(text()).contains("Choose a room, bed, seat or device");
        open("rooms", "<script>");
        assertThat(text()).contains("Choose a room, bed, seat or device");
    }

    private void open(String page, Entry entry) {
        open(page, entry.key().toString());
    }

    private void open(String page, String entry) {
        UI.getCurrent().navigate("admin/" + page, QueryParameters.simple(Map.of("entry", entry)));
    }

    private CatalogueForm<?> form() {
        return (CatalogueForm<?>) (EntryForm) $(CatalogueForm.class).single();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<String> kind() {
        return $(ComboBox.class).single();
    }

    private <C extends Component & com.vaadin.flow.component.HasLabel> C field(Class<C> type, String label) {
        return $(type).withCondition(it -> label.equals(it.getLabel())).single();
    }

    private void press(String text) {
        test($(NativeButton.class)
                        .withCondition(
                                it -> it.getElement().getTextRecursively().equals(text))
                        .single())
                .click();
    }

    private String text() {
        return $(CatalogueView.class).single().getElement().getTextRecursively();
    }

    private void archive(VisitType type) {
        elsewhere(() -> editing.archive(type, 1));
    }

    private Catalogue catalogue() {
        return directory.catalogue();
    }

    private static <T> T elsewhere(Supplier<T> work) {
        return CompletableFuture.supplyAsync(() -> {
                    SignedInAs.somebody("Robert Huber", Role.ADMIN).works();
                    try {
                        return work.get();
                    } finally {
                        SignedInAs.nobodyWorks();
                    }
                })
                .join();
    }
}
