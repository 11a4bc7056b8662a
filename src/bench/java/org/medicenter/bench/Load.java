package org.medicenter.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Eight clients, each of which asks again as soon as it has its answer. */
final class Load {

    static final int CLIENTS = 8;

    /** One request of a client; the number counts over all clients. */
    interface Request {
        void send(int number) throws Exception;
    }

    private Load() {}

    /** Requests a second over this time. */
    static double during(Duration time, Request request) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        var count = new AtomicInteger();
        long started = System.nanoTime();
        everyClient(() -> {
            while (System.nanoTime() < end) {
                request.send(count.getAndIncrement());
            }
        });
        return perSecond(count.get(), started);
    }

    /** Requests a second for so many of them. */
    static double of(int requests, Request request) throws InterruptedException {
        var next = new AtomicInteger();
        long started = System.nanoTime();
        everyClient(() -> {
            for (int number = next.getAndIncrement(); number < requests; number = next.getAndIncrement()) {
                request.send(number);
            }
        });
        return perSecond(requests, started);
    }

    /** The median time of so many requests, one after the other. */
    static double medianMillis(int requests, Request request) throws Exception {
        var millis = new ArrayList<Double>();
        for (int number = 0; number < requests; number++) {
            long started = System.nanoTime();
            request.send(number);
            millis.add((System.nanoTime() - started) / 1e6);
        }
        return Rounds.median(millis);
    }

    private interface Work {
        void run() throws Exception;
    }

    private static void everyClient(Work work) throws InterruptedException {
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                running.add(clients.submit(() -> {
                    work.run();
                    return null;
                }));
            }
            for (Future<?> client : running) {
                client.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A client was not answered as it should be", failed.getCause());
        }
    }

    private static double perSecond(int requests, long started) {
        return requests * 1e9 / (System.nanoTime() - started);
    }
}
