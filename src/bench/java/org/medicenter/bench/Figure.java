package org.medicenter.bench;

/** What is written to target/bench.json, and the floor below which the bench fails. */
enum Figure {
    FREE_TIMES_TO_HELLO("freeTimesToHello", Side.AT_LEAST, 0.30),
    MONTH_OF_ANY_TO_DAY("monthOfAnyToDay", Side.AT_MOST, 20),
    NEXT_OF_ANY_TO_DAY("nextOfAnyToDay", Side.AT_MOST, 5),
    MILLION_PAST_TO_THOUSAND("millionPastToThousand", Side.AT_MOST, 1.5),
    BOOKED_90_TO_EMPTY("booked90ToEmpty", Side.AT_MOST, 1.5),
    BOOKINGS_TO_INSERTS("bookingsToInserts", Side.AT_LEAST, 0.25),
    QUERIES_WARM("queriesWarm", Side.AT_MOST, 0),
    QUERIES_COLD("queriesCold", Side.AT_MOST, 3);

    private enum Side {
        AT_LEAST("at least"),
        AT_MOST("at most");

        private final String words;

        Side(String words) {
            this.words = words;
        }
    }

    private final String key;
    private final Side side;
    private final double floor;

    Figure(String key, Side side, double floor) {
        this.key = key;
        this.side = side;
        this.floor = floor;
    }

    String key() {
        return key;
    }

    boolean isHeldBy(double value) {
        return side == Side.AT_LEAST ? value >= floor : value <= floor;
    }

    String demand() {
        return key + " " + side.words + " " + floor;
    }
}
