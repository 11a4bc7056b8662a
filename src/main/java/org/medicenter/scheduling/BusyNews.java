package org.medicenter.scheduling;

import java.util.UUID;
import java.util.stream.Stream;
import org.medicenter.clinic.ResourceId;
import org.medicenter.nodes.NodeNews;
import org.medicenter.time.Cells;
import org.medicenter.time.TimeRange;
import org.springframework.stereotype.Component;

/** Tells other nodes, with the running transaction, of what is taken or free then: a resource, and from which cell to which. */
@Component
class BusyNews {

    static final String TOPIC = "claims";
    static final String EVERYTHING = "everything";

    private final NodeNews news;

    BusyNews(NodeNews news) {
        this.news = news;
    }

    void tell(Stream<Allocation> changed) {
        changed.map(it -> "%s %d %d".formatted(it.resource().value(), it.firstCell(), it.afterLastCell()))
                .distinct()
                .forEach(words -> news.tell(TOPIC, words));
    }

    void tellOfEverything() {
        news.tell(TOPIC, EVERYTHING);
    }

    static Allocation read(String words) {
        String[] parts = words.split(" ");
        return new Allocation(
                new ResourceId(UUID.fromString(parts[0])),
                new TimeRange(Cells.startOf(Long.parseLong(parts[1])), Cells.startOf(Long.parseLong(parts[2]))));
    }
}
