package org.medicenter.emergency;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.medicenter.clinic.Clinic;
import org.medicenter.emergency.EmergencyNumber.Tier;

/** The numbers that are shipped, by region (numbers.csv). */
final class RegionNumbers {

    /** Stands for who confirmed the rows that are shipped as verified. */
    static final String SHIPPED_AS_VERIFIED = "the Medicenter project";

    private static final String FALLBACK = "EU";
    private static final int COLUMNS = 8;
    private static final Set<String> EUROPEAN_UNION = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");
    private static final Map<String, List<EmergencyNumber>> BY_REGION = read();

    private RegionNumbers() {}

    /** Of the clinic's subdivision, else of its country, else the number of the European Union. */
    static List<EmergencyNumber> of(Clinic clinic) {
        return Stream.of(clinic.country() + "-" + clinic.subdivision(), clinic.country())
                .map(BY_REGION::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> fallback(clinic.country()));
    }

    static Set<String> regions() {
        return BY_REGION.keySet();
    }

    /** Elsewhere the European number is a guess that somebody has to confirm. */
    private static List<EmergencyNumber> fallback(String country) {
        var numbers = BY_REGION.getOrDefault(FALLBACK, List.of());
        return EUROPEAN_UNION.contains(country)
                ? numbers
                : numbers.stream().map(it -> confirmed(it, false)).toList();
    }

    private static Map<String, List<EmergencyNumber>> read() {
        var regions = new LinkedHashMap<String, List<EmergencyNumber>>();
        try (var lines = lines()) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] row = line.split(";", COLUMNS);
                regions.merge(
                        row[0],
                        List.of(number(row)),
                        (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return regions;
    }

    private static BufferedReader lines() {
        var stream = Objects.requireNonNull(RegionNumbers.class.getResourceAsStream("numbers.csv"));
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }

    private static EmergencyNumber number(String[] row) {
        var number = new EmergencyNumber(
                Tier.valueOf(row[1]), row[2], row[3], row[4], row[5], LocalDate.parse(row[6]), null);
        return confirmed(number, row[7].equals("verified"));
    }

    private static EmergencyNumber confirmed(EmergencyNumber it, boolean verified) {
        return new EmergencyNumber(
                it.tier(),
                it.label(),
                it.number(),
                it.tel(),
                it.source(),
                it.checkedOn(),
                verified ? SHIPPED_AS_VERIFIED : null);
    }
}
