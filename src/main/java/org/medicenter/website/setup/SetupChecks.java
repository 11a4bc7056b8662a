package org.medicenter.website.setup;

import static org.medicenter.website.setup.SetupStep.ADMIN;
import static org.medicenter.website.setup.SetupStep.CLINIC;
import static org.medicenter.website.setup.SetupStep.HOURS;
import static org.medicenter.website.setup.SetupStep.NUMBERS;
import static org.medicenter.website.setup.SetupStep.PEOPLE;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.medicenter.clinic.BookableBy;
import org.medicenter.clinic.ClinicPhone;
import org.medicenter.emergency.EmergencyNumber.Tier;
import org.medicenter.hours.OpeningDay;
import org.medicenter.website.setup.SetupDraft.Offer;
import org.medicenter.website.setup.SetupDraft.Person;

/** What has to be mended before a step may be left. The fields' names are the ids of what is shown. */
final class SetupChecks {

    private static final Pattern DIALLED = Pattern.compile("\\+?[0-9*#]{2,20}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]+@[^\\s@<>\"]+\\.[^\\s@<>\"]{2,}");
    private static final Set<String> COUNTRIES = Set.copyOf(Arrays.asList(Locale.getISOCountries()));
    private static final Set<String> LANGUAGES = Set.of("en", "de", "fr", "es", "ar");
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_LABEL = 100;
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_LINE = 90;
    private static final int LONGEST_EMAIL = 254;
    private static final int MOST_PEOPLE = 50;
    private static final int MOST_NUMBERS = 20;

    private final SetupDraft draft;
    private final LocalDate today;
    private final List<SetupFault> faults = new ArrayList<>();

    private SetupChecks(SetupDraft draft, LocalDate today) {
        this.draft = draft;
        this.today = today;
    }

    static List<SetupFault> of(SetupStep step, SetupDraft draft, LocalDate today) {
        var checks = new SetupChecks(draft, today);
        switch (step) {
            case CLINIC -> checks.place();
            case NUMBERS -> checks.numbers();
            case HOURS -> checks.hours();
            case PEOPLE -> checks.people();
            case ADMIN -> checks.administrator();
        }
        return List.copyOf(checks.faults);
    }

    private void place() {
        var place = draft.place();
        text(CLINIC, "setup-name", place.name(), LONGEST_NAME);
        if (!ClinicPhone.isComplete(ClinicPhone.completed(place.phone(), place.country()))) {
            fault(CLINIC, "setup-phone", "phone");
        }
        text(CLINIC, "setup-street", place.street(), LONGEST_LINE);
        text(CLINIC, "setup-postcode", place.postcode(), LONGEST_LINE);
        text(CLINIC, "setup-town", place.town(), LONGEST_LINE);
        if (!COUNTRIES.contains(place.country())) {
            fault(CLINIC, "setup-country", "country");
        }
        if (!place.subdivision().matches("[A-Z0-9]{0,10}")) {
            fault(CLINIC, "setup-region", "region");
        }
        if (zone(place.zone()).isEmpty()) {
            fault(CLINIC, "setup-zone", "zone");
        }
        if (place.languages().isEmpty() || !LANGUAGES.containsAll(place.languages())) {
            fault(CLINIC, "setup-languages", "language");
        }
    }

