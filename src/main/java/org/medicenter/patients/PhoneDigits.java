package org.medicenter.patients;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Phone numbers as they are compared: their digits without the country's, and without the zero that stands for them. */
final class PhoneDigits {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final int LONGEST_COUNTRY_CODE = 3;
    private static final int FEWEST_OF_AN_END = 4;

    private PhoneDigits() {}

    /** @param stored in international form, such as "+436605550142" */
    static Optional<String> of(String stored) {
        try {
            return Optional.of(NUMBERS.getNationalSignificantNumber(NUMBERS.parse(stored, null)));
        } catch (NumberParseException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * What a number ends with, as callers say it where they have several.
     *
     * @param typed however it is written; what begins with a country code is no end
     * @return empty where it is too short to be looked for
     */
    static Optional<String> ended(String typed) {
        String digits = typed.replaceAll("\\D", "");
        return typed.startsWith("+") || digits.startsWith("00") || digits.length() < FEWEST_OF_AN_END
                ? Optional.empty()
                : Optional.of(digits);
    }

    /**
     * What a number begins with, as somebody may mean it.
     *
     * @param typed however it is written, with or without country code, perhaps only its beginning
     * @param country ISO 3166-1: whose country code may be left out
     */
    static Set<String> begun(String typed, String country) {
        String text = typed.strip().replace("(0)", "");
        String digits = text.replaceAll("\\D", "");
        Set<String> begun = new LinkedHashSet<>();
        if (text.startsWith("+")) {
            begun.add(withoutCountry(digits));
        } else if (digits.startsWith("00")) {
            begun.add(withoutCountry(digits.substring(2)));
        } else if (digits.startsWith("0")) {
            begun.add(digits.substring(1));
        } else {
            begun.add(digits);
            String own = String.valueOf(NUMBERS.getCountryCodeForRegion(country));
            if (digits.startsWith(own)) {
                begun.add(digits.substring(own.length()));
            }
        }
        return begun;
    }

    private static String withoutCountry(String digits) {
        for (int length = 1; length <= Math.min(LONGEST_COUNTRY_CODE, digits.length()); length++) {
            if (NUMBERS.getSupportedCallingCodes().contains(Integer.parseInt(digits.substring(0, length)))) {
                return digits.substring(length);
            }
        }
        return digits;
    }
}
