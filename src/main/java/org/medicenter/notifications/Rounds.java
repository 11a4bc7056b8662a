package org.medicenter.notifications;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Sends the postman out every few seconds, on a thread of his own: a slow mail server keeps nobody else waiting. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Rounds implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final int SECONDS_TO_FINISH = 15;

    private final Postman postman;
    private final AtomicBoolean underWay = new AtomicBoolean();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("postman").factory());

    Rounds(Postman postman) {
        this.postman = postman;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void begin() {
        if (underWay.compareAndSet(false, true)) {
            thread.execute(this::round);
        }
    }

    private void round() {
        try {
            postman.deliverDue();
        } catch (RuntimeException failed) {
            LOG.warn("A round of the post ended early; the next one goes on", failed);
        } finally {
            underWay.set(false);
        }
    }

    /** Whoever is being written to gets the mail whole. */
    @Override
    public void destroy() throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
            LOG.warn("A message was under way when the server ended; it will be sent again");
        }
    }
}
