package org.medicenter.clinic;

import org.springframework.stereotype.Service;

/** Knows what the clinic offers, from memory; a change of any entry makes a new revision. */
@Service
public class ClinicDirectory {

    /** The newest snapshot known to this node. */
    public Catalogue catalogue() {
        throw new UnsupportedOperationException("in progress");
    }
}
