package org.medicenter.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medicenter.access.Deed;
import org.medicenter.access.Role;
import org.medicenter.access.SignedInAs;
import org.medicenter.clinic.BookableBy;
import org.medicenter.clinic.Caps;
import org.medicenter.clinic.Catalogue;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.clinic.ClinicEditing;
import org.medicenter.clinic.ClinicSetup;
import org.medicenter.clinic.Concern;
import org.medicenter.clinic.ConcernId;
import org.medicenter.clinic.CutOff;
import org.medicenter.clinic.Edited;
import org.medicenter.clinic.Entry;
import org.medicenter.clinic.EntryFault;
import org.medicenter.clinic.EntryKind;
import org.medicenter.clinic.Location;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.Need;
import org.medicenter.clinic.Resource;
import org.medicenter.clinic.ResourceId;
import org.medicenter.clinic.SetupOutcome;
import org.medicenter.clinic.SetupOutcome.ChangedMeanwhile;
import org.medicenter.clinic.SetupOutcome.Refused;
import org.medicenter.clinic.SetupOutcome.Saved;
import org.medicenter.clinic.Specialist;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.clinic.StartTimes;
import org.medicenter.clinic.VisitLimits;
import org.medicenter.clinic.VisitType;
import org.medicenter.clinic.VisitTypeId;
import org.medicenter.clinic.WeeklyWindow;
import org.medicenter.support.RulesTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.ActiveProfiles;

/** What administrators may do to the catalogue of the sample clinic, and what not. */
@RulesTest
@ActiveProfiles({"demo", "test"})
@Import(CatalogueEditingContract.Deeds.class)
abstract class CatalogueEditingContract {

    private final SignedInAs hanna = SignedInAs.somebody("Hanna Leitner", Role.ADMIN);
    private final SignedInAs robert = SignedInAs.somebody("Robert Huber", Role.ADMIN);

    @Autowired
    private ClinicEditing editing;

    @Autowired
    private ClinicSetup clinicSetup;

    @Autowired
    private SpecialistPlans plans;

    @Autowired
    private OpeningHours hours;

    @Autowired
    private ClinicDirectory directory;

    @Autowired
    private Deeds deeds;

    static class Deeds {
        private final List<Deed> done = new ArrayList<>();

        @EventListener
        void on(Deed deed) {
            done.add(deed);
        }
    }

    @BeforeEach
    void hannaWorks() {
        hanna.works();
        deeds.done.clear();
    }

    @Test
    void whoIsNoAdministratorChangesNothing_evenBySkippingThePage() {
        var doctor = catalogue().findSpecialist("amara-okafor").orElseThrow();
        for (Role role : List.of(Role.RECEPTIONIST, Role.SPECIALIST, Role.PATIENT)) {
            SignedInAs.somebody("Somebody", role).works();
            for (ThrowingCallable attempt : List.<ThrowingCallable>of(
                    () -> editing.save(doctor, 0),
                    () -> editing.archive(doctor, 0),
                    () -> editing.restore(doctor, 0),
                    () -> editing.order(EntryKind.SPECIALIST, List.of()),
                    () -> editing.all(Specialist.class),
                    () -> editing.faults(doctor),
                    () -> plans.inForce(doctor.id()),
                    () -> plans.save(doctor, 0, SpecialistPlan.none(doctor.id()), SpecialistPlan.none(doctor.id())),
                    () -> clinicSetup.save(doctor),
                    () -> clinicSetup.archive(doctor.id()))) {
                assertThatThrownBy(attempt).as(role.name()).isInstanceOf(AccessDeniedException.class);
            }
        }
        assertThat(catalogue().specialists()).contains(doctor);
    }

