package org.medicenter.emergency.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.Catalogue;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.clinic.Location;
import org.medicenter.emergency.EmergencyNotices;
import org.medicenter.hours.OpeningHours;
import org.medicenter.hours.Timetable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Makes the notices ahead, one for each coming state, whenever the hours or the numbers have changed; and gives the one
 * for now. What goes wrong meanwhile leaves the pages of before, and at last the full notice without the hours.
 */
@Component
class Notices {

    private static final Logger LOG = LoggerFactory.getLogger(Notices.class);
    private static final Duration BEHIND = Duration.ofDays(1);
    private static final Duration AHEAD = Duration.ofDays(21);
    private static final Duration ALWAYS_LEFT = Duration.ofDays(14);

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** @param until the page is another one from this instant on; null where no change is known */
    record Shown(String html, @Nullable Instant until) {}

    /** What the pages in stock were made from. */
    private record Made(long timetable, NoticeFacts facts, Instant from, Instant until) {}

    private final ClinicDirectory clinic;
    private final OpeningHours hours;
    private final EmergencyNotices emergency;
    private final NoticeTemplate template;
    private final KeptNotices kept;
    private final Clock clock;
    private final ReentrantLock making = new ReentrantLock();
    private volatile @Nullable Made made;
    private volatile @Nullable NoticeFacts lastFacts;
    private volatile boolean failing;

    Notices(
            ClinicDirectory clinic,
            OpeningHours hours,
            EmergencyNotices emergency,
            NoticeTemplate template,
            KeptNotices kept,
            Clock clock) {
        this.clinic = clinic;
        this.hours = hours;
        this.emergency = emergency;
        this.template = template;
        this.kept = kept;
        this.clock = clock;
    }

    /** The notice for this minute. It never fails. */
    Shown now() {
        refresh();
        Instant now = clock.instant();
        return kept.at(now)
                .map(page ->
                        new Shown(withMinute(page.html(), now), page.during().end()))
                .orElseGet(() -> new Shown(kept.always().orElseGet(this::makeAlways), null));
    }

    /** The copy that a device keeps for the time without a connection. */
    String offline() {
        refresh();
        return template.render(new OpenNow.Offline(), lastFacts);
    }

    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES, initialDelay = 1)
    void refresh() {
        try {
            refreshIfChanged();
            failing = false;
        } catch (RuntimeException broken) {
            if (!failing) {
                LOG.error("The emergency notice cannot be made anew; the pages made before are shown", broken);
            }
            failing = true;
        }
    }

    private void refreshIfChanged() {
        NoticeFacts facts = facts();
        lastFacts = facts;
        if (facts.location() == null) {
            return;
        }
        Timetable timetable = hours.timetable();
        Instant now = clock.instant();
        if (!isMadeFrom(timetable, facts, now)) {
            makeOnce(timetable, facts, now);
        }
    }

    /** Who comes while somebody else makes them waits for the new pages, but not for ever. */
    private void makeOnce(Timetable timetable, NoticeFacts facts, Instant now) {
        try {
            if (making.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    if (!isMadeFrom(timetable, facts, now)) {
                        make(timetable, facts, now);
                    }
                } finally {
                    making.unlock();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isMadeFrom(Timetable timetable, NoticeFacts facts, Instant now) {
        Made last = made;
        return last != null
                && last.timetable() == timetable.revision()
                && last.facts().equals(facts)
                && last.from().isBefore(now.plusSeconds(1))
                && last.until().minus(ALWAYS_LEFT).isAfter(now);
    }

    private void make(Timetable timetable, NoticeFacts facts, Instant now) {
        Instant from = now.minus(BEHIND);
        Instant until = now.plus(AHEAD);
        List<KeptNotices.Page> pages = new NoticePeriods(
                        timetable, clinic.catalogue().locations())
                .between(from, until).stream()
                        .map(period -> new KeptNotices.Page(period.during(), template.render(period.state(), facts)))
                        .toList();
        kept.keep(pages, template.render(new OpenNow.Unknown(), facts));
        made = new Made(timetable.revision(), facts, from, until);
    }

    /** Before the clinic is set up: without a location, with the number that is shipped for everywhere. */
    private NoticeFacts facts() {
        Catalogue catalogue = clinic.catalogue();
        Location main = catalogue.mainLocation().orElse(null);
        return new NoticeFacts(
                catalogue.clinic().name(),
                catalogue.clinic().country(),
                main,
                (main == null ? emergency.now() : emergency.now(main.id())).numbers());
    }

    private String makeAlways() {
        return template.render(new OpenNow.Unknown(), lastFacts);
    }

    private String withMinute(String html, Instant now) {
        NoticeFacts facts = lastFacts;
        return facts == null || facts.location() == null
                ? html.replaceFirst("<small>[^<]*" + NoticeTemplate.MINUTE + "[^<]*</small>", "")
                : html.replace(NoticeTemplate.MINUTE, template.minute(now, facts));
    }
}
