package org.medicenter.clinic;

import java.util.List;

/**
 * The clinic as a whole.
 *
 * @param country ISO 3166-1, such as "AT": its public holidays and emergency numbers
 * @param subdivision ISO 3166-2 without the country, such as "9", or empty: no regional holidays
 * @param languages as BCP 47 tags, the first is the default
 */
public record Clinic(String name, String country, String subdivision, List<String> languages) {}
