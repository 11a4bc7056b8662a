package org.medicenter.interop;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medicenter.support.ClinicTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What other programs do at the API is counted, by kind and by nobody's name. */
@ClinicTest
class FiguresTest {

    private static final String LEGS = "restless-legs-consultation";

    @LocalServerPort
    int port;

    @Autowired
    MeterRegistry meters;

    private Api api;

    @BeforeEach
    void connect() {
        api = new Api(port);
    }

    @Test
    void bookingsAndRefusalsAreCounted_byKind() {
        String start = api.freeStart(LEGS, "amara-okafor");
        double booked = count("medicenter.appointments", "change", "booked");
        double cancelled = count("medicenter.appointments", "change", "cancelled");
        double done = tries("booking", "done");
        double taken = tries("booking", "slot-taken");
        double closed = tries("booking", "outside-opening-hours");

        String token = Api.token(api.book(start));
        api.book(start).isProblem(409, "slot-taken");
        assertThat(api.post("/appointments/" + token + "/cancel", "{}").status())
                .isEqualTo(200);
        api.book("2026-11-28T10:00:00+01:00").isProblem(422, "outside-opening-hours");

        assertThat(count("medicenter.appointments", "change", "booked")).isEqualTo(booked + 1);
        assertThat(count("medicenter.appointments", "change", "cancelled")).isEqualTo(cancelled + 1);
        assertThat(tries("booking", "done")).isEqualTo(done + 1);
        assertThat(tries("booking", "slot-taken")).isEqualTo(taken + 1);
        assertThat(tries("booking", "outside-opening-hours")).isEqualTo(closed + 1);
    }

    @Test
    void aHoldThatIsGivenBack_isCountedWithHowLongItLived() {
        double held = tries("hold", "done");
        double before = ends("given-back");

        var hold = api.post("/holds", """
                {"visitType": "%s", "specialist": "amara-okafor", "start": "%s"}""".formatted(LEGS, api.freeStart(LEGS, "amara-okafor")));
        api.delete("/holds/" + hold.at("/hold"));
        api.delete("/holds/" + hold.at("/hold"));

        assertThat(tries("hold", "done")).isEqualTo(held + 1);
        assertThat(ends("given-back")).isEqualTo(before + 1);
    }

    @Test
    void queuesArePartOfTheFigures() {
        for (String queue : new String[] {
            "medicenter.messages.waiting", "medicenter.calls.owed", "medicenter.pages.listening", "hikaricp.connections"
        }) {
            assertThat(meters.get(queue).gauge().value()).as(queue).isNotNegative();
        }
    }

    @Test
    void noFigureOfOursHasALabelWithWordsOfPatients() {
        api.book(api.freeStart(LEGS, "amara-okafor"));

        assertThat(meters.getMeters())
                .extracting(Meter::getId)
                .filteredOn(it -> it.getName().startsWith("medicenter."))
                .isNotEmpty()
                .flatExtracting(Meter.Id::getTags)
                .extracting(Tag::getKey)
                .isSubsetOf("change", "step", "outcome", "end");
    }

    private double tries(String step, String outcome) {
        return count("medicenter.online.tries", "step", step, "outcome", outcome);
    }

    private double count(String name, String... tags) {
        var counter = meters.find(name).tags(tags).counter();
        return counter == null ? 0 : counter.count();
    }

    private double ends(String end) {
        var timer = meters.find("medicenter.holds").tag("end", end).timer();
        return timer == null ? 0 : timer.count();
    }
}
