package org.medicenter.access;

import java.util.Locale;

/** Why somebody's access stays as it is. */
public enum AccountRefusal {
    /** Somebody has to be left who can let others in. */
    LAST_ADMIN,
    NO_ROLE,
    /** A role counts at locations only. */
    NO_LOCATION,
    /** The role of a specialist needs the specialist who they are. */
    NO_SPECIALIST,
    /** Patients have no place among the clinic's people. */
    ROLE_OF_PATIENTS,
    NAME_MISSING,
    NAME_TOO_LONG,
    EMAIL_UNREADABLE,
    EMAIL_TAKEN,
    ALREADY_INVITED;

    /** How texts name it, such as "last-admin". */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
