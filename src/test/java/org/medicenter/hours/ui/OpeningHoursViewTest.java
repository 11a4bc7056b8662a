package org.medicenter.hours.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.QueryParameters;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medicenter.access.AsActor;
import org.medicenter.access.Role;
import org.medicenter.access.SignedInAs;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.clinic.Location;
import org.medicenter.hours.EffectOfHours;
import org.medicenter.hours.HolidayRule;
import org.medicenter.hours.HoursDrafts;
import org.medicenter.hours.HoursRules;
import org.medicenter.hours.OpeningHours;
import org.medicenter.hours.OpeningPlan;
import org.medicenter.hours.OpeningPlans;
import org.medicenter.hours.WhyOutside;
import org.medicenter.support.ViewTest;
import org.medicenter.time.TimeRange;
import org.medicenter.ui.Texts;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of the opening hours, as an administrator works with it. The sleep laboratory's, so that nobody is disturbed. */
@AsActor(role = Role.ADMIN)
class OpeningHoursViewTest extends ViewTest {

    @Autowired
    private OpeningPlans plans;

    @Autowired
    private HoursDrafts drafts;

    @Autowired
    private OpeningHours hours;

    @Autowired
    private ClinicDirectory directory;

    @Autowired
    private Texts texts;

    private Location lab;
    private OpeningPlan original;

    @BeforeEach
    void whatIsInForce() {
        lab = directory.catalogue().findLocation("sleep-lab").orElseThrow();
        original = elsewhere(() -> plans.inForce(lab.id()));
    }

    @AfterEach
    void theHoursAreTheUsualOnesAgain() {
        elsewhere(() -> plans.publish(plans.inForce(lab.id()), original));
    }

    @Test
    void theWeekIsShownAsBarsAndTheSameTimesAsText() {
        open(Map.of("location", "sleep-lab"));

        assertThat(box("Monday opens").getValue()).isEqualTo("19:00");
        assertThat(box("Monday closes").getValue()).isEqualTo("07:30");
        assertThat(track("hours-0-MONDAY")).isEqualTo("1140-1890");
        assertThat(track("hours-0-FRIDAY")).isEmpty();
        assertThat($(SaveBar.class).exists()).isFalse();
    }

    @Test
    void whatIsTypedMovesTheBar_andIsADraftThatSurvivesTheSession() {
        open(Map.of("location", "sleep-lab"));
        type("Monday opens", "20");
        assertThat(track("hours-0-MONDAY")).isEqualTo("1200-1890");
        assertThat($(SaveBar.class).exists()).isTrue();

        UI.getCurrent().navigate("reception");
        open(Map.of("location", "sleep-lab"));

        assertThat(box("Monday opens").getValue()).isEqualTo("20:00");
        assertThat(plansSay("MONDAY 19:00")).isTrue();
    }

    @Test
    void whatIsDraggedMovesTheText() {
        open(Map.of("location", "sleep-lab"));

        drag("hours-0-MONDAY", "1140-1260 1320-1890");

        assertThat(box("Monday break starts").getValue()).isEqualTo("21:00");
        assertThat(box("Monday break ends").getValue()).isEqualTo("22:00");
        assertThat(box("Monday closes").getValue()).isEqualTo("07:30");
    }

    @Test
    void whatABrowserMakesUpIsLeftAside() {
        open(Map.of("location", "sleep-lab"));

        for (String madeUp : List.of("", "9999-1", "a-b", "1140-1890; drop", "1500-1890", "0-9000")) {
            drag("hours-0-MONDAY", madeUp);
        }

        assertThat(box("Monday opens").getValue()).isEqualTo("19:00");
        assertThat($(SaveBar.class).exists()).isFalse();
    }

    @Test
    void anEndBeforeTheStartIsToldBesideTheDay_untilANightIsMeant() {
        open(Map.of("location", "clinic"));
        type("Monday closes", "07:00");
        assertThat(faults("hours-0-MONDAY"))
                .contains(
                        "It closes at 07:00, before it opens at 08:00. Where a night is meant, let it end on the next day.");

        var inForce = mainPlan();
        press("Publish");
        assertThat(mainPlan()).isEqualTo(inForce);

        test(nextDay("hours-0-MONDAY")).click();
        assertThat(faults("hours-0-MONDAY")).doesNotContain("It closes at");
        press("Discard");
        assertThat(box("Monday closes").getValue()).isEqualTo("18:00");
    }

