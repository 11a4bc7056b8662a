package org.medicenter.audit;

/** What somebody has opened of the log. */
public final class AuditSearch {

    private final Wanted wanted;
    private final int count;

    AuditSearch(Wanted wanted, int count) {
        this.wanted = wanted;
        this.count = count;
    }

    public int count() {
        return count;
    }

    Wanted wanted() {
        return wanted;
    }
}
