package org.medicenter.website.setup;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.medicenter.clinic.Clinic;
import org.medicenter.emergency.EmergencyNumber;
import org.medicenter.emergency.EmergencyNumber.Tier;

/**
 * What was typed into the set-up so far, right or wrong; never a password.
 *
 * @param numbers of the region that was chosen last, as corrected
 * @param openHolidays the names of the public holidays on which the clinic is open
 */
public record SetupDraft(
        Place place,
        List<Number> numbers,
        List<Day> week,
        List<String> openHolidays,
        List<Offer> offers,
        List<Person> people,
        Administrator administrator) {

    /** @param country ISO 3166-1, empty where none is chosen; subdivision as in {@link Clinic} */
    public record Place(
            String name,
            String phone,
            String street,
            String postcode,
            String town,
            String country,
            String subdivision,
            String zone,
            List<String> languages) {

        static Place empty() {
            return new Place("", "", "", "", "", "", "", "", List.of("en"));
        }

        public Clinic clinic() {
            return new Clinic(name.strip(), country, subdivision, languages);
        }

        public String address() {
            return street.strip() + ", " + (postcode.strip() + " " + town.strip()).strip();
        }
    }

    public record Number(
            Tier tier, String label, String number, String source, LocalDate checkedOn, boolean confirmed) {

        static Number of(EmergencyNumber shipped) {
            return new Number(
                    shipped.tier(), shipped.label(), shipped.number(), shipped.source(), shipped.checkedOn(), false);
        }

        public Number confirmedOn(LocalDate today) {
            return new Number(tier, label, number, source, today, true);
        }

        /** As it is dialled. */
        public String tel() {
            return number.replaceAll("[\\s\\-().\u2011\u2013/]", "");
        }
    }

    /** Times as typed. @param breaks each from the end of a stretch to the beginning of the next */
    public record Day(DayOfWeek weekday, boolean open, String opens, String closes, List<Break> breaks) {

        static Day usual(DayOfWeek weekday) {
            boolean open = weekday.getValue() <= DayOfWeek.FRIDAY.getValue();
            return new Day(weekday, open, "08:00", "17:00", List.of());
        }

        public Day on(DayOfWeek other) {
            return new Day(other, open, opens, closes, breaks);
        }
    }

    public record Break(String from, String to) {}

    /** @param template the slug of its {@link VisitTemplate} */
    public record Offer(String template, boolean chosen, String name, String minutes) {}

    /** @param treats slugs of {@link ConcernTemplate} */
    public record Person(String name, String profession, List<String> treats) {

        public static Person empty() {
            return new Person("", "", List.of());
        }
    }

    public record Administrator(String name, String email) {}

    public static SetupDraft empty() {
        return new SetupDraft(
                Place.empty(),
                List.of(),
                Arrays.stream(DayOfWeek.values()).map(Day::usual).toList(),
                List.of(),
                VisitTemplate.ALL.stream().map(VisitTemplate::offer).toList(),
                List.of(Person.empty()),
                new Administrator("", ""));
    }

    /** Another region has other numbers, unconfirmed, and other holidays. @param ofRegion those shipped for it */
    public SetupDraft in(Place changed, List<EmergencyNumber> ofRegion) {
        boolean sameRegion = changed.country().equals(place.country())
                && changed.subdivision().equals(place.subdivision());
        return new SetupDraft(
                changed,
                sameRegion ? numbers : ofRegion.stream().map(Number::of).toList(),
                week,
                changed.country().equals(place.country()) ? openHolidays : List.of(),
                offers,
                people,
                administrator);
    }

    public SetupDraft withNumbers(List<Number> changed) {
        return new SetupDraft(place, List.copyOf(changed), week, openHolidays, offers, people, administrator);
    }

    public SetupDraft withDay(Day changed) {
        return withWeek(week.stream()
                .map(day -> day.weekday() == changed.weekday() ? changed : day)
                .toList());
    }

    /** Monday's hours from Monday to Friday. */
    public SetupDraft withMondayOnAllWeekdays() {
        Day monday = week.getFirst();
        return withWeek(week.stream()
                .map(day -> day.weekday().getValue() <= DayOfWeek.FRIDAY.getValue() ? monday.on(day.weekday()) : day)
                .toList());
    }

    private SetupDraft withWeek(List<Day> changed) {
        return new SetupDraft(place, numbers, changed, openHolidays, offers, people, administrator);
    }

    public SetupDraft withHoliday(String name, boolean open) {
        var changed = new ArrayList<>(openHolidays);
        changed.remove(name);
        if (open) {
            changed.add(name);
        }
        return new SetupDraft(place, numbers, week, List.copyOf(changed), offers, people, administrator);
    }

    public SetupDraft withOffer(Offer changed) {
        var all = offers.stream()
                .map(it -> it.template().equals(changed.template()) ? changed : it)
                .toList();
        return new SetupDraft(place, numbers, week, openHolidays, all, people, administrator);
    }

    public SetupDraft withPeople(List<Person> changed) {
        return new SetupDraft(place, numbers, week, openHolidays, offers, List.copyOf(changed), administrator);
    }

    public SetupDraft withAdministrator(Administrator changed) {
        return new SetupDraft(place, numbers, week, openHolidays, offers, people, changed);
    }
}
