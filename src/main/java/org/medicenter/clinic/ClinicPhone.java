package org.medicenter.clinic;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The number under which people reach the clinic: with its country code, so that it can be called from anywhere. */
public final class ClinicPhone {

    private static final Pattern COMPLETE = Pattern.compile("\\+[0-9][0-9 ]{4,24}[0-9]");

    private ClinicPhone() {}

    public static boolean isComplete(String number) {
        return COMPLETE.matcher(number).matches();
    }

    /**
     * Adds the country code to a number that is written as at home, such as "01 5550 140"; leaves alone what has one, and
     * what is no number.
     *
     * @param country as in ISO 3166, such as AT; may be empty
     */
    public static String completed(String typed, String country) {
        String number = typed.strip();
        var numbers = PhoneNumberUtil.getInstance();
        if (isComplete(number) || lacksItsArea(number, numbers.getNddPrefixForRegion(country, true))) {
            return number;
        }
        try {
            var read = numbers.parse(number, country);
            return numbers.isPossibleNumber(read) ? numbers.format(read, PhoneNumberFormat.INTERNATIONAL) : number;
        } catch (NumberParseException noNumber) {
            return number;
        }
    }

    /** "5550 140" is called within its town only: which town that is nobody knows. */
    private static boolean lacksItsArea(String number, @Nullable String trunkPrefix) {
        return trunkPrefix != null
                && !number.startsWith("+")
                && !number.replaceAll("[^0-9]", "").startsWith(trunkPrefix);
    }
}
