package org.medicenter.demo;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.medicenter.clinic.BookableBy;
import org.medicenter.clinic.Clinic;
import org.medicenter.clinic.ClinicSetup;
import org.medicenter.clinic.Concern;
import org.medicenter.clinic.CutOff;
import org.medicenter.clinic.Location;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.Need;
import org.medicenter.clinic.Resource;
import org.medicenter.clinic.Specialist;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the sample clinic is and offers. Everything in it is invented; the phone numbers are not in service. */
@Component
@Profile("demo")
@Order(1)
class SampleCatalogue implements SamplePart {

    static final LocationId CLINIC = SampleIds.location("clinic");
    static final LocationId SLEEP_LAB = SampleIds.location("sleep-lab");

    private static final String PHONE = "+43 1 5550 140";
    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");
    private static final CutOff NOON_BEFORE = new CutOff.NoonOfOpeningDayBefore();

    private static final String FIRST_VISIT = """
            Bring a list of your medicines; a photo of the boxes is enough.
            Note from now on when you went to bed and when you got up: two weeks are best, a few nights help.
            Bring the person who shares your bedroom, if you like: they hear what you do not.""";

    private static final String RESTLESS_LEGS = """
            Come in the morning if you can: we may take blood to measure your iron stores.
            Take no iron supplements for 24 hours before the visit.
            Bring a list of your medicines; a photo of the boxes is enough.""";

    private static final String NIGHT = """
            Have no coffee, tea, cola or alcohol from noon, and do not nap during the day.
            Wash and dry your hair; use no hair oil, skin oil or nail polish.
            Take your medicines as usual, unless we told you otherwise.
            Eat before you come, and arrive at 20:00. The sensors take 30 to 45 minutes.""";

    private final ClinicSetup setup;

    SampleCatalogue(ClinicSetup setup) {
        this.setup = setup;
    }

    @Override
    public void fill() {
        setup.save(new Clinic("Medicenter Wien", "AT", "", List.of("en", "de"))).orElseThrow();
        locations();
        resources();
        visitTypes();
        concerns();
        specialists();
    }

    private void locations() {
        setup.save(new Location(
                        CLINIC, "clinic", "Medicenter Wien", "Beispielgasse 12, 1090 Wien", "step-free", PHONE, VIENNA))
                .orElseThrow();
        setup.save(new Location(
                        SLEEP_LAB, "sleep-lab", "Sleep laboratory", "Beispielgasse 14, 1090 Wien", "", PHONE, VIENNA))
                .orElseThrow();
    }

    private void resources() {
        several(CLINIC, "consulting-room", "Consulting room", 4);
        one(CLINIC, "ent-room", "ENT room");
        one(CLINIC, "therapists-room", "Therapist’s room");
        several(CLINIC, "mask-set", "Mask set", 2);
        several(SLEEP_LAB, "bed", "Bed", 2);
        several(SLEEP_LAB, "technologist-seat", "Technologist seat", 2);
        several(CLINIC, "home-test-device", "Home-test device", 3);
    }

    private void several(LocationId location, String kind, String name, int count) {
        for (int number = 1; number <= count; number++) {
            one(location, kind, name + " " + number);
        }
    }

    private void one(LocationId location, String kind, String name) {
        setup.save(new Resource(SampleIds.resource(name), location, kind, name)).orElseThrow();
    }

    private void visitTypes() {
        visit("sleep-consultation", "New sleep consultation")
                .every(20, 40)
                .notice(2)
                .horizon(90)
                .bookedBy(BookableBy.ANYONE)
                .cutOff(NOON_BEFORE)
                .specialistAnd("consulting-room")
                .preparation(FIRST_VISIT)
                .save();
        visit("restless-legs-consultation", "Restless legs consultation")
                .every(20, 40)
                .notice(2)
                .horizon(90)
                .bookedBy(BookableBy.ANYONE)
                .cutOff(NOON_BEFORE)
                .specialistAnd("consulting-room")
                .preparation(RESTLESS_LEGS)
                .save();
        visit("follow-up", "Follow-up")
                .every(20, 20)
                .notice(2)
                .horizon(180)
                .bookedBy(BookableBy.KNOWN)
                .cutOff(businessHours(12))
                .specialistAnd("consulting-room")
                .preparation("Bring your device or its data card, if you have one.")
                .save();
        visit("ent-consultation", "Ear, nose and throat consultation")
                .every(10, 30)
                .bufferAfter(10)
                .notice(2)
                .horizon(60)
                .bookedBy(BookableBy.ANYONE)
                .cutOff(NOON_BEFORE)
                .specialistAnd("ent-room")
                .preparation("Bring a list of your medicines and earlier findings, if you have any.")
                .save();
        visit("cbt-i-session", "Sleep therapy session (CBT-I)")
                .every(20, 60)
                .notice(24)
                .horizon(120)
                .bookedBy(BookableBy.SERIES)
                .cutOff(businessHours(24))
                .specialist()
                .preparation("Bring your sleep diary of the last week.")
                .save();
        visit("pap-set-up", "Breathing mask set-up")
                .every(20, 60)
                .bufferAfter(20)
                .notice(24)
                .horizon(60)
                .bookedBy(BookableBy.STAFF)
                .cutOff(businessHours(24))
                .things("therapists-room", "mask-set")
                .preparation("Bring the referral, and your mask if you have one.")
                .save();
        visit("home-test", "Home sleep test, hand-out")
                .every(20, 20)
                .notice(24)
                .horizon(30)
                .bookedBy(BookableBy.STAFF)
                .cutOff(businessHours(24))
                .needs(new Need("home-test-device", 2))
                .preparation("Bring the device back on the second opening day after, before we close.")
                .approved()
                .save();
        visit("polysomnography", "Night in the sleep laboratory")
                .at(SLEEP_LAB)
                .night(LocalTime.of(20, 0), LocalTime.of(6, 30))
                .bufferAfter(60)
                .notice(48)
                .horizon(120)
                .bookedBy(BookableBy.STAFF_WITH_ORDER)
                .cutOff(new CutOff.NoonOfDayBefore())
                .things("bed", "technologist-seat")
                .preparation(NIGHT)
                .approved()
                .save();
    }