    @Test
    void aStaleVersionIsRefused_theFirstChangeStays_andTheSecondIsToldWhose() {
        Specialist made = made("stale");
        int begun = edited(made).version();
        robert.works();
        assertThat(editing.save(withProfession(made, "theirs"), begun)).isInstanceOf(Saved.class);

        hanna.works();
        var outcome = editing.save(withProfession(made, "mine"), begun);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ChangedMeanwhile.class, it -> assertThat(it.by()).isEqualTo("Robert Huber"));
        assertThat(editing.archive(made, begun)).isInstanceOf(ChangedMeanwhile.class);
        assertThat(catalogue().specialist(made.id()).profession()).isEqualTo("theirs");
        assertThat(editing.save(withProfession(made, "mine"), begun + 1)).isInstanceOf(Saved.class);
    }

    @Test
    void twoSaveTheSameAtOnce_oneOfThemIsTold() throws Exception {
        Specialist made = made("at-once");
        int begun = edited(made).version();
        Callable<SetupOutcome> one = saving(hanna, withProfession(made, "one"), begun);
        Callable<SetupOutcome> other = saving(robert, withProfession(made, "other"), begun);

        try (var threads = Executors.newFixedThreadPool(2)) {
            var outcomes = threads.invokeAll(List.of(one, other)).stream()
                    .map(it -> it.resultNow())
                    .toList();
            assertThat(outcomes)
                    .hasAtLeastOneElementOfType(Saved.class)
                    .hasAtLeastOneElementOfType(ChangedMeanwhile.class);
        }
        assertThat(edited(made).version()).isEqualTo(begun + 1);
    }

    private Callable<SetupOutcome> saving(SignedInAs who, Entry entry, int version) {
        return () -> {
            who.works();
            try {
                return editing.save(entry, version);
            } finally {
                SignedInAs.nobodyWorks();
            }
        };
    }

    @Test
    void aPlanThatSomebodyElseHasChangedIsLeftAlone_andTheSpecialistToo() {
        Specialist made = made("plan");
        var begun = plans.inForce(made.id());
        robert.works();
        assertThat(plans.save(made, edited(made).version(), begun, with(begun, "09:00", "12:00")))
                .isInstanceOf(Saved.class);

        hanna.works();
        var outcome = plans.save(
                withProfession(made, "half saved"), edited(made).version(), begun, with(begun, "10:00", "11:00"));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ChangedMeanwhile.class, it -> assertThat(it.by()).isEqualTo("Robert Huber"));
        assertThat(catalogue().specialist(made.id()).profession()).isEqualTo("before");
        assertThat(plans.inForce(made.id())
                        .hours()
                        .getFirst()
                        .weeks()
                        .getFirst()
                        .getFirst()
                        .begins())
                .isEqualTo(LocalTime.of(9, 0));
    }

    @Test
    void whatIsSavedReachesEveryoneAtOnce_andIsTold() {
        Specialist made = made("at-once-known");
        long before = hours.timetable().revision();
        var begun = plans.inForce(made.id());
        deeds.done.clear();

        plans.save(made, edited(made).version(), begun, with(begun, "09:00", "12:00"));

        assertThat(directory.catalogue().specialists()).anyMatch(it -> it.id().equals(made.id()));
        assertThat(hours.timetable().revision()).isGreaterThan(before);
        assertThat(deeds.done)
                .as("who they are was not changed")
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.what()).isEqualTo("catalogue.working-plan");
                    assertThat(it.after()).contains("Mon 09:00–12:00");
                });
    }

    @Test
    void theDeedSaysWhatWasBeforeAndWhatIsNow() {
        Specialist made = made("told");
        deeds.done.clear();

        editing.save(withProfession(made, "after"), edited(made).version());

        assertThat(deeds.done).singleElement().satisfies(it -> {
            assertThat(it.what()).isEqualTo("catalogue.specialist");
            assertThat(it.before()).isEqualTo("profession: before");
            assertThat(it.after()).isEqualTo("profession: after");
        });
    }

    @Test
    void eachMistakeIsToldWithItsField() {
        var clinic = catalogue().mainLocation().orElseThrow();
        assertThat(fields(new Specialist(SpecialistId.random(), "amara-okafor", " ", "", List.of(), List.of(), null)))
                .containsExactlyInAnyOrder("slug", "name", "profession");
        assertThat(fields(new Location(LocationId.random(), "Bad Slug", "N", "", "", "12", clinic.zone())))
                .containsExactlyInAnyOrder("slug", "address", "phone");
        assertThat(fields(new Resource(ResourceId.random(), clinic.id(), "consulting-room", "Consulting room 1")))
                .containsExactly("name");
        assertThat(fields(new Concern(new ConcernId(UUID.randomUUID()), "snoring", "N", "", List.of())))
                .containsExactlyInAnyOrder("slug", "leads-to");
        assertThat(fields(type(30, List.of(new Need("consulting-room", 9, 0)), List.of(), VisitLimits.NONE)))
                .containsExactly("needs");
        assertThat(fields(type(30, List.of(), List.of(), new VisitLimits(new Caps(5, 3), 0, 2, Duration.ZERO))))
                .containsExactlyInAnyOrder("a-week", "a-patient", "released");
    }

    @Test
    void aVisitThatFitsIntoNoOpeningIsRefused() {
        assertThat(editing.faults(type(13 * 60, List.of(), List.of(), VisitLimits.NONE)))
                .containsExactly(new EntryFault("length", "Medicenter Wien is never open that long: 12 h at most."));
        assertThat(fields(type(12 * 60, List.of(), List.of(), VisitLimits.NONE)))
                .isEmpty();
        assertThat(fields(type(
                        60,
                        List.of(),
                        List.of(new WeeklyWindow(DayOfWeek.SUNDAY, LocalTime.of(9, 0), LocalTime.of(12, 0))),
                        VisitLimits.NONE)))
                .containsExactly("own-hours");
    }

    @Test
    void whatSomethingElseNeedsIsNotArchived() {
        var bed = catalogue().resources().stream()
                .filter(it -> it.name().equals("ENT room"))
                .findFirst()
                .orElseThrow();
        var lab = catalogue().findLocation("sleep-lab").orElseThrow();

        assertThat(editing.archive(bed, edited(bed).version()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        it -> assertThat(it.reasons())
                                .singleElement()
                                .asString()
                                .contains("Ear, nose and throat consultation"));
        assertThat(editing.archive(lab, edited(lab).version())).isInstanceOf(Refused.class);
    }

    @Test
    void whatIsArchivedIsNowhereOffered_andKeepsItsName_andComesBack() {
        Specialist made = made("put-away");

        assertThat(editing.archive(made, edited(made).version())).isInstanceOf(Saved.class);
        assertThat(directory.catalogue().specialists()).doesNotContain(made);
        assertThat(directory.catalogue().specialist(made.id()).name()).isEqualTo(made.name());
        assertThat(edited(made).isArchived()).isTrue();

        assertThat(editing.restore(made, edited(made).version())).isInstanceOf(Saved.class);
        assertThat(directory.catalogue().specialists()).contains(made);
    }

    @Test
    void everythingThatIsTypedIsKeptAsItIs() {
        var type = new VisitType(
                new VisitTypeId(UUID.randomUUID()),
                "complete",
                "Complete",
                new StartTimes.OnGrid(Duration.ofMinutes(30), Duration.ofMinutes(15)),
                Duration.ofMinutes(5),
                Duration.ofMinutes(10),
                Duration.ofMinutes(90),
                45,
                BookableBy.KNOWN,
                new CutOff.BusinessHours(Duration.ofHours(6)),
                true,
                List.of(new Need("consulting-room", 2, 1)),
                List.of(catalogue().mainLocation().orElseThrow().id()),
                List.of(new WeeklyWindow(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(12, 0))),
                "Come rested.",
                Map.of("de", "Kommen Sie ausgeruht."),
                new VisitLimits(new Caps(4, 9), 2, 1, Duration.ofHours(24)),
                true);

        assertThat(editing.save(type, 0)).isInstanceOf(Saved.class);

        assertThat(directory.catalogue().visitType(type.id())).isEqualTo(type);
        assertThat(type.preparation(java.util.Locale.GERMAN)).isEqualTo("Kommen Sie ausgeruht.");
        assertThat(type.preparation(java.util.Locale.FRENCH)).isEqualTo("Come rested.");
        editing.archive(type, 1);
    }

    private VisitType type(int minutes, List<Need> needs, List<WeeklyWindow> ownHours, VisitLimits limits) {
        return new VisitType(
                new VisitTypeId(UUID.randomUUID()),
                "a-type",
                "A type",
                new StartTimes.OnGrid(Duration.ofMinutes(minutes), Duration.ofMinutes(20)),
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO,
                30,
                BookableBy.ANYONE,
                new CutOff.NoonOfDayBefore(),
                true,
                needs,
                List.of(catalogue().mainLocation().orElseThrow().id()),
                ownHours,
                "",
                Map.of(),
                limits,
                false);
    }

    private List<String> fields(Entry entry) {
        return editing.faults(entry).stream().map(EntryFault::field).toList();
    }

    private SpecialistPlan with(SpecialistPlan plan, String from, String to) {
        return new SpecialistPlan(
                plan.specialist(),
                List.of(WorkingHours.everyWeek(
                        plan.specialist(),
                        catalogue().mainLocation().orElseThrow().id(),
                        LocalDate.of(2026, 1, 1),
                        List.of(new WorkingDay(
                                DayOfWeek.MONDAY, LocalTime.parse(from), LocalTime.parse(to), List.of())))),
                List.of(),
                List.of());
    }

    private Specialist made(String slug) {
        String unique = slug + "-" + UUID.randomUUID().toString().substring(0, 8);
        var made = new Specialist(SpecialistId.random(), unique, "Dr " + slug, "before", List.of(), List.of(), null);
        assertThat(editing.save(made, 0)).isInstanceOf(Saved.class);
        return made;
    }

    private static Specialist withProfession(Specialist it, String profession) {
        return new Specialist(it.id(), it.slug(), it.name(), profession, it.treats(), it.offers(), it.ownRoom());
    }

    private <T extends Entry> Edited<? extends Entry> edited(T entry) {
        return editing.all(entry.getClass()).stream()
                .filter(it -> it.entry().key().equals(entry.key()))
                .findFirst()
                .orElseThrow();
    }

    private Catalogue catalogue() {
        return directory.catalogue();
    }
}
