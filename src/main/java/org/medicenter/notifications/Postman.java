package org.medicenter.notifications;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.medicenter.access.Deed;
import org.medicenter.scheduling.Correspondence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Brings what is due to the mail server. Each message is taken, and that is committed, before a word of it leaves; what
 * came of it is committed after. Several nodes may do this at once.
 */
@Component
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final int AT_ONCE = 50;

    /** Longer than a mail server may take by the time-outs of application.yaml. */
    static final Duration ABANDONED = Duration.ofMinutes(15);

    private final OutgoingMessages messages;
    private final Letters letters;
    private final MailServer server;
    private final Correspondence correspondence;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Postman(
            OutgoingMessages messages,
            Letters letters,
            MailServer server,
            Correspondence correspondence,
            ApplicationEventPublisher events,
            Clock clock) {
        this.messages = messages;
        this.letters = letters;
        this.server = server;
        this.correspondence = correspondence;
        this.events = events;
        this.clock = clock;
    }

    /** One round. It ends early when the mail server itself is in trouble: the next message would meet it too. */
    void deliverDue() {
        if (!server.isSet()) {
            return;
        }
        List<MessageId> due;
        do {
            Instant now = clock.instant();
            due = messages.due(now, now.minus(ABANDONED), AT_ONCE);
            if (!due.stream().allMatch(this::deliver)) {
                return;
            }
        } while (due.size() == AT_ONCE);
    }

    /** @return whether the next one may be tried */
    private boolean deliver(MessageId id) {
        UUID taker = UUID.randomUUID();
        Instant now = clock.instant();
        Optional<OutgoingMessage> taken = messages.take(id, taker, now, now.minus(ABANDONED));
        return taken.isEmpty() || deliver(taken.get(), taker);
    }

    private boolean deliver(OutgoingMessage message, UUID taker) {
        return switch (handOver(message)) {
            case Outcome.Settled settled -> {
                messages.settle(message.id(), taker, settled.state(), null, clock.instant());
                if (settled.state() == MessageState.SENT) {
                    tell(message);
                }
                yield true;
            }
            case Outcome.Failed failed -> {
                postpone(message, taker, failed.trouble());
                yield !failed.trouble().isOfTheServer();
            }
        };
    }

    private sealed interface Outcome {

        record Settled(MessageState state) implements Outcome {}

        record Failed(Trouble trouble) implements Outcome {}
    }

    private Outcome handOver(OutgoingMessage message) {
        try {
            return switch (letters.write(message, Letters.Link.OPENS)) {
                case Letters.Written.Ready ready -> send(ready.letter());
                case Letters.Written.NoAddress none -> new Outcome.Settled(MessageState.NO_ADDRESS);
                case Letters.Written.Overtaken overtaken -> new Outcome.Settled(MessageState.REPLACED);
                case Letters.Written.TooLate late -> new Outcome.Failed(Trouble.TOO_LATE);
            };
        } catch (RuntimeException bug) {
            LOG.error("The message {} cannot be put into words", message.id(), bug);
            return new Outcome.Failed(Trouble.NOT_WRITTEN);
        }
    }

    private Outcome send(Letter letter) {
        return switch (server.deliver(letter)) {
            case Delivery.Delivered delivered -> new Outcome.Settled(MessageState.SENT);
            case Delivery.NotDelivered not -> new Outcome.Failed(not.trouble());
        };
    }

    /** A patient's data has left the house. */
    private void tell(OutgoingMessage message) {
        correspondence
                .about(message.appointment())
                .ifPresent(matter -> events.publishEvent(Deed.changed(
                                "message.sent",
                                message.kind().slug() + " "
                                        + matter.appointment().reference(),
                                matter.patient().value(),
                                "",
                                "")
                        .about(message.appointment().value())));
    }

    private void postpone(OutgoingMessage message, UUID taker, Trouble trouble) {
        Optional<Duration> pause = trouble.isForGood()
                ? Optional.empty()
                : Retries.pauseAfter(message.attempts(), RandomGenerator.getDefault());
        if (pause.isPresent()) {
            LOG.warn("The message {} is not sent yet: {}", message.id(), trouble);
            messages.tryLater(message.id(), taker, trouble, clock.instant().plus(pause.get()));
        } else {
            LOG.warn("The message {} is given up: {}", message.id(), trouble);
            messages.settle(message.id(), taker, MessageState.FAILED, trouble, clock.instant());
        }
    }
}