    @Test
    void whatIsNoTimeIsToldAndStaysAsItWasTyped() {
        open(Map.of("location", "sleep-lab"));

        type("Monday opens", "half past");

        assertThat(faults("hours-0-MONDAY")).contains("“half past” is no time of day. Write it as 08:00.");
        assertThat(box("Monday opens").getValue()).isEqualTo("half past");
        assertThat(box("Monday opens").getElement().getAttribute("aria-invalid"))
                .isEqualTo("true");
    }

    @Test
    void aHolidayIsSwitchedOffAndPublished_andTheHoursFollowAtOnce() {
        open(Map.of("location", "sleep-lab"));
        test($(Switch.class)
                        .withAttribute("aria-label", "Closed on Immaculate Conception Day")
                        .single())
                .click();
        press("Publish");

        assertThat(hours.timetable()
                        .hoursOf(lab.id(), LocalDate.of(2026, 12, 8))
                        .isEmpty())
                .isFalse();
        assertThat($(SaveBar.class).exists()).isFalse();
        assertThat(drafts.find(lab.id())).isEmpty();
    }

    @Test
    void anExceptionThatCannotBeIsToldInItsDialog_whichStaysOpen() {
        open(Map.of("location", "sleep-lab"));
        press("Add exception");
        test($(DatePicker.class)
                        .withPropertyValue(DatePicker::getLabel, "First day")
                        .single())
                .setValue(LocalDate.of(2026, 12, 24));
        press("Put into the draft");

        assertThat($(ExceptionDialog.class).single().getElement().getTextRecursively())
                .contains("There is an exception on Thursday 24 December 2026 already");
        assertThat($(SaveBar.class).exists()).isFalse();
    }

    @Test
    void whatSomebodyElsePublishesMeanwhileIsTold_andMyChangeGoesOnTop() {
        open(Map.of("location", "sleep-lab"));
        type("Monday opens", "20:00");
        publishElsewhere(plan -> plan.with(HolidayRule.open(lab.id(), "Epiphany")));

        press("Publish");
        assertThat($(OvertakenNote.class).single().getElement().getTextRecursively())
                .contains("Robert Huber has published other hours", "Epiphany: open as usual, was closed");
        assertThat(plansSay("MONDAY 19:00")).isTrue();

        press("Put my changes on top");
        press("Publish");
        assertThat(plansSay("MONDAY 20:00")).isTrue();
        assertThat(elsewhere(() -> plans.inForce(lab.id())).ruleFor("Epiphany")).isPresent();
    }

    @Test
    void anEarlierStateIsTakenIntoTheDraft_andPublishedAgain() {
        publishElsewhere(plan -> plan.with(HolidayRule.open(lab.id(), "Epiphany")));
        open(Map.of("location", "sleep-lab"));

        press("History");
        press("Restore");
        press("Publish");

        assertThat(elsewhere(() -> plans.inForce(lab.id())).ruleFor("Epiphany")).isEmpty();
    }

    @Test
    void theVersionInTheAddressIsShown() {
        var from = LocalDate.of(2027, 3, 1);
        publishElsewhere(plan -> plan.with(plan.versions().getFirst().from(from).closedOn(0, DayOfWeek.MONDAY)));

        open(Map.of("location", "sleep-lab", "version", "2027-03-01"));

        assertThat(track("hours-0-MONDAY")).isEmpty();
        assertThat($(VersionBar.class).single().getElement().getTextRecursively())
                .contains("Valid now", "From Mon 1 Mar 2027");
    }

