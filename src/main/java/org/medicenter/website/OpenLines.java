package org.medicenter.website;

/** The lines on which open pages hear of changes, of this node. */
public interface OpenLines {

    /** How many pages listen. */
    int listening();
}
