package org.medicenter.clinic;

import java.util.Map;

/** Remembers rules, and wants to know when another node has changed them. */
public interface FollowsRules {

    /** @param storedRevisions the newest revision by scope; where it is the remembered one, nothing is to be done */
    void follow(Map<String, Long> storedRevisions);
}