    private static CutOff businessHours(int hours) {
        return new CutOff.BusinessHours(Duration.ofHours(hours));
    }

    private void concerns() {
        concern(
                "restless-legs",
                "Restless legs",
                "An urge to move, worse in the evening",
                "restless-legs-consultation");
        concern(
                "snoring",
                "Snoring, breathing pauses",
                "Loud nights, unrefreshed mornings",
                "sleep-consultation",
                "ent-consultation");
        concern("insomnia", "Can’t fall or stay asleep", "Long hours awake, most nights", "sleep-consultation");
        concern(
                "daytime-sleepiness",
                "Sleepy in the daytime",
                "Dozing off when you do not want to",
                "sleep-consultation");
        concern(
                "unusual-behaviour",
                "Unusual behaviour at night",
                "Walking, shouting, acting out dreams",
                "sleep-consultation");
        concern("tinnitus", "Tinnitus", "Ringing that keeps you awake", "ent-consultation");
        concern("shift-work", "Shift work, jet lag", "Sleep at the wrong time of day", "sleep-consultation");
        concern("thyroid", "Thyroid", "A swelling at the front of the neck", "ent-consultation");
        concern("head-and-neck", "Head and neck", "A lump, a hoarse voice, trouble swallowing", "ent-consultation");
        concern("something-else", "Something else", "We help you find the right visit", "sleep-consultation");
    }

    /** Each leads to a follow-up too, last. */
    private void concern(String slug, String name, String hint, String... leadsTo) {
        var visitTypes = Stream.concat(Stream.of(leadsTo), Stream.of("follow-up"))
                .map(SampleIds::visitType)
                .toList();
        setup.save(new Concern(SampleIds.concern(slug), slug, name, hint, visitTypes))
                .orElseThrow();
    }

    private void specialists() {
        specialist(
                "amara-okafor",
                "Dr Amara Okafor",
                "neurologist",
                List.of("restless-legs", "unusual-behaviour", "daytime-sleepiness", "something-else"),
                List.of("sleep-consultation", "restless-legs-consultation", "follow-up"));
        specialist(
                "jonas-lindqvist",
                "Dr Jonas Lindqvist",
                "respiratory physician",
                List.of("snoring", "daytime-sleepiness", "something-else"),
                List.of("sleep-consultation", "follow-up"));
        specialist(
                "mei-ling-tan",
                "Mei-Ling Tan, PhD",
                "psychologist",
                List.of("insomnia", "restless-legs", "shift-work", "unusual-behaviour", "something-else"),
                List.of("sleep-consultation", "restless-legs-consultation", "follow-up", "cbt-i-session"));
        specialist(
                "leyla-demir",
                "Dr Leyla Demir",
                "ear, nose and throat surgeon",
                List.of("snoring", "tinnitus", "thyroid", "head-and-neck"),
                List.of("follow-up", "ent-consultation"));
    }

    private void specialist(String slug, String name, String profession, List<String> treats, List<String> offers) {
        setup.save(new Specialist(
                        SampleIds.specialist(slug),
                        slug,
                        name,
                        profession,
                        treats.stream().map(SampleIds::concern).toList(),
                        offers.stream().map(SampleIds::visitType).toList(),
                        null))
                .orElseThrow();
    }

    private SampleVisitType visit(String slug, String name) {
        return new SampleVisitType(setup, CLINIC, slug, name);
    }
}
