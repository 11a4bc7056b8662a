package org.medicenter.clinic;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an entry says, fact by fact, for who reads later what was changed. */
final class EntryWords {

    private final Map<String, String> facts = new LinkedHashMap<>();
    private final Catalogue catalogue;

    private EntryWords(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Of the entry with that id as it is stored; of none where there is none yet. */
    static EntryWords of(Entry entry, Catalogue stored) {
        var words = new EntryWords(stored);
        for (var shelf : stored.shelves()) {
            shelf.offered().stream().filter(it -> is(it, entry.key())).forEach(words::tell);
            shelf.archived().stream().filter(it -> is(it, entry.key())).forEach(it -> {
                words.tell(it);
                words.fact("in use", "no");
            });
        }
        return words;
    }

    private static boolean is(Entry entry, UUID key) {
        return entry.key().equals(key);
    }

    boolean isLike(EntryWords other) {
        return facts.equals(other.facts);
    }

    /** The facts that are others there. */
    String unlike(EntryWords other) {
        return facts.entrySet().stream()
                .filter(it -> !it.getValue().equals(other.facts.get(it.getKey())))
                .map(it -> it.getKey() + ": " + it.getValue())
                .collect(joining("; "));
    }

    private void tell(Entry entry) {
        fact("name", entry.name());
        switch (entry) {
            case Location it -> tell(it);
            case Resource it -> tell(it);
            case Concern it -> tell(it);
            case VisitType it -> tell(it);
            case Specialist it -> tell(it);
        }
    }

    private void tell(Location it) {
        fact("short name", it.slug());
        fact("address", it.address());
        fact("access", it.access());
        fact("phone", it.phone());
        fact("time zone", it.zone());
    }

    private void tell(Resource it) {
        fact("kind", it.kind());
        fact("location", catalogue.location(it.location()).name());
    }

    private void tell(Concern it) {
        fact("short name", it.slug());
        fact("hint", it.hint());
        fact("leads to", names(it.leadsTo().stream().map(catalogue::visitType)));
    }

    private void tell(Specialist it) {
        fact("short name", it.slug());
        fact("profession", it.profession());
        fact("treats", names(it.treats().stream().map(catalogue::concern)));
        fact("offers", names(it.offers().stream().map(catalogue::visitType)));
        fact(
                "own room",
                it.ownRoom() == null ? "none" : catalogue.resource(it.ownRoom()).name());
        fact("languages", joined(it.languages(), Function.identity()));
        tell(it.caps());
    }

    private void tell(VisitType it) {
        fact("short name", it.slug());
        fact("times", words(it.startTimes()));
        fact("buffers", words(it.bufferBefore()) + " + " + words(it.bufferAfter()));
        fact("notice", words(it.leadTime()));
        fact("horizon", it.horizonDays() + " days");
        fact("who books", it.bookableBy().slug());
        fact("cut-off", words(it.cutOff()));
        fact("specialist", it.withSpecialist() ? "yes" : "no");
        fact("approval", it.needsApproval() ? "yes" : "no");
        fact("needs", joined(it.needs(), EntryWords::words));
        fact("locations", names(it.locations().stream().map(catalogue::location)));
        fact("own hours", joined(it.ownHours(), EntryWords::words));
        fact("preparation", it.preparation());
        fact("preparation in other languages", it.preparations());
        tell(it.limits().caps());
        fact("a patient", number(it.limits().aPatient()));
        fact(
                "kept for urgent",
                it.limits().keptForUrgent() + ", until " + words(it.limits().releasedBefore()) + " before");
    }

    private void tell(Caps caps) {
        fact("a day", number(caps.aDay()));
        fact("a week", number(caps.aWeek()));
    }

    private void fact(String what, Object fact) {
        facts.put(what, fact.toString());
    }

    private static String number(@Nullable Integer most) {
        return most == null ? "no limit" : "at most " + most;
    }

    private static String names(Stream<? extends Entry> entries) {
        return entries.map(Entry::name).collect(joining(", "));
    }

    private static <T> String joined(Collection<T> things, Function<T, String> words) {
        return things.stream().map(words).collect(joining(", "));
    }

    private static String words(StartTimes times) {
        return switch (times) {
            case StartTimes.OnGrid it -> words(it.length()) + ", every " + words(it.grid());
            case StartTimes.Fixed it -> it.starts() + "–" + it.ends();
        };
    }

    private static String words(CutOff cutOff) {
        return switch (cutOff) {
            case CutOff.BusinessHours it -> words(it.hours()) + " of opening time before";
            case CutOff.NoonOfOpeningDayBefore _ -> "noon of the opening day before";
            case CutOff.NoonOfDayBefore _ -> "noon of the day before";
        };
    }

    private static String words(Need need) {
        return need.pieces() + " " + need.kind()
                + (need.openingDaysAfter() == 0 ? "" : " until " + need.openingDaysAfter() + " opening days after");
    }

    private static String words(WeeklyWindow window) {
        return window.weekday().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + window.begins() + "–"
                + window.ends();
    }

    /** "2 h", "90 min". */
    private static String words(Duration duration) {
        return duration.isZero() || duration.toMinutes() % 60 != 0
                ? duration.toMinutes() + " min"
                : duration.toHours() + " h";
    }
}
