package org.medicenter.clinic;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an entry of the clinic has to be like: each check that fails gives a sentence, and the field it is about. */
final class EntryRules {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern SUBDIVISION = Pattern.compile("[a-zA-Z0-9]{0,10}");
    private static final Set<String> COUNTRIES = Set.copyOf(Arrays.asList(Locale.getISOCountries()));
    private static final int SLUG_LENGTH = 60;
    private static final int NAME_LENGTH = 200;
    private static final int RESOURCE_NAME_LENGTH = 100;
    private static final int ADDRESS_LENGTH = 300;
    private static final int PREPARATION_LENGTH = 4000;
    private static final int LONGEST_HORIZON = 3650;
    private static final int MOST = 500;
    private static final int MOST_KEPT = 20;
    private static final Duration LONGEST_NOTICE = Duration.ofDays(365);
    private static final Duration DAY = Duration.ofDays(1);

    private final Catalogue stored;
    private final List<EntryFault> faults = new ArrayList<>();
    private String field = "";

    private EntryRules(Catalogue stored) {
        this.stored = stored;
    }

    static List<EntryFault> broken(Entry entry, Catalogue stored) {
        return switch (entry) {
            case Location location -> broken(location, stored);
            case Resource resource -> broken(resource, stored);
            case Concern concern -> broken(concern, stored);
            case VisitType visitType -> broken(visitType, stored);
            case Specialist specialist -> broken(specialist, stored);
        };
    }

    static List<EntryFault> broken(Clinic clinic, Catalogue stored) {
        var rules = new EntryRules(stored);
        rules.at("name").name("The clinic's name", clinic.name(), NAME_LENGTH);
        rules.at("country");
        rules.require(
                COUNTRIES.contains(clinic.country()),
                "\"%s\" is no country: use the two letters of ISO 3166, such as AT.",
                clinic.country());
        rules.at("subdivision");
        rules.require(
                SUBDIVISION.matcher(clinic.subdivision()).matches(),
                "\"%s\" is no region: use the part after the country in ISO 3166-2, such as 9, or leave it empty.",
                clinic.subdivision());
        rules.at("languages");
        rules.require(!clinic.languages().isEmpty(), "The clinic needs at least one language.");
        rules.require(
                clinic.languages().stream().allMatch(EntryRules::isLanguage),
                "The languages %s are not all known: use tags such as en or de.",
                clinic.languages());
        return rules.faults;
    }

    static List<EntryFault> broken(Location location, Catalogue stored) {
        var rules = new EntryRules(stored);
        rules.at("slug").slug(location.slug(), stored.locations.ownerOf(location.slug()), location.id());
        rules.at("name").name("A location's name", location.name(), NAME_LENGTH);
        rules.at("address").name("A location's address", location.address(), ADDRESS_LENGTH);
        rules.at("access").text("How to get in", location.access(), ADDRESS_LENGTH);
        rules.at("phone");
        rules.require(
                ClinicPhone.isComplete(location.phone()),
                "The phone \"%s\" is not complete: write it with the country code, such as +43 1 5550 140.",
                location.phone());
        return rules.faults;
    }

    static List<EntryFault> broken(Resource resource, Catalogue stored) {
        var rules = new EntryRules(stored);
        rules.at("name").name("A resource's name", resource.name(), RESOURCE_NAME_LENGTH);
        rules.at("kind");
        rules.require(
                isSlug(resource.kind()),
                "The kind \"%s\" is not a short name such as consulting-room.",
                resource.kind());
        rules.at("location").location(resource.location());
        rules.at("name");
        rules.require(
                stored.resourcesOf(resource.kind(), resource.location()).stream()
                        .noneMatch(it ->
                                it.name().equals(resource.name()) && !it.id().equals(resource.id())),
                "There is a \"%s\" at this location already: give each its own name.",
                resource.name());
        return rules.faults;
    }

    static List<EntryFault> broken(Concern concern, Catalogue stored) {
        var rules = new EntryRules(stored);
        rules.at("slug").slug(concern.slug(), stored.concerns.ownerOf(concern.slug()), concern.id());
        rules.at("name").name("A concern's name", concern.name(), NAME_LENGTH);
        rules.at("hint").text("A concern's hint", concern.hint(), NAME_LENGTH);
        rules.at("leads-to");
        rules.require(!concern.leadsTo().isEmpty(), "A concern leads to at least one visit type.");
        rules.distinct(concern.leadsTo(), "A concern leads to each visit type only once.");
        concern.leadsTo().forEach(rules::visitType);
        return rules.faults;
    }

