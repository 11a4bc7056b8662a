package org.medicenter.access;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Who is sending something and has not ended yet. Each of them keeps a thread of the server waiting, so there are never so
 * many that nobody is left who shows pages and the emergency notice.
 */
final class UnfinishedBodies {

    private final int mostOfOneNetwork;
    private final int mostOfAll;
    private final Map<Network, Integer> byNetwork = new ConcurrentHashMap<>();
    private final AtomicInteger all = new AtomicInteger();

    UnfinishedBodies(int mostOfOneNetwork, int mostOfAll) {
        this.mostOfOneNetwork = mostOfOneNetwork;
        this.mostOfAll = mostOfAll;
    }

    /** Whether there is room for one more. Who was let in calls {@link #end} once. */
    boolean begin(Network network) {
        int ofAll = all.incrementAndGet();
        int ofNetwork = byNetwork.merge(network, 1, Integer::sum);
        if (ofAll > mostOfAll || ofNetwork > mostOfOneNetwork) {
            end(network);
            return false;
        }
        return true;
    }

    void end(Network network) {
        all.decrementAndGet();
        byNetwork.computeIfPresent(network, (it, count) -> count == 1 ? null : count - 1);
    }
}
