package org.medicenter.bench;

import java.time.Duration;

/** On two processors the compiler needs so long for what a request runs through; until then all become faster. */
final class WarmUp {

    private static final Duration LONG = Rounds.QUICK ? Duration.ofSeconds(3) : Duration.ofSeconds(20);
    private static final Duration SHORT = Rounds.QUICK ? Duration.ofSeconds(1) : Duration.ofSeconds(7);
    /** Slots before this one are booked while their statements are counted. */
    private static final int FIRST = 2;

    private final ApiClient client;
    private final BareInserts inserts;
    private final int bookings;

    WarmUp(ApiClient client, BareInserts inserts, int bookings) {
        this.client = client;
        this.inserts = inserts;
        this.bookings = Rounds.few(bookings);
    }

    void questions() throws InterruptedException {
        Load.during(LONG, it -> client.hello());
        Load.during(LONG, it -> client.dayOfOne(anyCalendar(it), it));
        Load.during(SHORT, it -> client.monthOfAnyone(anyCalendar(it), it));
        Load.during(SHORT, it -> client.nextOfAnyone(anyCalendar(it)));
    }

    void bookings() throws InterruptedException {
        Load.of(bookings, inserts::insert);
        Load.of(bookings, it -> client.book(FIRST + it));
    }

    int inserted() {
        return bookings;
    }

    /** The number of the first slot that is still free. */
    int booked() {
        return FIRST + bookings;
    }

    private static Calendar anyCalendar(int number) {
        return Calendar.values()[number % Calendar.values().length];
    }
}
