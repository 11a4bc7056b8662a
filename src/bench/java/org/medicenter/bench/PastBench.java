package org.medicenter.bench;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medicenter.scheduling.TakenTimesMemory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What a clinic's past costs: the same requests with a thousand past appointments, and then with a million. As minutes lie
 * between, each is compared with what the same server does without the past in the same rounds.
 */
@Bench
abstract class PastBench {

    private static final int BOOKINGS_TO_WARM_UP = 10_000;
    private static final int INSERTS_A_ROUND = 2_000;
    private static final int BOOKINGS_A_ROUND = 800;
    private static final Calendar CALENDAR = Calendar.HALF;

    private final String database;

    @LocalServerPort
    int port;

    @Autowired
    BookedCalendars calendars;

    @Autowired
    BareInserts inserts;

    @Autowired
    TakenTimesMemory memory;

    private ApiClient client = new ApiClient(0);
    private int inserted;
    private int booked;

    PastBench(String database) {
        this.database = database;
    }

    @BeforeEach
    void openTheClinic() {
        calendars.open();
        inserts.makeRoom();
        client = new ApiClient(port);
    }

    @Test
    void aMillionPastAppointmentsCostNoMoreThanAThousand() throws Exception {
        calendars.havePast(1_000);
        var warmUp = new WarmUp(client, inserts, BOOKINGS_TO_WARM_UP);
        warmUp.questions();
        warmUp.bookings();
        inserted = warmUp.inserted();
        booked = warmUp.booked();
        Map<String, Double> thousand = costs("1,000");
        calendars.havePast(Rounds.few(1_000_000));
        Map<String, Double> million = costs("1,000,000");
        var figures = new Figures(database);
        figures.put(Figure.MILLION_PAST_TO_THOUSAND, report(thousand, million));
        figures.writeAndCheck();
    }

    /** How much each request costs, in answers of hello or bare inserts. */
    private Map<String, Double> costs(String past) throws Exception {
        System.out.println("with " + past + " past appointments");
        Map<String, Double> speed = new Rounds()
                .with("hello", it -> client.hello())
                .with("day", it -> client.dayOfOne(CALENDAR, it))
                .with("day, cold", it -> cold(() -> client.dayOfOne(CALENDAR, it)))
                .with("month, cold", it -> cold(() -> client.monthOfAnyone(CALENDAR, it)))
                .with("bare inserts", INSERTS_A_ROUND, inserted, inserts::insert)
                .with("bookings", BOOKINGS_A_ROUND, booked, client::book)
                .measured();
        inserted = Rounds.after(INSERTS_A_ROUND, inserted);
        booked = Rounds.after(BOOKINGS_A_ROUND, booked);
        var costs = new LinkedHashMap<String, Double>();
        for (String question : new String[] {"day", "day, cold", "month, cold"}) {
            costs.put(question, speed.get("hello") / speed.get(question));
        }
        costs.put("bookings", speed.get("bare inserts") / speed.get("bookings"));
        return costs;
    }

    private interface Question {
        void ask() throws Exception;
    }

    private void cold(Question question) throws Exception {
        memory.forget();
        question.ask();
    }

    /** The worst of all. */
    private static double report(Map<String, Double> before, Map<String, Double> after) {
        double worst = 0;
        for (String request : before.keySet()) {
            double ratio = after.get(request) / before.get(request);
            System.out.printf(Locale.ROOT, "%s: %.2f times what it cost with a thousand%n", request, ratio);
            worst = Math.max(worst, ratio);
        }
        return worst;
    }
}
