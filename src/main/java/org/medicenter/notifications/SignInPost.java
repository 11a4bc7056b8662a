package org.medicenter.notifications;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.medicenter.access.SignInLetter;
import org.medicenter.access.SignInMail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Sends mails about the sign-in at once, on threads of their own. They do not go through the outbox: that would keep their
 * keys in the database. One that did not leave is asked for again by whoever waits for it.
 */
@Component
class SignInPost implements SignInMail, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(SignInPost.class);
    private static final int AT_ONCE = 2;
    private static final int WAITING = 500;
    private static final int SECONDS_TO_FINISH = 5;

    private final MailServer server;
    private final SignInLetterWriter writer;
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().name("sign-in-post-", 1).daemon().factory());

    SignInPost(MailServer server, SignInLetterWriter writer) {
        this.server = server;
        this.writer = writer;
    }

    @Override
    public boolean isSet() {
        return server.isSet();
    }

    @Override
    public void send(Supplier<Optional<SignInLetter>> letter) {
        if (!isSet()) {
            return;
        }
        try {
            threads.execute(() -> deliver(letter));
        } catch (RejectedExecutionException full) {
            LOG.warn("A mail about the sign-in was not sent: too many wait already");
        }
    }

    private void deliver(Supplier<Optional<SignInLetter>> letter) {
        try {
            letter.get()
                    .map(it -> writer.write(it, UUID.randomUUID().toString()))
                    .map(server::deliver)
                    .ifPresent(SignInPost::tell);
        } catch (RuntimeException failed) {
            LOG.warn(
                    "A mail about the sign-in was not sent: {}",
                    failed.getClass().getSimpleName());
        }
    }

    private static void tell(Delivery delivery) {
        switch (delivery) {
            case Delivery.Delivered delivered -> {}
            case Delivery.NotDelivered not -> LOG.warn("A mail about the sign-in was not sent: {}", not.trouble());
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
            threads.shutdownNow();
        }
    }
}
