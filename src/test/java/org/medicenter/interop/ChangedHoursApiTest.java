package org.medicenter.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medicenter.access.Role;
import org.medicenter.access.SignedInAs;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.SetupOutcome;
import org.medicenter.hours.HolidayRule;
import org.medicenter.hours.HoursException;
import org.medicenter.hours.OpeningPlan;
import org.medicenter.hours.OpeningPlans;
import org.medicenter.hours.WallRange;
import org.medicenter.support.ClinicTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an administrator has published is what the next caller gets. */
@ClinicTest
class ChangedHoursApiTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2027, 1, 20);
    private static final String OPEN = "/locations/clinic/open-time?from=2027-01-20&to=2027-01-20";
    private static final String FREE = "/free-times?visitType=restless-legs-consultation&specialist=amara-okafor"
            + "&from=2027-01-20&to=2027-01-20";
    private static final String HOLIDAY =
            "/free-times?visitType=restless-legs-consultation&specialist=amara-okafor&from=2027-01-06&to=2027-01-06";

    @LocalServerPort
    int port;

    @Autowired
    private OpeningPlans plans;

    @Autowired
    private ClinicDirectory directory;

    private Api api;
    private LocationId clinic;
    private OpeningPlan original;

    @BeforeEach
    void anAdministratorIsThere() {
        SignedInAs.somebody("Hanna Leitner", Role.ADMIN).works();
        api = new Api(port);
        clinic = directory.catalogue().findLocation("clinic").orElseThrow().id();
        original = plans.inForce(clinic);
    }

    @AfterEach
    void theHoursAreTheUsualOnesAgain() {
        publish(_ -> original);
        SignedInAs.nobodyWorks();
    }

    @Test
    void aDayThatIsClosedIsClosedAtOnce_openTimeAndFreeTimesAlike() {
        assertThat(api.get(OPEN).list("/ranges", "/end")).containsExactly("2027-01-20T13:00:00+01:00");
        assertThat(api.get(FREE).json().at("/days/0/times").isEmpty()).isFalse();

        publish(plan -> plan.with(HoursException.closed(clinic, WEDNESDAY, WEDNESDAY, "Works")));

        assertThat(api.get(OPEN).json().at("/ranges").isEmpty()).isTrue();
        assertThat(api.get(FREE).at("/days/0/whyNone")).isEqualTo("closed");
    }

    @Test
    void aShortenedHolidayHasTimesAtOnce_withinItsHoursOnly() {
        assertThat(api.get(HOLIDAY).at("/days/0/whyNone")).isEqualTo("holiday");

        publish(plan -> plan.with(
                HolidayRule.shortened(clinic, "Epiphany", new WallRange(LocalTime.of(9, 0), LocalTime.of(11, 0)))));

        List<String> starts = api.get(HOLIDAY).list("/days/0/times", "/start");
        assertThat(starts).isNotEmpty().allMatch(it -> it.compareTo("2027-01-06T09:00") >= 0);
        assertThat(api.get(HOLIDAY).list("/days/0/times", "/end"))
                .allMatch(it -> it.compareTo("2027-01-06T11:00:00+01:00") <= 0);
    }

    private void publish(UnaryOperator<OpeningPlan> change) {
        var inForce = plans.inForce(clinic);
        assertThat(plans.publish(inForce, change.apply(inForce))).isInstanceOf(SetupOutcome.Saved.class);
    }
}
