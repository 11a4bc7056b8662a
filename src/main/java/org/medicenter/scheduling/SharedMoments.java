package org.medicenter.scheduling;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** At most two visits share one moment: a specialist sees two at once, and never three. */
@Component
class SharedMoments {

    /** Two have some of that time already: the transaction ends with that. */
    static final class Full extends RuntimeException {

        private static final long serialVersionUID = 1;

        Full() {
            super("Two visits share that time already", null, false, false);
        }
    }

    private final Overbookings overbookings;
    private final ClaimedTime cells;

    SharedMoments(Overbookings overbookings, ClaimedTime cells) {
        this.overbookings = overbookings;
        this.cells = cells;
    }

    /**
     * Whether some cell of it is one that somebody has and another waits for. Within the transaction that shares it the
     * cells that somebody has are locked before: whoever shares them at the same moment has done so, or comes later.
     *
     * @param own the visit's own claim, which does not count
     */
    boolean isFull(Allocation wanted, UUID own) {
        return overbookings.waitingFor(wanted.resource(), wanted.firstCell(), wanted.afterLastCell()).stream()
                .filter(it -> !it.visit().equals(own))
                .anyMatch(it -> isShared(it, wanted, own));
    }

    private boolean isShared(Overbookings.Waiting waiting, Allocation wanted, UUID own) {
        long from = Math.max(wanted.firstCell(), waiting.wanted().firstCell());
        long until = Math.min(wanted.afterLastCell(), waiting.wanted().afterLastCell());
        return cells.ofOthers(wanted.resource(), from, until, waiting.visit(), own) > 0;
    }
}