    @Test
    void theEffectIsToldWhileItIsEdited_andPublishingWithHitsAsksOnceMore() {
        var asked = new ArrayList<HoursRules>();
        EffectOfHours fake = proposed -> {
            asked.add(proposed);
            boolean changed = !proposed.holidays().isEmpty();
            return new EffectOfHours.Effect(
                    changed ? List.of(ireneBauer()) : List.of(),
                    3,
                    7,
                    List.of(new EffectOfHours.Figure("Home sleep test", 3, 7)),
                    List.of());
        };
        var editor = new HoursEditor(
                plans,
                drafts,
                lab,
                LocalDate.of(2026, 11, 24),
                texts.formats(lab.zone(), UI.getCurrent().getLocale()),
                Optional.of(fake),
                Optional.empty(),
                _ -> {});
        UI.getCurrent().add(editor);
        assertThat(text(EffectPart.class)).contains("Nothing is changed yet", "Free times that vanish in 30 days7");

        test($(Switch.class).withAttribute("aria-label", "Closed on Epiphany").single())
                .click();
        assertThat(text(EffectPart.class))
                .contains(
                        "One appointment falls outside",
                        "Wed 6 Jan, 20:00 Irene Bauer",
                        "Polysomnography. Closed then.");
        assertThat(asked.getLast().holidays()).containsExactly(HolidayRule.open(lab.id(), "Epiphany"));

        press("Publish");
        assertThat(elsewhere(() -> plans.inForce(lab.id()))).isEqualTo(original);
        test($(ConfirmDialog.class).single());
        test($(NativeButton.class).withText("Publish and look through them").single())
                .click();
        assertThat(elsewhere(() -> plans.inForce(lab.id())).ruleFor("Epiphany")).isPresent();
    }

    private static void open(Map<String, String> parameters) {
        UI.getCurrent().navigate(OpeningHoursView.PAGE, QueryParameters.simple(parameters));
    }

    private EffectOfHours.Outside ireneBauer() {
        var start = LocalDate.of(2027, 1, 6).atTime(20, 0).atZone(lab.zone()).toInstant();
        return new EffectOfHours.Outside(
                UUID.randomUUID(),
                TimeRange.of(start, Duration.ofHours(9)),
                lab.id(),
                "Polysomnography",
                null,
                "Irene Bauer",
                WhyOutside.CLOSED);
    }

    private boolean plansSay(String mondayOpens) {
        LocalTime opens = LocalTime.parse(mondayOpens.substring(7));
        return elsewhere(() -> plans.inForce(lab.id()))
                .versions()
                .getFirst()
                .day(0, DayOfWeek.MONDAY)
                .orElseThrow()
                .opens()
                .equals(opens);
    }

    private OpeningPlan mainPlan() {
        return elsewhere(() ->
                plans.inForce(directory.catalogue().mainLocation().orElseThrow().id()));
    }

    private TimeBox box(String name) {
        return $(TimeBox.class).withAttribute("aria-label", name).single();
    }

    private void type(String name, String text) {
        test(box(name)).setValue(text);
    }

    private void press(String text) {
        $(NativeButton.class).all().stream()
                .filter(it ->
                        it.isVisible() && it.getElement().getTextRecursively().equals(text))
                .findFirst()
                .ifPresentOrElse(it -> test(it).click(), () -> {
                    throw new AssertionError("There is no button " + text);
                });
    }

    private DayRow row(String id) {
        return $(DayRow.class).id(id);
    }

    private String track(String id) {
        return child(row(id), HoursTrack.class).getElement().getAttribute("stretches");
    }

    private Checkbox nextDay(String id) {
        return $(Checkbox.class, row(id)).first();
    }

    private void drag(String id, String stretches) {
        var track = child(row(id), HoursTrack.class);
        ComponentUtil.fireEvent(track, new HoursTrack.ChangeEvent(track, true, stretches));
    }

    private static <T extends Component> T child(Component parent, Class<T> type) {
        return parent.getChildren()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    private String faults(String id) {
        return row(id).getElement().getTextRecursively();
    }

    private <T extends Component> String text(Class<T> type) {
        return $(type).single().getElement().getTextRecursively();
    }

    private void publishElsewhere(UnaryOperator<OpeningPlan> change) {
        elsewhere(() -> {
            var inForce = plans.inForce(lab.id());
            return plans.publish(inForce, change.apply(inForce));
        });
    }

    /** What another administrator does at another desk. */
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
