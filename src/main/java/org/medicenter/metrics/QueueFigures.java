package org.medicenter.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.medicenter.emergency.OwedCalls;
import org.medicenter.notifications.WaitingMessages;
import org.medicenter.website.OpenLines;
import org.springframework.stereotype.Component;

/** How much waits, and how many pages listen: asked for when somebody reads the figures. */
@Component
class QueueFigures implements MeterBinder {

    private final WaitingMessages messages;
    private final OwedCalls calls;
    private final OpenLines lines;

    QueueFigures(WaitingMessages messages, OwedCalls calls, OpenLines lines) {
        this.messages = messages;
        this.calls = calls;
        this.lines = lines;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("medicenter.messages.waiting", messages, WaitingMessages::count)
                .register(meters);
        Gauge.builder("medicenter.calls.owed", calls, OwedCalls::count).register(meters);
        Gauge.builder("medicenter.pages.listening", lines, OpenLines::listening).register(meters);
    }
}