    static List<EntryFault> broken(Specialist specialist, Catalogue stored) {
        var rules = new EntryRules(stored);
        rules.at("slug").slug(specialist.slug(), stored.specialists.ownerOf(specialist.slug()), specialist.id());
        rules.at("name").name("A specialist's name", specialist.name(), NAME_LENGTH);
        rules.at("profession").name("A specialist's profession", specialist.profession(), NAME_LENGTH);
        rules.at("treats").distinct(specialist.treats(), "A specialist treats each concern only once.");
        specialist.treats().forEach(rules::concern);
        rules.at("offers").distinct(specialist.offers(), "A specialist offers each visit type only once.");
        specialist.offers().forEach(rules::offered);
        rules.at("languages").languages(specialist.languages());
        rules.caps(specialist.caps());
        var room = specialist.ownRoom();
        rules.at("own-room");
        rules.require(
                room == null || stored.knows(room), "The specialist's own room is not one of the clinic's rooms.");
        return rules.faults;
    }

    static List<EntryFault> broken(VisitType visitType, Catalogue stored) {
        var rules = new EntryRules(stored);
        rules.at("slug").slug(visitType.slug(), stored.visitTypes.ownerOf(visitType.slug()), visitType.id());
        rules.at("name").name("A visit type's name", visitType.name(), NAME_LENGTH);
        rules.at("preparation").longText("The preparation", visitType.preparation(), PREPARATION_LENGTH);
        rules.languages(visitType.preparations().keySet());
        visitType
                .preparations()
                .forEach((language, text) ->
                        rules.at("preparation-" + language).longText("The preparation", text, PREPARATION_LENGTH));
        rules.startTimes(visitType.startTimes());
        rules.at("buffer-before").buffer("The buffer before the visit", visitType.bufferBefore());
        rules.at("buffer-after").buffer("The buffer after the visit", visitType.bufferAfter());
        rules.at("lead-time");
        rules.require(
                isWholeMinutes(visitType.leadTime())
                        && !visitType.leadTime().isNegative()
                        && visitType.leadTime().compareTo(LONGEST_NOTICE) <= 0,
                "The least notice is between none and a year, in whole minutes.");
        rules.at("horizon");
        rules.require(
                visitType.horizonDays() >= 0 && visitType.horizonDays() <= LONGEST_HORIZON,
                "The horizon lies between 0 and %d days.",
                LONGEST_HORIZON);
        rules.at("cut-off").cutOff(visitType.cutOff());
        rules.limits(visitType.limits());
        rules.things(visitType);
        rules.at("own-hours");
        visitType.ownHours().forEach(rules::window);
        rules.distinct(
                visitType.ownHours().stream()
                        .map(it -> List.of(it.weekday(), it.begins()))
                        .toList(),
                "Two of the visit type's own hours begin at the same time.");
        return rules.faults;
    }

    private void things(VisitType visitType) {
        at("locations");
        require(!visitType.locations().isEmpty(), "A visit type is offered at one location at least.");
        distinct(visitType.locations(), "A visit type is offered at each location only once.");
        visitType.locations().forEach(this::location);
        at("needs");
        require(
                visitType.withSpecialist() || !visitType.needs().isEmpty(),
                "A visit takes up a specialist or a thing at least, this one neither.");
        distinct(
                visitType.needs().stream().map(Need::kind).toList(),
                "A kind of thing is named once; say how many of it are needed.");
        for (Need need : visitType.needs()) {
            for (LocationId location : visitType.locations()) {
                int there = stored.resourcesOf(need.kind(), location).size();
                String where =
                        stored.knows(location) ? stored.location(location).name() : "that location";
                require(
                        there > 0,
                        "There is no \"%s\" at %s: add the rooms, beds and devices first.",
                        need.kind(),
                        where);
                require(
                        there == 0 || there >= need.pieces(),
                        "A visit needs %d of \"%s\", but there are only %d at %s.",
                        need.pieces(),
                        need.kind(),
                        there,
                        where);
            }
        }
    }

    private void startTimes(StartTimes startTimes) {
        at(startTimes instanceof StartTimes.Fixed ? "fixed" : "length");
        require(startTimes.nominalLength().compareTo(StartTimes.LONGEST) <= 0, "A visit lasts a day at most.");
        if (startTimes instanceof StartTimes.OnGrid onGrid) {
            at("grid");
            require(onGrid.grid().compareTo(DAY) <= 0, "A start grid is a day at most.");
        }
        if (startTimes instanceof StartTimes.Fixed fixed) {
            require(
                    isOnFiveMinutes(fixed.starts()) && isOnFiveMinutes(fixed.ends()),
                    "A visit from %s to %s does not start and end on five minutes.",
                    fixed.starts(),
                    fixed.ends());
        }
    }

    private void buffer(String what, Duration buffer) {
        require(
                !buffer.isNegative() && buffer.compareTo(DAY) <= 0 && buffer.toSeconds() % 300 == 0,
                "%s is a multiple of five minutes and a day at most, but this one is %s.",
                what,
                buffer);
    }

