package org.medicenter.website.setup;

import java.text.Normalizer;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.medicenter.clinic.ClinicPhone;
import org.medicenter.clinic.ClinicSetup;
import org.medicenter.clinic.Concern;
import org.medicenter.clinic.ConcernId;
import org.medicenter.clinic.Location;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.Need;
import org.medicenter.clinic.Resource;
import org.medicenter.clinic.ResourceId;
import org.medicenter.clinic.Specialist;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.clinic.StartTimes;
import org.medicenter.clinic.VisitType;
import org.medicenter.clinic.VisitTypeId;
import org.medicenter.emergency.EmergencyNumber;
import org.medicenter.emergency.EmergencySetup;
import org.medicenter.hours.HolidayRule;
import org.medicenter.hours.HoursSetup;
import org.medicenter.hours.OpeningDay;
import org.medicenter.hours.OpeningPlan;
import org.medicenter.hours.OpeningWeeks;
import org.medicenter.hours.WorkingDay;
import org.medicenter.hours.WorkingHours;
import org.medicenter.website.setup.SetupDraft.Offer;
import org.medicenter.website.setup.SetupDraft.Person;
import org.springframework.stereotype.Component;

/**
 * Makes the clinic out of what was typed, through the modules' own API and in the running transaction.
 *
 * <p>Whatever a module refuses is an {@link IllegalArgumentException} with its sentences.
 */
@Component
class ClinicMaking {

    private static final Map<String, String> ROOMS = Map.of(
            VisitTemplate.CONSULTING_ROOM,
            "Consulting room",
            "ent-room",
            "ENT room",
            "therapists-room",
            "Therapist’s room");

    private final ClinicSetup clinic;
    private final HoursSetup hours;
    private final EmergencySetup emergency;

    ClinicMaking(ClinicSetup clinic, HoursSetup hours, EmergencySetup emergency) {
        this.clinic = clinic;
        this.hours = hours;
        this.emergency = emergency;
    }

    LocationId make(SetupDraft draft, LocalDate today) {
        var location = LocationId.random();
        var place = draft.place();
        clinic.save(place.clinic()).orElseThrow();
        clinic.save(new Location(
                        location,
                        "clinic",
                        place.name().strip(),
                        place.address(),
                        "",
                        ClinicPhone.completed(place.phone(), place.country()),
                        ZoneId.of(place.zone())))
                .orElseThrow();
        emergency.set(null, numbers(draft)).orElseThrow();
        hours.begin(plan(draft, location, today)).orElseThrow();
        rooms(draft, location);
        var visitTypes = visitTypes(draft, location);
        var concerns = concerns(draft, visitTypes);
        people(draft, location, today, visitTypes, concerns);
        return location;
    }

    private static List<EmergencyNumber> numbers(SetupDraft draft) {
        String by = draft.administrator().name().strip();
        return draft.numbers().stream()
                .map(it -> new EmergencyNumber(
                        it.tier(),
                        it.label().strip(),
                        it.number().strip(),
                        it.tel(),
                        it.source().strip(),
                        it.checkedOn(),
                        it.confirmed() ? by : null))
                .toList();
    }

    private static OpeningPlan plan(SetupDraft draft, LocationId location, LocalDate today) {
        var days = openDays(draft);
        return new OpeningPlan(
                location,
                List.of(new OpeningWeeks(today, List.of(days))),
                List.of(),
                draft.openHolidays().stream()
                        .map(it -> HolidayRule.open(location, it))
                        .toList());
    }

    private static List<OpeningDay> openDays(SetupDraft draft) {
        return draft.week().stream()
                .filter(SetupDraft.Day::open)
                .map(it -> TypedHours.read(it).orElseThrow())
                .toList();
    }

    /** A consulting room for each specialist, and one of each other kind that is needed. */
    private void rooms(SetupDraft draft, LocationId location) {
        chosen(draft).stream()
                .map(it -> VisitTemplate.of(it.template()).room())
                .filter(kind -> !kind.isEmpty())
                .distinct()
                .forEach(kind -> {
                    int many = kind.equals(VisitTemplate.CONSULTING_ROOM)
                            ? draft.people().size()
                            : 1;
                    for (int number = 1; number <= many; number++) {
                        String name = ROOMS.get(kind) + (many > 1 ? " " + number : "");
                        clinic.save(new Resource(ResourceId.random(), location, kind, name))
                                .orElseThrow();
                    }
                });
    }

