package org.medicenter.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.medicenter.access.AccountId;
import org.medicenter.access.Actor;
import org.medicenter.access.Role;
import org.medicenter.access.SignedInAs;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.Specialist;
import org.medicenter.hours.OpeningPlans;
import org.medicenter.hours.SpecialistPlan;
import org.medicenter.hours.SpecialistPlans;
import org.medicenter.support.ClinicTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Whoever has a role, but not here, or not for this person. */
@ClinicTest
class OtherPeoplesPlacesTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);

    private final DayList dayList;
    private final SpecialistPlans plans;
    private final OpeningPlans openingPlans;
    private final ClinicDirectory directory;
    private final JdbcClient database;

    @Autowired
    OtherPeoplesPlacesTest(
            DayList dayList,
            SpecialistPlans plans,
            OpeningPlans openingPlans,
            ClinicDirectory directory,
            JdbcClient database) {
        this.dayList = dayList;
        this.plans = plans;
        this.openingPlans = openingPlans;
        this.directory = directory;
        this.database = database;
    }

    @AfterEach
    void nobodyWorks() {
        SignedInAs.nobodyWorks();
    }

    @Test
    void aReceptionistOfOneLocation_seesNobodyOfAnother() {
        LocationId clinic = location("clinic");
        LocationId lab = location("sleep-lab");

        works(Role.RECEPTIONIST, Set.of(clinic.value()), null);
        assertThat(dayList.on(WEDNESDAY))
                .isNotEmpty()
                .allMatch(it -> it.location().equals(clinic));

        works(Role.RECEPTIONIST, Set.of(lab.value()), null);
        assertThat(dayList.on(WEDNESDAY)).allMatch(it -> it.location().equals(lab));

        works(Role.RECEPTIONIST, Set.of(UUID.randomUUID()), null);
        assertThat(dayList.on(WEDNESDAY)).isEmpty();

        works(Role.ADMIN, Set.of(), null);
        assertThat(dayList.on(WEDNESDAY))
                .as("a role counts where somebody works")
                .isEmpty();
    }

    @Test
    void aSpecialist_seesTheirOwnPatientsOnly_andOneWhoIsNobodyElseSeesNone() {
        Specialist amara = specialist("amara-okafor");
        Set<UUID> everywhere =
                Set.of(location("clinic").value(), location("sleep-lab").value());

        works(Role.SPECIALIST, everywhere, amara.id().value());
        assertThat(dayList.on(WEDNESDAY)).isNotEmpty().allMatch(it -> amara.id().equals(it.specialist()));

        works(Role.SPECIALIST, everywhere, null);
        assertThat(dayList.on(WEDNESDAY)).isEmpty();
        works(Role.SPECIALIST, everywhere, UUID.randomUUID());
        assertThat(dayList.on(WEDNESDAY)).isEmpty();
    }

    @Test
    void aSpecialist_changesNobodysHours_notEvenTheirOwn() {
        Specialist amara = specialist("amara-okafor");
        Specialist jonas = specialist("jonas-lindqvist");
        works(Role.ADMIN, Set.of(), null);
        var hours = openingPlans.inForce(location("clinic"));
        var ofAmara = plans.inForce(amara.id());
        var ofJonas = plans.inForce(jonas.id());

        works(Role.SPECIALIST, Set.of(location("clinic").value()), amara.id().value());

        for (var whose : new Specialist[] {amara, jonas}) {
            var begun = whose == amara ? ofAmara : ofJonas;
            assertThatThrownBy(() -> plans.save(whose, 0, begun, SpecialistPlan.none(whose.id())))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> plans.inForce(whose.id())).isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> openingPlans.publish(hours, hours)).isInstanceOf(AccessDeniedException.class);
        works(Role.ADMIN, Set.of(), null);
        assertThat(plans.inForce(jonas.id())).isEqualTo(ofJonas);
        assertThat(plans.inForce(amara.id())).isEqualTo(ofAmara);
    }

    @Test
    void whatSomebodyLooksAt_isWrittenDownInTheirName_withEachPatientOnIt() {
        var actor = works(Role.RECEPTIONIST, Set.of(location("clinic").value()), null);

        int seen = (int) dayList.on(WEDNESDAY).stream()
                .map(DayEntry::patientName)
                .distinct()
                .count();

        assertThat(database.sql("""
                        select count(*) from audit_entry e join audit_listed l on l.entry_id = e.id
                        where e.actor_id = ? and e.what = 'appointment.day-list' and e.actor_roles = 'RECEPTIONIST'""")
                        .param(actor.id().value())
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(seen);
    }

    private static Actor works(Role role, Set<UUID> locations, @Nullable UUID specialist) {
        var actor = new Actor(AccountId.random(), "Somebody", Set.of(role), locations, specialist);
        new SignedInAs(actor).works();
        return actor;
    }

    private LocationId location(String slug) {
        return directory.catalogue().findLocation(slug).orElseThrow().id();
    }

    private Specialist specialist(String slug) {
        return directory.catalogue().findSpecialist(slug).orElseThrow();
    }
}