    private void cutOff(CutOff cutOff) {
        if (cutOff instanceof CutOff.BusinessHours business) {
            require(
                    isWholeMinutes(business.hours()) && business.hours().compareTo(LONGEST_NOTICE) <= 0,
                    "A cut-off is given in whole minutes and is a year at most.");
        }
    }

    private void limits(VisitLimits limits) {
        caps(limits.caps());
        at("a-patient").cap(limits.aPatient());
        at("kept");
        require(
                limits.keptForUrgent() >= 0 && limits.keptForUrgent() <= MOST_KEPT,
                "Between 0 and %d times a day are kept for urgent visits.",
                MOST_KEPT);
        at("released");
        require(
                isWholeMinutes(limits.releasedBefore())
                        && !limits.releasedBefore().isNegative()
                        && limits.releasedBefore().compareTo(LONGEST_NOTICE) <= 0,
                "What is kept is given free between none and a year before, in whole minutes.");
        require(
                limits.keptForUrgent() == 0 || limits.releasedBefore().isPositive(),
                "Say how long before the visit what is kept for urgent visits is given free.");
    }

    private void caps(Caps caps) {
        at("a-day").cap(caps.aDay());
        at("a-week").cap(caps.aWeek());
        require(
                caps.aDay() == null || caps.aWeek() == null || caps.aDay() <= caps.aWeek(),
                "A day cannot have more visits than its week.");
    }

    private void cap(@Nullable Integer most) {
        require(most == null || (most >= 1 && most <= MOST), "A limit lies between 1 and %d.", MOST);
    }

    private void languages(Collection<String> languages) {
        require(
                languages.stream().allMatch(EntryRules::isLanguage),
                "The languages %s are not all known: use tags such as en or de.",
                languages);
    }

    private EntryRules at(String where) {
        field = where;
        return this;
    }

    private void window(WeeklyWindow window) {
        require(
                !window.begins().equals(window.ends()),
                "The visit type's own hours from %s to %s last no time.",
                window.begins(),
                window.ends());
        require(
                isOnFiveMinutes(window.begins()) && isOnFiveMinutes(window.ends()),
                "The visit type's own hours from %s to %s do not begin and end on five minutes.",
                window.begins(),
                window.ends());
    }

    private void offered(VisitTypeId visitType) {
        visitType(visitType);
        require(
                !stored.knows(visitType) || stored.visitType(visitType).withSpecialist(),
                "A specialist cannot offer a visit type that takes up things only.");
    }

    private void visitType(VisitTypeId id) {
        require(stored.knows(id), "There is no visit type with the id %s.", id);
    }

    private void concern(ConcernId id) {
        require(stored.knows(id), "There is no concern with the id %s.", id);
    }

    private void location(LocationId id) {
        require(stored.knows(id), "There is no location with the id %s.", id);
    }

    private <I> void slug(String slug, Optional<I> taken, I own) {
        require(!slug.isEmpty(), "Without a name there is no short name for addresses.");
        require(
                slug.isEmpty() || isSlug(slug),
                "\"%s\" is no short name for addresses: use small letters, digits and hyphens, %d at most.",
                slug,
                SLUG_LENGTH);
        require(
                taken.isEmpty() || taken.get().equals(own),
                "The short name \"%s\" is taken: choose another one.",
                slug);
    }

    private void name(String what, String text, int longest) {
        require(!text.isBlank(), "%s is missing.", what);
        text(what, text, longest);
    }

    private void text(String what, String text, int longest) {
        require(text.chars().noneMatch(Character::isISOControl), "%s stands in one line.", what);
        length(what, text, longest);
    }

    private void longText(String what, String text, int longest) {
        require(
                text.chars().noneMatch(it -> Character.isISOControl(it) && it != '\n'),
                "%s has characters that cannot be shown.",
                what);
        length(what, text, longest);
    }

    private void length(String what, String text, int longest) {
        require(text.length() <= longest, "%s has %d characters, %d are the most.", what, text.length(), longest);
    }

    private <E> void distinct(List<E> entries, String reason) {
        require(new HashSet<>(entries).size() == entries.size(), reason);
    }

    private void require(boolean holds, String reason, Object... words) {
        if (!holds) {
            faults.add(new EntryFault(field, reason.formatted(words)));
        }
    }

    private static boolean isSlug(String text) {
        return text.length() <= SLUG_LENGTH && SLUG.matcher(text).matches();
    }

    private static boolean isLanguage(String tag) {
        return !tag.isBlank()
                && !tag.contains(" ")
                && !Locale.forLanguageTag(tag).getLanguage().isEmpty();
    }

    private static boolean isOnFiveMinutes(LocalTime time) {
        return time.toNanoOfDay() % Duration.ofMinutes(5).toNanos() == 0;
    }

    private static boolean isWholeMinutes(Duration duration) {
        return duration.equals(Duration.ofMinutes(duration.toMinutes()));
    }
}
