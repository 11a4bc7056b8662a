package org.medicenter.notifications;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medicenter.access.Actor;
import org.medicenter.access.CurrentActor;
import org.medicenter.access.Deed;
import org.medicenter.access.Role;
import org.medicenter.scheduling.AppointmentId;
import org.medicenter.scheduling.Correspondence;
import org.medicenter.scheduling.Correspondence.Matter;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The outbox for the clinic's people: administrators see all of it, reception what concerns its own locations. Each
 * method throws an AccessDeniedException for anybody else.
 */
@Service
public class Messages {

    private static final int MOST_FOUND = 500;

    private final MessageLists lists;
    private final OutgoingMessages messages;
    private final Letters letters;
    private final MailServer server;
    private final Correspondence correspondence;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Messages(
            MessageLists lists,
            OutgoingMessages messages,
            Letters letters,
            MailServer server,
            Correspondence correspondence,
            CurrentActor currentActor,
            ApplicationEventPublisher events,
            Clock clock) {
        this.lists = lists;
        this.messages = messages;
        this.letters = letters;
        this.server = server;
        this.correspondence = correspondence;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    public MailSetting setting() {
        requireActor();
        return server.setting();
    }

    /** The newest first. Each page is a read of the data of the patients on it. */
    @Transactional
    public List<MessageLine> page(MessageFilter filter, int from, int most) {
        List<OutgoingMessage> found = lists.page(wanted(filter), from, most);
        Map<AppointmentId, Matter> matters = correspondence.about(
                found.stream().map(OutgoingMessage::appointment).toList());
        tellWhoIsOn(matters.values());
        return found.stream()
                .flatMap(it ->
                        Optional.ofNullable(matters.get(it.appointment())).map(matter -> line(it, matter)).stream())
                .toList();
    }

    @Transactional(readOnly = true)
    public int count(MessageFilter filter) {
        return lists.count(wanted(filter));
    }

    /** How many there are of each state, whatever is searched for. */
    @Transactional(readOnly = true)
    public Map<MessageState, Integer> totals() {
        return lists.totals(locationsOf(requireActor()));
    }

    /** Opens a message, which is a read of its patient's data. Empty where there is none, or none for who asks. */
    @Transactional
    public Optional<MessageDetail> open(MessageId id) {
        Optional<OutgoingMessage> found = visible(id);
        Optional<Matter> matter = found.flatMap(it -> correspondence.about(it.appointment()));
        if (found.isEmpty() || matter.isEmpty()) {
            return Optional.empty();
        }
        OutgoingMessage message = found.get();
        events.publishEvent(Deed.read(
                        "message.read",
                        subject(message, matter.get()),
                        matter.get().patient().value())
                .about(message.appointment().value()));
        @Nullable
        Letter letter = letters.write(message, Letters.Link.HIDDEN) instanceof Letters.Written.Ready ready
                ? ready.letter()
                : null;
        return Optional.of(MessageDetail.of(line(message, matter.get()), letter));
    }

    /** What waits is sent at once; what was sent, or given up, is sent once more. */
    @Transactional
    public SendAgainOutcome sendAgain(MessageId id) {
        Optional<OutgoingMessage> found = visible(id);
        Optional<Matter> matter = found.flatMap(it -> correspondence.about(it.appointment()));
        if (found.isEmpty() || matter.isEmpty()) {
            return new SendAgainOutcome.UnknownMessage();
        }
        return switch (letters.write(found.get(), Letters.Link.HIDDEN)) {
            case Letters.Written.NoAddress none -> new SendAgainOutcome.NoAddress();
            case Letters.Written.Overtaken overtaken -> new SendAgainOutcome.Overtaken();
            case Letters.Written.TooLate late -> new SendAgainOutcome.TooLate();
            case Letters.Written.Ready ready -> sendAgain(found.get(), matter.get());
        };
    }

    private SendAgainOutcome sendAgain(OutgoingMessage message, Matter matter) {
        boolean first = message.state() != MessageState.SENDING
                && messages.sendAgain(message.id(), message.state(), clock.instant());
        if (!first) {
            return new SendAgainOutcome.UnderWay();
        }
        events.publishEvent(Deed.changed(
                        "message.again",
                        subject(message, matter),
                        matter.patient().value(),
                        message.state().slug(),
                        MessageState.WAITING.slug())
                .about(message.appointment().value()));
        return new SendAgainOutcome.Waiting(server.isSet());
    }

    private void tellWhoIsOn(Collection<Matter> matters) {
        if (!matters.isEmpty()) {
            events.publishEvent(Deed.readList(
                    "message.list",
                    "",
                    matters.stream().map(it -> it.patient().value()).collect(Collectors.toSet())));
        }
    }

    private Optional<OutgoingMessage> visible(MessageId id) {
        Set<UUID> locations = locationsOf(requireActor());
        return messages.find(id).filter(it -> locations == null || lists.isAt(it.id(), locations));
    }

    private MessageLists.Wanted wanted(MessageFilter filter) {
        Set<UUID> locations = locationsOf(requireActor());
        if (filter.search().isBlank()) {
            return new MessageLists.Wanted(filter.states(), locations, null);
        }
        return new MessageLists.Wanted(
                filter.states(),
                locations,
                correspondence.matching(filter.search(), MOST_FOUND).stream()
                        .map(AppointmentId::value)
                        .toList());
    }

    private Actor requireActor() {
        return currentActor.requireAny(Role.ADMIN, Role.RECEPTIONIST);
    }

    /** Null: all of them. */
    private static @Nullable Set<UUID> locationsOf(Actor actor) {
        return actor.is(Role.ADMIN) ? null : actor.locations();
    }

    private static String subject(OutgoingMessage message, Matter matter) {
        return message.kind().slug() + " " + matter.appointment().reference();
    }

    private static MessageLine line(OutgoingMessage message, Matter matter) {
        var appointment = matter.appointment();
        return new MessageLine(
                message.id(),
                message.kind(),
                message.state(),
                message.writtenAt(),
                message.dueAt(),
                message.settledAt(),
                message.attempts(),
                message.trouble(),
                appointment.reference(),
                OneLine.of(appointment.patientName()),
                appointment.time(),
                appointment.location());
    }
}
