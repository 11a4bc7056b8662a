package org.medicenter.clinic;

/** The kinds of entries that a catalogue has. */
public enum EntryKind {
    LOCATION,
    RESOURCE,
    CONCERN,
    VISIT_TYPE,
    SPECIALIST;

    String table() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** In keys of texts: lower case, with hyphens. */
    public String slug() {
        return table().replace('_', '-');
    }
}
