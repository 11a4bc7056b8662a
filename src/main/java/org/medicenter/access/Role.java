package org.medicenter.access;

/** What somebody may do here. A person may have several. */
public enum Role {
    /** Sees and changes their own appointments. */
    PATIENT,
    /** Works at the desk: all appointments of their locations. */
    RECEPTIONIST,
    /** Sees patients: their own appointments. */
    SPECIALIST,
    /** Decides on hours, visit types and accounts, and sees what a receptionist sees. */
    ADMIN
}
