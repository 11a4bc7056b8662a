package org.medicenter.hours.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.medicenter.access.AsActor;
import org.medicenter.access.Role;
import org.medicenter.access.SignedInAs;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.clinic.ClinicEditing;
import org.medicenter.clinic.Edited;
import org.medicenter.clinic.SetupOutcome;
import org.medicenter.clinic.Specialist;
import org.medicenter.hours.Absence;
import org.medicenter.hours.SpecialistPlans;
import org.medicenter.hours.WallRange;
import org.medicenter.support.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of the specialists, as an administrator works with it. Whoever changes somebody, makes somebody for it. */
@AsActor(role = Role.ADMIN)
class SpecialistsViewTest extends ViewTest {

    @Autowired
    private ClinicEditing editing;

    @Autowired
    private SpecialistPlans plans;

    @Autowired
    private ClinicDirectory directory;

    @Test
    void everybodyIsListed_andTheSearchSaysWhenNobodyFits() {
        open(Map.of());
        assertThat(text()).contains("Dr Amara Okafor", "Mei-Ling Tan, PhD");

        search("lindq");
        assertThat($(Anchor.class)
                        .withAttribute("href", addressOf("jonas-lindqvist"))
                        .exists())
                .isTrue();
        assertThat($(Anchor.class)
                        .withAttribute("href", addressOf("amara-okafor"))
                        .exists())
                .isFalse();

        search("nobody at all");
        assertThat(text()).contains("Nothing fits “nobody at all”.");
        press("Show all");
        assertThat($(Anchor.class)
                        .withAttribute("href", addressOf("amara-okafor"))
                        .exists())
                .isTrue();
    }

    @Test
    void whoIsOpenedIsShownWithHoursLeaveAndSubstitutes() {
        open(Map.of("entry", idOf("jonas-lindqvist")));

        assertThat(field("Name").getValue()).isEqualTo("Dr Jonas Lindqvist");
        assertThat(box("Friday works from").getValue()).isEqualTo("08:00");
        assertThat(box("Friday works to").getValue()).isEqualTo("14:00");
        assertThat(box("Tuesday works from").getValue()).isEmpty();
        assertThat(box("Tuesday break starts").getValue()).isEqualTo("12:20");
        assertThat(text()).contains("21 Dec 2026 to 6 Jan 2027", "Sleepy in the daytime");
    }

