package org.medicenter.ui;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;

/** Reads a phone number as people type it, and writes it as they read it. */
public final class TypedPhone {

    /** No number has fewer digits, country code and leading zero aside; what has is somebody's first half. */
    private static final int FEWEST_DIGITS = 6;

    private TypedPhone() {}

    /**
     * In international form, such as +4315550140; empty for what cannot be called. Letters are no digits, though some
     * telephones have them on their keys.
     *
     * @param country as in ISO 3166, such as AT: whose number it is where it has no country code
     */
    public static Optional<String> read(String typed, String country) {
        if (typed.codePoints().anyMatch(Character::isLetter)) {
            return Optional.empty();
        }
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            var number = numbers.parse(typed, country);
            return numbers.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE && !isShort(number)
                    ? Optional.of(numbers.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException noNumber) {
            return Optional.empty();
        }
    }

    /** Whether it is a number that breaks off before its end. */
    public static boolean isTooShort(String typed, String country) {
        if (typed.codePoints().anyMatch(Character::isLetter)) {
            return false;
        }
        try {
            var number = PhoneNumberUtil.getInstance().parse(typed, country);
            return isShort(number)
                    || PhoneNumberUtil.getInstance().isPossibleNumberWithReason(number) == ValidationResult.TOO_SHORT;
        } catch (NumberParseException noNumber) {
            return noNumber.getErrorType() == NumberParseException.ErrorType.TOO_SHORT_NSN;
        }
    }

    private static boolean isShort(PhoneNumber number) {
        return PhoneNumberUtil.getInstance()
                        .getNationalSignificantNumber(number)
                        .length()
                < FEWEST_DIGITS;
    }

    /** As it is read out: "+436605550182" is "+43 660 5550182". What is no number stays as it is. */
    public static String spaced(String number) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            return numbers.format(numbers.parse(number, ""), PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException noNumber) {
            return number;
        }
    }
}
