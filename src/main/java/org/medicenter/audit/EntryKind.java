package org.medicenter.audit;

import java.util.Locale;
import org.medicenter.access.Deed;

/** What sort of deed an entry tells of. */
public enum EntryKind {
    CHANGE,
    READ,
    SIGN_IN,
    EXPORT;

    private static final String SIGN_INS = "access.sign-in.";
    private static final String EXPORTS = ".export";

    static EntryKind of(Deed deed) {
        if (deed.what().startsWith(SIGN_INS)) {
            return SIGN_IN;
        }
        if (deed.what().endsWith(EXPORTS)) {
            return EXPORT;
        }
        return switch (deed.kind()) {
            case READ -> READ;
            case CHANGED -> CHANGE;
        };
    }

    /** For addresses and keys of texts. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
