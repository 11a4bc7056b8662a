package org.medicenter.hours;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.medicenter.clinic.Clinic;

/**
 * Public holidays out of Jollyday's calendars, offline. Only the type PUBLIC_HOLIDAY counts, observances do not. A
 * holiday that is moved from a weekend closes both dates: the one it falls on and the one on which it is kept.
 */
final class PublicHolidays implements Holidays {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private final HolidayManager calendar;
    private final String[] region;
    private final Map<Integer, Map<LocalDate, String>> years = new ConcurrentHashMap<>();

    private PublicHolidays(HolidayManager calendar, String... region) {
        this.calendar = calendar;
        this.region = region;
    }

    /** None for a clinic without a country, or with one that the calendars do not have. */
    static Holidays of(Clinic clinic) {
        String country = clinic.country().toLowerCase(Locale.ROOT);
        if (!HolidayManager.getSupportedCalendarCodes().contains(country.toUpperCase(Locale.ROOT))) {
            return Holidays.none();
        }
        var calendar = HolidayManager.getInstance(ManagerParameters.create(country));
        return clinic.subdivision().isBlank()
                ? new PublicHolidays(calendar)
                : new PublicHolidays(calendar, clinic.subdivision().toLowerCase(Locale.ROOT));
    }

    static List<Region> regions(String country) {
        if (!HolidayManager.getSupportedCalendarCodes().contains(country.toUpperCase(Locale.ROOT))) {
            return List.of();
        }
        var calendar = HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT)));
        return calendar.getCalendarHierarchy().getChildren().entrySet().stream()
                .map(it -> new Region(
                        it.getKey().toUpperCase(Locale.ROOT), it.getValue().getDescription(Locale.ENGLISH)))
                .filter(it -> it.code().matches("[A-Z0-9]{1,10}"))
                .sorted(Comparator.comparing(Region::name))
                .toList();
    }

    @Override
    public Optional<String> on(LocalDate date) {
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                years.computeIfAbsent(date.getYear(), this::year).get(date));
    }

    private Map<LocalDate, String> year(int year) {
        var dates = new HashMap<LocalDate, String>();
        for (int each = year - 1; each <= year + 1; each++) {
            for (Holiday holiday : calendar.getHolidays(Year.of(each), HolidayType.PUBLIC_HOLIDAY, region)) {
                String name = name(holiday);
                dates.put(holiday.getActualDate(), name);
                dates.putIfAbsent(holiday.getDate(), name);
            }
        }
        dates.keySet().removeIf(date -> date.getYear() != year);
        return dates;
    }

    /** The library's "St.Stephen's Day" and "Labour day", spelled as the others are. */
    private static String name(Holiday holiday) {
        return holiday.getDescription(Locale.ENGLISH)
                .replaceAll("\\bday\\b", "Day")
                .replaceAll("\\bSt\\.(?=\\S)", "St. ");
    }
}
