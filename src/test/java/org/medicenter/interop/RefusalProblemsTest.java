package org.medicenter.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.medicenter.emergency.EmergencyNotice;
import org.medicenter.emergency.EmergencyNotices;
import org.medicenter.scheduling.Refusal;
import org.medicenter.support.ClinicTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Refusals that a healthy clinic at a quarter to eleven on a Tuesday does not give. */
@ClinicTest
class RefusalProblemsTest {

    @Autowired
    RefusalProblems refusals;

    @Autowired
    EmergencyNotices notices;

    @Test
    void aFloodIsToldWhenToComeBack() {
        Problem problem = refusals.refuse(new Refusal.TooMany(Duration.ofMillis(59_001), null), null)
                .problem();

        assertThat(problem.type()).isEqualTo(ProblemType.TOO_MANY);
        assertThat(problem.type().status()).isEqualTo(429);
        assertThat(problem.headers()).containsEntry("Retry-After", "60");
        assertThat(problem.members()).isEmpty();
    }

    @Test
    void aBusyDatabaseComesWithTheNumbersAndATimeToTryAgain() {
        Problem problem = refusals.refuse(new Refusal.Busy(Duration.ZERO, notices.now()), null)
                .problem();

        assertThat(problem.type().status()).isEqualTo(503);
        assertThat(problem.headers()).containsEntry("Retry-After", "1");
        assertThat(problem.detail()).endsWith("In an emergency call 144 now.");
        assertThat(problem.members()).containsOnlyKeys("emergency");
    }

    @Test
    void whileTheClinicIsClosedEveryRefusalSaysWhenItOpensAndWhomToCall() {
        var closed = new EmergencyNotice(
                false, Instant.parse("2026-11-25T07:00:00Z"), notices.now().numbers());
        var refused = List.of(
                new Refusal.Invalid(List.of(), closed),
                new Refusal.InThePast(Instant.parse("2026-11-25T09:00:00Z"), closed),
                new Refusal.NotBookableOnline(closed),
                new Refusal.NeedsOrder(closed),
                new Refusal.NotOffered(closed),
                new Refusal.OutsideOpeningHours(closed, List.of()),
                new Refusal.TooSoon(Instant.parse("2026-11-25T09:00:00Z"), closed),
                new Refusal.TooFarAhead(Instant.parse("2027-02-22T22:55:00Z"), closed),
                new Refusal.OffGrid(closed),
                new Refusal.SpecialistNotWorking(List.of(), closed),
                new Refusal.SlotTaken(List.of(), closed),
                new Refusal.LimitReached(2, closed),
                new Refusal.TooMany(Duration.ofSeconds(9), closed),
                new Refusal.Busy(Duration.ofSeconds(1), closed));

        for (Refusal refusal : refused) {
            Problem problem = refusals.refuse(refusal, null).problem();
            assertThat(problem.members().get("emergency"))
                    .as(problem.detail())
                    .isEqualTo(EmergencyAnswer.of(closed, java.time.ZoneId.of("Europe/Vienna")));
        }
        assertThat(refusals.refuse(refused.get(5), null).problem().detail())
                .contains("It opens on Wednesday 25 November 2026 at 08:00.");
    }
}