    static Optional<ZoneId> zone(String id) {
        try {
            return id.contains("/") ? Optional.of(ZoneId.of(id)) : Optional.empty();
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    private void numbers() {
        if (draft.numbers().stream().noneMatch(it -> it.tier() == Tier.EMERGENCY)) {
            fault(NUMBERS, "setup-numbers", "no-emergency-number");
        }
        if (draft.numbers().size() > MOST_NUMBERS) {
            fault(NUMBERS, "setup-numbers", "too-many-numbers", String.valueOf(MOST_NUMBERS));
        }
        for (int at = 0; at < draft.numbers().size(); at++) {
            number(at, draft.numbers().get(at)).forEach(faults::add);
        }
    }

    static List<SetupFault> number(int at, SetupDraft.Number number, LocalDate today) {
        return new SetupChecks(SetupDraft.empty(), today).number(at, number);
    }

    private List<SetupFault> number(int at, SetupDraft.Number number) {
        var wrong = new SetupChecks(draft, today);
        String field = "setup-number-" + at;
        wrong.text(NUMBERS, field + "-label", number.label(), LONGEST_LABEL);
        wrong.text(NUMBERS, field + "-source", number.source(), LONGEST_NAME);
        if (number.tier() == Tier.ROUTINE
                || number.number().length() > LONGEST_NUMBER
                || !DIALLED.matcher(number.tel()).matches()) {
            wrong.fault(NUMBERS, field + "-number", "not-dialled");
        }
        if (number.checkedOn().isAfter(today)) {
            wrong.fault(NUMBERS, field + "-read", "read-in-future");
        }
        return wrong.faults;
    }

    private void hours() {
        if (draft.week().stream().noneMatch(SetupDraft.Day::open)) {
            fault(HOURS, "setup-week", "never-open");
        }
        for (var day : draft.week()) {
            String field = "setup-day-" + day.weekday().getValue();
            if (day.open()) {
                TypedHours.read(day)
                        .ifPresentOrElse(
                                it -> it.faults().forEach(sentence -> said(HOURS, field, sentence)),
                                () -> fault(HOURS, field, "times"));
            }
        }
    }

    private void people() {
        var chosen = draft.offers().stream().filter(Offer::chosen).toList();
        chosen.forEach(this::offer);
        if (chosen.stream().noneMatch(it -> VisitTemplate.of(it.template()).bookableBy() == BookableBy.ANYONE)) {
            fault(PEOPLE, "setup-offers", "nothing-to-book");
        }
        if (draft.people().isEmpty() || draft.people().size() > MOST_PEOPLE) {
            fault(PEOPLE, "setup-people", "nobody", String.valueOf(MOST_PEOPLE));
        }
        var names = new HashSet<String>();
        for (int at = 0; at < draft.people().size(); at++) {
            person("setup-person-" + at, draft.people().get(at), chosen, names);
        }
        if (faults.isEmpty() && firstVisits(chosen).isEmpty()) {
            fault(PEOPLE, "setup-offers", "nobody-offers");
        }
    }

    /** What patients may book who have never been here, because somebody treats what leads to it. */
    private List<Offer> firstVisits(List<Offer> chosen) {
        return chosen.stream()
                .filter(it -> VisitTemplate.of(it.template()).bookableBy() == BookableBy.ANYONE)
                .filter(it -> draft.people().stream()
                        .flatMap(person -> person.treats().stream())
                        .anyMatch(VisitTemplate.of(it.template()).waysToIt()::contains))
                .toList();
    }

    private void offer(Offer offer) {
        String field = "setup-offer-" + offer.template();
        text(PEOPLE, field + "-name", offer.name(), LONGEST_NAME);
        Optional<Duration> length = length(offer);
        Duration longest = longestOpening();
        if (length.isEmpty()) {
            fault(PEOPLE, field + "-minutes", "minutes");
        } else if (!longest.isZero() && length.get().compareTo(longest) > 0) {
            fault(PEOPLE, field + "-minutes", "longer-than-open", String.valueOf(longest.toMinutes()));
        }
    }

    /** Empty for what is no multiple of five minutes, or longer than a day. */
    static Optional<Duration> length(Offer offer) {
        String typed = offer.minutes().strip();
        if (!typed.matches("[0-9]{1,4}")) {
            return Optional.empty();
        }
        int minutes = Integer.parseInt(typed);
        boolean fits =
                minutes > 0 && minutes % 5 == 0 && minutes <= Duration.ofDays(1).toMinutes();
        return fits ? Optional.of(Duration.ofMinutes(minutes)) : Optional.empty();
    }

    private Duration longestOpening() {
        return draft.week().stream()
                .filter(SetupDraft.Day::open)
                .flatMap(it -> TypedHours.read(it).stream())
                .filter(it -> it.faults().isEmpty())
                .map(OpeningDay::longestStretch)
                .reduce(Duration.ZERO, (a, b) -> a.compareTo(b) > 0 ? a : b);
    }

    private void person(String field, Person person, List<Offer> chosen, Set<String> names) {
        text(PEOPLE, field + "-name", person.name(), LONGEST_NAME);
        text(PEOPLE, field + "-profession", person.profession(), LONGEST_NAME);
        if (!person.name().isBlank() && !names.add(person.name().strip().toLowerCase(Locale.ROOT))) {
            fault(PEOPLE, field + "-name", "name-twice");
        }
        boolean known =
                ConcernTemplate.ALL.stream().map(ConcernTemplate::slug).toList().containsAll(person.treats());
        if (person.treats().isEmpty() || !known) {
            fault(PEOPLE, field + "-treats", "treats-nothing");
        } else if (chosen.stream()
                .noneMatch(it ->
                        person.treats().stream().anyMatch(VisitTemplate.of(it.template())::isOfferedByWhoTreats))) {
            fault(PEOPLE, field + "-treats", "offers-nothing");
        }
    }

    private void administrator() {
        var who = draft.administrator();
        text(ADMIN, "setup-admin-name", who.name(), LONGEST_NAME);
        String email = who.email().strip();
        if (email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches()) {
            fault(ADMIN, "setup-admin-email", "email");
        }
    }

    private void text(SetupStep step, String field, String typed, int longest) {
        if (typed.isBlank()) {
            fault(step, field, "missing");
        } else if (typed.length() > longest) {
            fault(step, field, "too-long", String.valueOf(longest));
        } else if (typed.chars().anyMatch(Character::isISOControl)) {
            fault(step, field, "one-line");
        }
    }

    private void fault(SetupStep step, String field, String key, String... words) {
        faults.add(SetupFault.of(step, field, key, words));
    }

    private void said(SetupStep step, String field, String sentence) {
        faults.add(new SetupFault(step, field, sentence, List.of()));
    }
}
