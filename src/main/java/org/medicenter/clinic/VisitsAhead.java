package org.medicenter.clinic;

/** How many visits are booked that have to do with an entry: who archives it should know. */
public interface VisitsAhead {

    /** @throws org.springframework.security.access.AccessDeniedException for anybody but administrators */
    int of(Entry entry);
}
