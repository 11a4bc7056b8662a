package org.medicenter.scheduling;

/**
 * What makes a manage link: the token for who may open it, its hash for the database, and the revision from which it
 * can be made again.
 */
record ManageLink(ManageToken token, String hash, int revision) {}
