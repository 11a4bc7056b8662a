package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.Component;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.LocationId;
import org.medicenter.scheduling.AppointmentId;
import org.medicenter.scheduling.PhoneNews;
import org.medicenter.scheduling.PhoneNewsStep;
import org.medicenter.ui.Formats;

/** The queue of patients who have to be told by telephone what has become of their visits. */
class PhoneNewsPart implements KeptQueue {

    private final QueueDesk desk;
    private final BiConsumer<PhoneNews, Formats> visit;
    private final Consumer<PhoneNewsStep> done;
    private final Map<AppointmentId, PhoneNewsCard> cards = new HashMap<>();
    private List<PhoneNews> news = List.of();
    private @Nullable Formats formats;

    /**
     * @param visit is told which one somebody wants to look at
     * @param done is told what came of a step
     */
    PhoneNewsPart(QueueDesk desk, BiConsumer<PhoneNews, Formats> visit, Consumer<PhoneNewsStep> done) {
        this.desk = desk;
        this.visit = visit;
        this.done = done;
    }

    @Override
    public void follow(LocationId place, Formats read, boolean seen) {
        formats = read;
        news = isFor(place) ? desk.phoneNews().following(place) : List.of();
    }

    @Override
    public void look(LocationId place) {
        news = desk.phoneNews().look(place);
    }

    @Override
    public void close() {
        cards.clear();
    }

    @Override
    public boolean isFor(LocationId place) {
        return desk.phoneNews().isFor(place);
    }

    /** Those who were told a moment ago are shown, and do not count. */
    @Override
    public QueueCount count() {
        int many = (int) news.stream().filter(it -> it.told() == null).count();
        return new QueueCount(many, "", many > 0);
    }

    @Override
    public List<Component> entries() {
        return news.stream().<Component>map(this::card).toList();
    }

    private PhoneNewsCard card(PhoneNews told) {
        PhoneNewsCard known = cards.get(told.visit());
        if (known != null && known.shows(told)) {
            return known;
        }
        Formats read = Objects.requireNonNull(formats, "A queue is shown in a language");
        var card = new PhoneNewsCard(
                told, desk.directory().catalogue(), read, () -> step(told), () -> visit.accept(told, read));
        cards.put(told.visit(), card);
        return card;
    }

    private void step(PhoneNews about) {
        done.accept(
                about.told() == null
                        ? desk.phoneNews().told(about.visit(), about.revision())
                        : desk.phoneNews().notTold(about.visit(), about.revision()));
    }
}
