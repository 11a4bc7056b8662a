package org.medicenter.website.setup;

import java.time.Duration;
import java.util.List;
import org.medicenter.clinic.BookableBy;
import org.medicenter.clinic.CutOff;

/**
 * A visit type as a new clinic starts with it, with the usual lengths and rules. Nights in the laboratory are not among
 * them: they need a location that is open through the night.
 *
 * @param grid minutes from one possible start to the next
 * @param room the kind of room that it takes; empty: none
 * @param waysToIt the concerns that lead patients to it
 * @param alsoFor concerns whose specialists offer it though no patient is led to it
 * @param preparation a sentence a line
 */
public record VisitTemplate(
        String slug,
        String name,
        int minutes,
        int grid,
        int bufferAfter,
        int noticeHours,
        int horizonDays,
        BookableBy bookableBy,
        CutOff cutOff,
        String room,
        List<String> waysToIt,
        List<String> alsoFor,
        boolean chosenAtFirst,
        String preparation) {

    static final String CONSULTING_ROOM = "consulting-room";

    private static final CutOff NOON_BEFORE = new CutOff.NoonOfOpeningDayBefore();
    private static final CutOff A_BUSINESS_DAY = new CutOff.BusinessHours(Duration.ofHours(12));
    private static final List<String> OF_SLEEP =
            List.of("snoring", "insomnia", "daytime-sleepiness", "unusual-behaviour", "shift-work", "something-else");
    private static final List<String> OF_EAR_NOSE_AND_THROAT =
            List.of("snoring", "tinnitus", "thyroid", "head-and-neck");
    private static final List<String> EVERYTHING =
            ConcernTemplate.ALL.stream().map(ConcernTemplate::slug).toList();
    private static final List<String> NOTHING = List.of();

    public static final List<VisitTemplate> ALL = List.of(
            new VisitTemplate(
                    "sleep-consultation",
                    "New sleep consultation",
                    45,
                    15,
                    0,
                    2,
                    90,
                    BookableBy.ANYONE,
                    NOON_BEFORE,
                    CONSULTING_ROOM,
                    OF_SLEEP,
                    NOTHING,
                    true,
                    """
                    Bring a list of your medicines; a photo of the boxes is enough.
                    Note from now on when you went to bed and when you got up: two weeks are best, a few nights help.
                    Bring the person who shares your bedroom, if you like: they hear what you do not."""),
            new VisitTemplate(
                    "restless-legs-consultation",
                    "Restless legs consultation",
                    45,
                    15,
                    0,
                    2,
                    90,
                    BookableBy.ANYONE,
                    NOON_BEFORE,
                    CONSULTING_ROOM,
                    List.of("restless-legs"),
                    NOTHING,
                    true,
                    """
                    Come in the morning if you can: we may take blood to measure your iron stores.
                    Take no iron supplements for 24 hours before the visit.
                    Bring a list of your medicines; a photo of the boxes is enough."""),
            new VisitTemplate(
                    "ent-consultation",
                    "Ear, nose and throat consultation",
                    30,
                    15,
                    5,
                    2,
                    60,
                    BookableBy.ANYONE,
                    NOON_BEFORE,
                    "ent-room",
                    OF_EAR_NOSE_AND_THROAT,
                    NOTHING,
                    false,
                    "Bring a list of your medicines and earlier findings, if you have any."),
            new VisitTemplate(
                    "follow-up",
                    "Follow-up",
                    30,
                    15,
                    0,
                    2,
                    180,
                    BookableBy.KNOWN,
                    A_BUSINESS_DAY,
                    CONSULTING_ROOM,
                    EVERYTHING,
                    NOTHING,
                    true,
                    "Bring your device or its data card, if you have one."),
            new VisitTemplate(
                    "cbt-i-session",
                    "Sleep therapy session (CBT-I)",
                    60,
                    30,
                    0,
                    24,
                    120,
                    BookableBy.SERIES,
                    A_BUSINESS_DAY,
                    "",
                    NOTHING,
                    List.of("insomnia"),
                    false,
                    "Bring your sleep diary of the last week."),
            new VisitTemplate(
                    "pap-set-up",
                    "Breathing mask set-up",
                    60,
                    30,
                    0,
                    24,
                    60,
                    BookableBy.STAFF,
                    A_BUSINESS_DAY,
                    "therapists-room",
                    NOTHING,
                    List.of("snoring", "daytime-sleepiness"),
                    false,
                    "Bring your referral, and your mask if you have one."));

    static VisitTemplate of(String slug) {
        return ALL.stream().filter(it -> it.slug().equals(slug)).findFirst().orElseThrow();
    }

    SetupDraft.Offer offer() {
        return new SetupDraft.Offer(slug, chosenAtFirst, name, String.valueOf(minutes));
    }

    boolean isOfferedByWhoTreats(String concern) {
        return waysToIt.contains(concern) || alsoFor.contains(concern);
    }
}
