package org.medicenter.clinic;

import java.util.List;

/** What else an entry has to be like, in the eyes of a module that knows more than this one. */
public interface EntryCheck {

    /** @param catalogue as it is stored */
    List<EntryFault> faults(Entry entry, Catalogue catalogue);
}
