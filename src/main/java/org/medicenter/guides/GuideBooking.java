package org.medicenter.guides;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.Catalogue;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.clinic.Concern;
import org.medicenter.clinic.VisitType;
import org.medicenter.database.DatabaseGone;
import org.medicenter.scheduling.FreeTime;
import org.medicenter.scheduling.NextTimes;
import org.medicenter.ui.DayWords;
import org.medicenter.ui.Formats;
import org.medicenter.ui.FreeTimeWords;
import org.medicenter.ui.PersonMark;
import org.medicenter.ui.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Finds who treats what a guide is about, and when they are free next. */
@Component
class GuideBooking {

    private static final Logger LOG = LoggerFactory.getLogger(GuideBooking.class);
    private static final Locale LANGUAGE = Locale.ENGLISH;

    /**
     * What the guide leads to.
     *
     * @param soonest who is free first; null where nobody is, soon
     */
    record Offer(int minutes, List<Person> people, @Nullable Person soonest) {}

    /**
     * A specialist who treats it.
     *
     * @param colour of the mark that stands for a portrait
     * @param next null where nothing is free soon
     */
    record Person(
            String slug,
            String name,
            String profession,
            String initials,
            int colour,
            @Nullable FreeTimeWords next) {}

    private final ClinicDirectory clinic;
    private final NextTimes nextTimes;
    private final Texts texts;
    private final Clock clock;

    GuideBooking(ClinicDirectory clinic, NextTimes nextTimes, Texts texts, Clock clock) {
        this.clinic = clinic;
        this.nextTimes = nextTimes;
        this.texts = texts;
        this.clock = clock;
    }

    /** Null where the clinic does not treat it, or cannot be asked: a guide is worth reading all the same. */
    @Nullable
    Offer offerFor(Guide guide) {
        try {
            return offer(guide, clinic.catalogue()).orElse(null);
        } catch (RuntimeException unknown) {
            if (!DatabaseGone.isInTheLog(unknown)) {
                LOG.warn("The guide {} is shown without specialists", guide.slug(), unknown);
            }
            return null;
        }
    }

    private Optional<Offer> offer(Guide guide, Catalogue catalogue) {
        Optional<VisitType> visitType = catalogue.findVisitType(guide.visitType());
        Optional<Concern> concern = catalogue.findConcern(guide.concern());
        if (visitType.isEmpty() || concern.isEmpty()) {
            return Optional.empty();
        }
        List<NextTimes.OfSpecialist> next = nextTimes.ofThoseWhoTreat(concern.get(), visitType.get(), 1);
        List<Person> people = next.stream().map(each -> person(each, catalogue)).toList();
        return Optional.of(new Offer(visitType.get().minutes(), people, soonest(next, people)));
    }

    private Person person(NextTimes.OfSpecialist of, Catalogue catalogue) {
        return new Person(
                of.specialist().slug(),
                of.specialist().name(),
                of.specialist().profession(),
                PersonMark.initials(of.specialist().name()),
                PersonMark.colour(of.place()),
                of.times().stream()
                        .findFirst()
                        .map(time -> words(time, catalogue))
                        .orElse(null));
    }

    private FreeTimeWords words(FreeTime time, Catalogue catalogue) {
        Formats formats = texts.formats(catalogue.location(time.location()).zone(), LANGUAGE);
        LocalDate today = formats.date(clock.instant());
        return FreeTimeWords.of(time.start(), formats, new DayWords(today, formats, texts, LANGUAGE));
    }

    private static @Nullable Person soonest(List<NextTimes.OfSpecialist> next, List<Person> people) {
        return next.stream()
                .filter(each -> !each.times().isEmpty())
                .min(Comparator.comparing(GuideBooking::firstStart))
                .map(each -> people.get(next.indexOf(each)))
                .filter(Objects::nonNull)
                .orElse(null);
    }

    private static Instant firstStart(NextTimes.OfSpecialist of) {
        return of.times().getFirst().start();
    }
}
