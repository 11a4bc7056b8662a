package org.medicenter.bench;

/** Twenty specialists each, of one clinic: their sixty days are booked to different degrees. */
enum Calendar {
    /** What is booked while it is measured lies after its sixty days. */
    EMPTY(BenchClinic.VISIT_TYPE, "specialist", 0),
    HALF("half-hour-half-booked", "half-booked", 50),
    NINETY("half-hour-nearly-booked", "nearly-booked", 90),
    /** Only its last day is free. */
    FULL("half-hour-fully-booked", "fully-booked", 100);

    private final String visitType;
    private final String people;
    private final int booked;

    Calendar(String visitType, String people, int booked) {
        this.visitType = visitType;
        this.people = people;
        this.booked = booked;
    }

    String visitType() {
        return visitType;
    }

    String people() {
        return people;
    }

    String slug(int number) {
        return BenchClinic.slug(people, number);
    }

    /** In per cent. */
    int booked() {
        return booked;
    }
}
