package org.medicenter.ui;

import java.util.List;

/** What came of saving a form. */
public sealed interface Saving {

    /** @param id of what was saved, which the page shows next */
    record Done(String id) implements Saving {}

    /** Nothing was saved. */
    record Wrong(List<Fault> faults) implements Saving {}

    /**
     * Nothing was saved: somebody else has changed the same thing meanwhile.
     *
     * @param when in words
     */
    record Overtaken(String by, String when) implements Saving {}

    /** @param field the key of the field that it is about; empty: of none */
    record Fault(String field, String sentence) {}
}
