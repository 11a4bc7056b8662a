package org.medicenter.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Measures that take turns in each of some rounds, so that what else the machine does hits all of them. */
final class Rounds {

    /** For trying out: {@code -Dbench.quick=true} measures little, and its figures mean nothing. */
    static final boolean QUICK = Boolean.getBoolean("bench.quick");

    private static final int ROUNDS = QUICK ? 3 : 7;
    private static final Duration TURN = QUICK ? Duration.ofMillis(300) : Duration.ofSeconds(1);

    private interface Turn {
        double perSecond(int round) throws Exception;
    }

    private final Map<String, Turn> turns = new LinkedHashMap<>();

    Rounds with(String name, Load.Request request) {
        turns.put(name, round -> Load.during(TURN, request));
        return this;
    }

    /** Requests that cannot be repeated: their numbers go on from round to round. */
    Rounds with(String name, int aRound, int before, Load.Request request) {
        int count = few(aRound);
        turns.put(name, round -> Load.of(count, it -> request.send(before + round * count + it)));
        return this;
    }

    static int few(int requests) {
        return QUICK ? requests / 10 : requests;
    }

    /** The number after the last one of all rounds. */
    static int after(int aRound, int before) {
        return before + ROUNDS * few(aRound);
    }

    /** The medians, a second. */
    Map<String, Double> measured() throws Exception {
        var measured = new LinkedHashMap<String, List<Double>>();
        for (int round = 0; round < ROUNDS; round++) {
            for (var turn : turns.entrySet()) {
                measured.computeIfAbsent(turn.getKey(), it -> new ArrayList<>())
                        .add(turn.getValue().perSecond(round));
            }
        }
        var medians = new LinkedHashMap<String, Double>();
        measured.forEach((name, values) -> medians.put(name, median(values)));
        medians.forEach((name, value) -> System.out.printf(Locale.ROOT, "%,10.0f/s  %s%n", value, name));
        return medians;
    }

    static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
