package org.medicenter.scheduling;

import java.util.List;
import org.medicenter.nodes.HearsNodes;
import org.springframework.stereotype.Component;

/** Forgets what other nodes have changed: it is read anew when it is asked for next. */
@Component
class BusyElsewhere implements HearsNodes {

    private final BusyTimes busyTimes;

    BusyElsewhere(BusyTimes busyTimes) {
        this.busyTimes = busyTimes;
    }

    @Override
    public String topic() {
        return BusyNews.TOPIC;
    }

    @Override
    public void hear(List<String> words) {
        if (words.contains(BusyNews.EVERYTHING)) {
            busyTimes.forgetAll();
        } else {
            busyTimes.forget(words.stream().map(BusyNews::read).toList());
        }
    }

    @Override
    public void missedSomething() {
        busyTimes.forgetAll();
    }
}