    @Test
    void somebodyNewIsSaved_withAShortNameMadeOfTheName_andOfferedAtOnce() {
        open(Map.of("entry", "new"));
        test(field("Name")).setValue("Dr Zoë Öller");
        test(field("Profession")).setValue("neurologist");
        press("New version");
        test($(Switch.class).withAttribute("aria-label", "Monday free").single())
                .click();
        type("Monday works from", "9");
        type("Monday works to", "12");
        press("Save");

        assertThat(text()).contains("Saved. Booking pages show it now.");
        var saved = directory.catalogue().findSpecialist("dr-zoe-oller").orElseThrow();
        var monday = elsewhere(() -> plans.inForce(saved.id()))
                .hours()
                .getFirst()
                .weeks()
                .getFirst()
                .getFirst();
        assertThat(monday.weekday()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(monday.begins()).isEqualTo(LocalTime.of(9, 0));
        archive(saved);
    }

    @Test
    void whatIsWrongStandsBesideItsField_andNothingIsSaved() {
        open(Map.of("entry", "new"));
        test(field("Name")).setValue("Somebody");
        test(field("Short name")).setValue("amara-okafor");
        press("Save");

        assertThat(field("Short name").getErrorMessage()).contains("is taken");
        assertThat(field("Short name").isInvalid()).isTrue();
        assertThat(field("Profession").getErrorMessage()).contains("is missing");
        assertThat(directory.catalogue().specialists())
                .noneMatch(it -> it.name().equals("Somebody"));
    }

    @Test
    void workOutsideOfTheOpeningHoursIsSaidAtOnce() {
        open(Map.of("entry", idOf("jonas-lindqvist")));

        type("Friday works to", "18:30");

        assertThat(text()).contains("Friday, 16:00 to 18:30 is outside the opening hours");
    }

    @Test
    void aBreakOutsideOfItsDayIsASentenceBesideTheHours() {
        open(Map.of("entry", idOf("jonas-lindqvist")));

        press("Break", "Friday");
        type("Friday break ends", "15:00");
        type("Tuesday break starts", "13:30");
        press("Save");

        assertThat(text()).contains("Nothing was saved");
        assertThat($(WorkingHoursPart.class).single().getElement().getTextRecursively())
                .contains("The break 12:00–15:00 is not inside of Friday 08:00–14:00.")
                .contains("The break 13:30–13:00 ends before it begins.");
    }

    @Test
    void aDayThatEndsBeforeItBegins_whereNobodyWorksAtNight_isASentence() {
        open(Map.of("entry", idOf("jonas-lindqvist")));

        type("Friday works to", "07:00");
        press("Save");

        assertThat($(WorkingHoursPart.class).single().getElement().getTextRecursively())
                .contains("Friday ends at 07:00, before it begins at 08:00.");
    }

    @Test
    void whomAChangeOfWorkLeavesOutside_isSaidBeforeItIsSaved_andWhatIsNotChangedSaysNothing() {
        open(Map.of("entry", idOf("jonas-lindqvist")));
        assertThat($(PlanEffectNote.class).exists()).isFalse();

        type("Tuesday works to", "09:00");

        assertThat($(PlanEffectNote.class).single().getElement().getTextRecursively())
                .containsPattern("\\d+ appointments fall outside")
                .contains("Whose?");
        type("Tuesday works to", "");
        assertThat($(PlanEffectNote.class).exists()).isFalse();
    }

    @Test
    void aTimeThatNobodyCanReadIsNamed() {
        open(Map.of("entry", idOf("jonas-lindqvist")));

        type("Tuesday break starts", "noon");
        press("Save");

        assertThat(text()).contains("Tuesday has a time that cannot be read");
    }

    @Test
    void somebodyElseHasSavedMeanwhile_theSecondIsToldWho_andPutsTheirsOnTop() {
        Specialist made = made("overtaken");
        open(Map.of("entry", made.id().toString()));
        test(field("Profession")).setValue("mine");
        savedElsewhere(made, "theirs");

        press("Save");
        assertThat(text()).contains("Robert Huber has saved this", "Theirs: theirs", "Yours: mine");
        assertThat(directory.catalogue().specialist(made.id()).profession()).isEqualTo("theirs");
        assertThat(field("Profession").getValue()).isEqualTo("mine");

        press("Keep mine, look through it again");
        press("Save");
        assertThat(directory.catalogue().specialist(made.id()).profession()).isEqualTo("mine");
        archive(made);
    }

    @Test
    void whatIsTypedIsNotLeftWithoutAsking() {
        open(Map.of("entry", idOf("amara-okafor")));
        test(field("Profession")).setValue("something else");

        UI.getCurrent().navigate("admin/people");
        assertThat($(ConfirmDialog.class).single().getElement().getTextRecursively())
                .contains("would be lost");
        assertThat(field("Profession").getValue()).isEqualTo("something else");

        test($(ConfirmDialog.class).single()).cancel();
        assertThat(field("Profession").getValue()).isEqualTo("something else");
        press("Discard");
        assertThat(field("Profession").getValue()).isEqualTo("neurologist");
    }

    @Test
    void whoIsArchivedIsNoLongerOffered_andComesBack() {
        Specialist made = made("archived");
        open(Map.of("entry", made.id().toString()));

        press("Archive");
        assertThat(directory.catalogue().specialists()).doesNotContain(made);
        assertThat(text()).contains("no longer offered to patients");

        press("Take into use again");
        assertThat(directory.catalogue().specialists()).contains(made);
        archive(made);
    }

    @Test
    void twoWeeksTakeTurns() {
        Specialist made = made("turns");
        open(Map.of("entry", made.id().toString()));
        press("New version");
        test($(Checkbox.class)
                        .withCondition(it -> "Two weeks take turns".equals(it.getLabel()))
                        .single())
                .click();
        test($(Switch.class).withAttribute("aria-label", "Monday, Week B, free").single())
                .click();
        press("Save");

        var weeks = elsewhere(() -> plans.inForce(made.id())).hours().getFirst().weeks();
        assertThat(weeks).hasSize(2);
        assertThat(weeks.getFirst()).isEmpty();
        assertThat(weeks.getLast())
                .singleElement()
                .satisfies(it -> assertThat(it.weekday()).isEqualTo(DayOfWeek.MONDAY));
        archive(made);
    }

    @Test
    void someHoursOfADayAreLeave_andDaysThatRunBackwardsAreNot() {
        Specialist made = made("away");
        open(Map.of("entry", made.id().toString()));
        press("Add leave");
        var dialog = $(FormDialog.class).single();
        var dates = $(DatePicker.class, dialog).all();
        dates.getFirst().setValue(LocalDate.of(2026, 12, 10));
        dates.getLast().setValue(LocalDate.of(2026, 12, 9));
        press("Take over");
        assertThat(dialog.getElement().getTextRecursively()).contains("The last date lies before the first.");

        dates.getLast().setValue(LocalDate.of(2026, 12, 10));
        var boxes = $(TimeBox.class, dialog).all();
        test(boxes.getFirst()).setValue("13:30");
        test(boxes.getLast()).setValue("15");
        press("Take over");
        press("Save");

        assertThat(elsewhere(() -> plans.inForce(made.id())).absences())
                .containsExactly(Absence.block(
                        made.id(),
                        LocalDate.of(2026, 12, 10),
                        new WallRange(LocalTime.of(13, 30), LocalTime.of(15, 0)),
                        ""));
        archive(made);
    }

    @Test
    void theOrderOfTheListIsChanged() {
        var before = directory.catalogue().specialists();
        open(Map.of("entry", idOf("jonas-lindqvist")));

        test($(NativeButton.class)
                        .withAttribute("aria-label", "Move up in the list")
                        .single())
                .click();
        assertThat(directory.catalogue().specialists().getFirst().slug()).isEqualTo("jonas-lindqvist");
        test($(NativeButton.class)
                        .withAttribute("aria-label", "Move down in the list")
                        .single())
                .click();
        assertThat(directory.catalogue().specialists()).isEqualTo(before);
    }

    private Specialist made(String slug) {
        var made = new Specialist(
                org.medicenter.clinic.SpecialistId.random(),
                slug,
                "Dr " + slug,
                "before",
                java.util.List.of(),
                java.util.List.of(),
                null);
        assertThat(elsewhere(() -> editing.save(made, 0))).isInstanceOf(SetupOutcome.Saved.class);
        return made;
    }

    private void savedElsewhere(Specialist made, String profession) {
        elsewhere(() -> editing.save(
                new Specialist(
                        made.id(), made.slug(), made.name(), profession, made.treats(), made.offers(), made.ownRoom()),
                1));
    }

    private void archive(Specialist made) {
        elsewhere(() -> {
            Edited<Specialist> edited = editing.all(Specialist.class).stream()
                    .filter(it -> it.entry().id().equals(made.id()))
                    .findFirst()
                    .orElseThrow();
            return editing.archive(edited.entry(), edited.version());
        });
    }

    private static void open(Map<String, String> parameters) {
        UI.getCurrent().navigate("admin/specialists", QueryParameters.simple(parameters));
    }

    private String idOf(String slug) {
        return directory.catalogue().findSpecialist(slug).orElseThrow().id().toString();
    }

    private String addressOf(String slug) {
        return "/admin/specialists?entry=" + idOf(slug);
    }

    private void search(String typed) {
        test($(Input.class).withAttribute("aria-label", "Find a specialist").single())
                .setValue(typed);
    }

    private TextField field(String label) {
        return $(TextField.class).withPropertyValue(TextField::getLabel, label).single();
    }

    private TimeBox box(String name) {
        return $(TimeBox.class).withAttribute("aria-label", name).single();
    }

    private void type(String name, String time) {
        test(box(name)).setValue(time);
    }

    private void press(String text) {
        test($(NativeButton.class)
                        .withCondition(
                                it -> it.getElement().getTextRecursively().equals(text))
                        .single())
                .click();
    }

    private void press(String text, String weekday) {
        test($(NativeButton.class)
                        .withCondition(
                                it -> it.getElement().getTextRecursively().equals(text)
                                        && it.getAriaLabel().orElse("").contains(weekday))
                        .single())
                .click();
    }

    private String text() {
        return $(SpecialistsView.class).single().getElement().getTextRecursively();
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