    private Map<String, VisitTypeId> visitTypes(SetupDraft draft, LocationId location) {
        var made = new HashMap<String, VisitTypeId>();
        for (Offer offer : chosen(draft)) {
            var template = VisitTemplate.of(offer.template());
            var id = VisitTypeId.random();
            clinic.save(new VisitType(
                            id,
                            template.slug(),
                            offer.name().strip(),
                            new StartTimes.OnGrid(
                                    SetupChecks.length(offer).orElseThrow(), Duration.ofMinutes(template.grid())),
                            Duration.ZERO,
                            Duration.ofMinutes(template.bufferAfter()),
                            Duration.ofHours(template.noticeHours()),
                            template.horizonDays(),
                            template.bookableBy(),
                            template.cutOff(),
                            true,
                            template.room().isEmpty() ? List.of() : List.of(new Need(template.room(), 0)),
                            List.of(location),
                            List.of(),
                            template.preparation()))
                    .orElseThrow();
            made.put(template.slug(), id);
        }
        return made;
    }

    /** Those that somebody treats and a visit answers. */
    private Map<String, ConcernId> concerns(SetupDraft draft, Map<String, VisitTypeId> visitTypes) {
        var made = new HashMap<String, ConcernId>();
        for (ConcernTemplate template : ConcernTemplate.ALL) {
            boolean treated =
                    draft.people().stream().anyMatch(person -> person.treats().contains(template.slug()));
            var leadsTo = chosen(draft).stream()
                    .map(it -> VisitTemplate.of(it.template()))
                    .filter(it -> it.waysToIt().contains(template.slug()))
                    .map(it -> visitTypes.get(it.slug()))
                    .toList();
            if (treated && !leadsTo.isEmpty()) {
                var id = ConcernId.random();
                clinic.save(new Concern(id, template.slug(), template.name(), template.hint(), leadsTo))
                        .orElseThrow();
                made.put(template.slug(), id);
            }
        }
        return made;
    }

    private void people(
            SetupDraft draft,
            LocationId location,
            LocalDate today,
            Map<String, VisitTypeId> visitTypes,
            Map<String, ConcernId> concerns) {
        Set<String> taken = new HashSet<>();
        var week = openDays(draft).stream()
                .map(it -> new WorkingDay(it.weekday(), null, null, List.of()))
                .toList();
        for (Person person : draft.people()) {
            var id = SpecialistId.random();
            clinic.save(new Specialist(
                            id,
                            slug(person.name(), taken),
                            person.name().strip(),
                            person.profession().strip(),
                            person.treats().stream()
                                    .filter(concerns::containsKey)
                                    .map(concerns::get)
                                    .toList(),
                            offeredBy(person, draft).stream()
                                    .map(visitTypes::get)
                                    .toList(),
                            null))
                    .orElseThrow();
            hours.set(WorkingHours.everyWeek(id, location, today, week)).orElseThrow();
        }
    }

    private static List<String> offeredBy(Person person, SetupDraft draft) {
        return chosen(draft).stream()
                .map(it -> VisitTemplate.of(it.template()))
                .filter(it -> person.treats().stream().anyMatch(it::isOfferedByWhoTreats))
                .map(VisitTemplate::slug)
                .toList();
    }

    private static List<Offer> chosen(SetupDraft draft) {
        return draft.offers().stream().filter(Offer::chosen).toList();
    }

    /** "Dr Zoë Müller" becomes "zoe-muller"; a second one "zoe-muller-2". */
    static String slug(String name, Set<String> taken) {
        var words = new ArrayList<>(List.of(Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip()
                .split(" ")));
        while (words.size() > 1 && Set.of("dr", "prof", "mr", "ms", "mrs").contains(words.getFirst())) {
            words.removeFirst();
        }
        String base = String.join("-", words);
        base = base.isEmpty()
                ? "specialist"
                : base.substring(0, Math.min(base.length(), 50)).replaceAll("-$", "");
        String slug = base;
        for (int number = 2; !taken.add(slug); number++) {
            slug = base + "-" + number;
        }
        return slug;
    }
}
