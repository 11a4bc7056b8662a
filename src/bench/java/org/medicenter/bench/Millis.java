package org.medicenter.bench;

import java.util.Collection;

/** What was measured, from the shortest to the longest. */
final class Millis {

    private final double[] sorted;

    Millis(Collection<Double> measured) {
        sorted = measured.stream().mapToDouble(it -> it).sorted().toArray();
        if (sorted.length == 0) {
            throw new IllegalStateException("Nothing was measured");
        }
    }

    double shortest() {
        return sorted[0];
    }

    double median() {
        return sorted[sorted.length / 2];
    }

    /** As long or less take 95 of 100. */
    double p95() {
        return sorted[(int) Math.ceil(sorted.length * 0.95) - 1];
    }

    double longest() {
        return sorted[sorted.length - 1];
    }

    int count() {
        return sorted.length;
    }
}
