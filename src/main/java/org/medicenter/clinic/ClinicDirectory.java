package org.medicenter.clinic;

import java.util.Map;
import org.springframework.stereotype.Service;

/** Knows what the clinic offers, from memory; a change of any entry makes a new revision. */
@Service
public class ClinicDirectory implements FollowsRules {

    static final String SCOPE = "clinic";

    private final RulesRevisions revisions;
    private final StoredCatalogue stored;
    private final RememberedRules<Catalogue> remembered;

    ClinicDirectory(RulesRevisions revisions, StoredCatalogue stored) {
        this.revisions = revisions;
        this.stored = stored;
        this.remembered = new RememberedRules<>(revisions, SCOPE, stored::read);
    }

    /** The newest snapshot known to this node. */
    public Catalogue catalogue() {
        return remembered.get();
    }

    /** Whether {@link #catalogue()} has an answer without the database. */
    public boolean isLoaded() {
        return remembered.isLoaded();
    }

    /** The newest snapshot that is stored: one query, and loaded anew only where this node's is another one. */
    public Catalogue refresh() {
        follow(revisions.stored());
        return catalogue();
    }

    @Override
    public void follow(Map<String, Long> storedRevisions) {
        remembered.follow(storedRevisions);
    }

    /** What is stored, as the running transaction sees it: for set-ups that check their entries against it. */
    public Catalogue stored() {
        return stored.read(revisions.stored().getOrDefault(SCOPE, 0L));
    }

    void changeInThisTransaction() {
        remembered.changeInThisTransaction();
    }
}
