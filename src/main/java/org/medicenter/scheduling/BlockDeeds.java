package org.medicenter.scheduling;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.medicenter.access.Deed;
import org.medicenter.clinic.Catalogue;
import org.medicenter.clinic.ResourceId;
import org.medicenter.clinic.SpecialistId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells who blocks time and gives it back, within the transaction that does it. */
@Component
class BlockDeeds {

    private static final DateTimeFormatter DATE_AND_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final ApplicationEventPublisher events;

    BlockDeeds(ApplicationEventPublisher events) {
        this.events = events;
    }

    void blocked(BlockWish wish, Catalogue catalogue) {
        String when = DATE_AND_TIME.format(wish.date().atTime(wish.from())) + "–" + TIME.format(wish.to());
        String weekly = wish.weeklyUntil() == null ? "" : ", each week until " + wish.weeklyUntil();
        events.publishEvent(Deed.changed(
                "time.blocked",
                wish.resources().stream().map(it -> name(it, catalogue)).collect(Collectors.joining(", ")),
                null,
                "",
                when + weekly + reason(wish.reason())));
    }

    void removed(Block block, Catalogue catalogue) {
        var zone = catalogue.location(block.location()).zone();
        String when = DATE_AND_TIME.format(block.time().start().atZone(zone)) + "–"
                + TIME.format(block.time().end().atZone(zone));
        events.publishEvent(Deed.changed(
                "time.unblocked", name(block.resource(), catalogue), null, when + reason(block.reason()), ""));
    }

    /** Not what was typed beside it: the book of deeds outlives all that somebody may have written there. */
    private static String reason(BlockReason reason) {
        return ", " + reason.slug().replace('-', ' ');
    }

    private static String name(ResourceId resource, Catalogue catalogue) {
        return catalogue.knows(resource)
                ? catalogue.resource(resource).name()
                : catalogue.specialist(new SpecialistId(resource.value())).name();
    }
}
