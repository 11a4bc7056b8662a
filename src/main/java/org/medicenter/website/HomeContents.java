package org.medicenter.website;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medicenter.clinic.Catalogue;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.clinic.Concern;
import org.medicenter.clinic.Location;
import org.medicenter.clinic.Specialist;
import org.medicenter.database.DatabaseGone;
import org.medicenter.hours.OpeningHours;
import org.medicenter.hours.Timetable;
import org.medicenter.scheduling.NextTimes;
import org.medicenter.ui.DayWords;
import org.medicenter.ui.Formats;
import org.medicenter.ui.FreeTimeWords;
import org.medicenter.ui.PersonMark;
import org.medicenter.ui.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Puts home together out of what the modules know. A part that fails is left out; the others stay. */
@Component
class HomeContents {

    private static final Logger LOG = LoggerFactory.getLogger(HomeContents.class);
    private static final Locale LANGUAGE = Locale.ENGLISH;
    private static final int TIMES_EACH = 3;

    private final ClinicDirectory clinic;
    private final OpeningHours hours;
    private final NextTimes nextTimes;
    private final Texts texts;
    private final Clock clock;

    HomeContents(ClinicDirectory clinic, OpeningHours hours, NextTimes nextTimes, Texts texts, Clock clock) {
        this.clinic = clinic;
        this.hours = hours;
        this.nextTimes = nextTimes;
        this.texts = texts;
        this.clock = clock;
    }

    HomeContent now() {
        Instant now = clock.instant();
        Optional<Catalogue> catalogue = known(clinic::catalogue);
        List<Location> locations = catalogue.map(Catalogue::locations).orElse(List.of());
        Optional<List<HomeContent.Person>> people = catalogue.flatMap(it -> known(() -> people(it, now)));
        return new HomeContent(
                city(locations),
                catalogue.map(Catalogue::concerns).orElse(List.of()),
                people.orElse(null),
                people.flatMap(HomeContents::soonest).orElse(null),
                locations.stream()
                        .findFirst()
                        .flatMap(it -> known(() -> overview(it, now).week()))
                        .orElse(null),
                locations.stream().skip(1).flatMap(it -> elsewhere(it, now)).toList());
    }

    private String city(List<Location> locations) {
        return texts.formats(
                        locations.isEmpty()
                                ? ZoneOffset.UTC
                                : locations.getFirst().zone(),
                        LANGUAGE)
                .city();
    }

    private HoursOverview overview(Location location, Instant now) {
        Timetable timetable = hours.timetable();
        return new HoursOverview(timetable, location, now, texts, LANGUAGE);
    }

    private Stream<WeekHours.Elsewhere> elsewhere(Location location, Instant now) {
        return known(() -> overview(location, now).inOneLine()).stream()
                .filter(it -> !it.hours().isEmpty());
    }

    private List<HomeContent.Person> people(Catalogue catalogue, Instant now) {
        return nextTimes.ofEverybody(TIMES_EACH).stream()
                .map(of -> person(of, catalogue, now))
                .toList();
    }

    private HomeContent.Person person(NextTimes.OfSpecialist of, Catalogue catalogue, Instant now) {
        Specialist specialist = of.specialist();
        return new HomeContent.Person(
                specialist.slug(),
                specialist.name(),
                PersonMark.initials(specialist.name()),
                PersonMark.colour(of.place()),
                about(specialist, catalogue),
                of.visitType().slug(),
                of.visitType().minutes(),
                of.times().stream()
                        .map(time -> words(time.start(), catalogue.location(time.location()), now))
                        .toList());
    }

    private FreeTimeWords words(Instant start, Location location, Instant now) {
        Formats formats = texts.formats(location.zone(), LANGUAGE);
        return FreeTimeWords.of(start, formats, new DayWords(formats.date(now), formats, texts, LANGUAGE));
    }

    /** "Neurologist. Restless legs · Unusual behaviour at night". What most of them treat tells nobody apart. */
    private String about(Specialist specialist, Catalogue catalogue) {
        String treats = catalogue.concerns().stream()
                .filter(concern -> specialist.treats(concern.id()))
                .filter(concern -> !isTreatedByMost(concern, catalogue))
                .map(Concern::name)
                .collect(Collectors.joining(" · "));
        return texts.getTranslation("home.people.about", LANGUAGE, capitalised(specialist.profession()), treats);
    }

    private static boolean isTreatedByMost(Concern concern, Catalogue catalogue) {
        List<Specialist> all = catalogue.specialists();
        long many = all.stream().filter(each -> each.treats(concern.id())).count();
        return many * 2 > all.size() && all.size() > 2;
    }

    private static String capitalised(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(LANGUAGE) + words.substring(1);
    }

    private static Optional<HomeContent.Soonest> soonest(List<HomeContent.Person> people) {
        return people.stream()
                .flatMap(person -> Stream.ofNullable(person.first()).map(time -> new HomeContent.Soonest(person, time)))
                .min(Comparator.comparing(
                        it -> OffsetDateTime.parse(it.time().start()).toInstant()));
    }

    private static <T> Optional<T> known(Supplier<T> fact) {
        try {
            return Optional.of(fact.get());
        } catch (RuntimeException unknown) {
            if (!DatabaseGone.isInTheLog(unknown)) {
                LOG.warn("Home is shown without one of its parts", unknown);
            }
            return Optional.empty();
        }
    }
}
