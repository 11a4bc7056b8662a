package org.medicenter.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Speed as ratios within one run, at eight clients: what the machine does besides hits both sides. Client, server and
 * database share the machine's processors.
 */
@Bench
abstract class SpeedBench {

    private static final int BOOKINGS_TO_WARM_UP = 30_000;
    private static final int INSERTS_A_ROUND = 6_000;
    private static final int BOOKINGS_A_ROUND = 1_500;
    private static final List<Calendar> MONTHS = List.of(Calendar.EMPTY, Calendar.HALF, Calendar.NINETY);

    private final String database;

    @LocalServerPort
    int port;

    @Autowired
    BookedCalendars calendars;

    @Autowired
    BareInserts inserts;

    @Autowired
    QueryCount queries;

    SpeedBench(String database) {
        this.database = database;
    }

    @BeforeEach
    void openTheClinic() {
        calendars.open();
        calendars.havePast(1_000);
        inserts.makeRoom();
    }

    @Test
    void ratios() throws Exception {
        var client = new ApiClient(port);
        var figures = new Figures(database);
        queries.of(client, figures);
        var warmUp = new WarmUp(client, inserts, BOOKINGS_TO_WARM_UP);
        warmUp.questions();
        warmUp.bookings();
        Map<String, Double> speed = rounds(client, warmUp).measured();
        figures.put(Figure.FREE_TIMES_TO_HELLO, least(it -> speed.get(day(it)) / speed.get("hello")));
        figures.put(Figure.MONTH_OF_ANY_TO_DAY, most(it -> speed.get(day(it)) / speed.get(month(it))));
        figures.put(
                Figure.NEXT_OF_ANY_TO_DAY,
                Math.max(
                        most(it -> speed.get(day(it)) / speed.get(next(it))),
                        speed.get(day(Calendar.NINETY)) / speed.get(next(Calendar.FULL))));
        figures.put(Figure.BOOKED_90_TO_EMPTY, ninetyToEmpty(speed));
        figures.put(Figure.BOOKINGS_TO_INSERTS, speed.get("bookings") / speed.get("bare inserts"));
        for (Calendar calendar : MONTHS) {
            double millis = Load.medianMillis(Rounds.few(300), it -> client.monthOfAnyone(calendar, it));
            System.out.printf(Locale.ROOT, "%s, one client: p50 %.2f ms%n", month(calendar), millis);
        }
        figures.writeAndCheck();
    }

    private Rounds rounds(ApiClient client, WarmUp warmUp) {
        var rounds = new Rounds().with("hello", it -> client.hello());
        for (Calendar calendar : MONTHS) {
            rounds.with(day(calendar), it -> client.dayOfOne(calendar, it))
                    .with(month(calendar), it -> client.monthOfAnyone(calendar, it));
        }
        for (Calendar calendar : Calendar.values()) {
            rounds.with(next(calendar), it -> client.nextOfAnyone(calendar));
        }
        return rounds.with("bare inserts", INSERTS_A_ROUND, warmUp.inserted(), inserts::insert)
                .with("bookings", BOOKINGS_A_ROUND, warmUp.booked(), client::book);
    }

    private static double ninetyToEmpty(Map<String, Double> speed) {
        return Arrays.stream(new double[] {
                    speed.get(day(Calendar.EMPTY)) / speed.get(day(Calendar.NINETY)),
                    speed.get(month(Calendar.EMPTY)) / speed.get(month(Calendar.NINETY)),
                    speed.get(next(Calendar.EMPTY)) / speed.get(next(Calendar.NINETY))
                })
                .max()
                .orElseThrow();
    }

    private static double least(ToDoubleFunction<Calendar> ratio) {
        return MONTHS.stream().mapToDouble(ratio).min().orElseThrow();
    }

    private static double most(ToDoubleFunction<Calendar> ratio) {
        return MONTHS.stream().mapToDouble(ratio).max().orElseThrow();
    }

    private static String day(Calendar calendar) {
        return "day of one, " + calendar.booked() + " % booked";
    }

    private static String month(Calendar calendar) {
        return "month of anyone, " + calendar.booked() + " % booked";
    }

    private static String next(Calendar calendar) {
        return "next of anyone, " + calendar.booked() + " % booked";
    }
}
