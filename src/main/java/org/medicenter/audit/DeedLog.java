package org.medicenter.audit;

import java.time.Clock;
import java.time.Instant;
import org.medicenter.access.CurrentActor;
import org.medicenter.access.CurrentNetwork;
import org.medicenter.access.Deed;
import org.medicenter.access.Network;
import org.medicenter.patients.PatientId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes each deed down in the transaction that does it: both are there, or neither. Where that may only read, in one of
 * its own, before anything of what was read is given out. It costs one insert and no query.
 */
@Component
class DeedLog {

    private static final int LONGEST_SUBJECT = 500;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NETWORK = 100;
    private static final int LONGEST_TEXT = 4000;

    private final AuditEntries entries;
    private final CurrentActor currentActor;
    private final CurrentNetwork currentNetwork;
    private final TransactionTemplate together;
    private final TransactionTemplate alone;
    private final Clock clock;

    DeedLog(
            AuditEntries entries,
            CurrentActor currentActor,
            CurrentNetwork currentNetwork,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.entries = entries;
        this.currentActor = currentActor;
        this.currentNetwork = currentNetwork;
        this.together = new TransactionTemplate(transactions);
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    @EventListener
    void on(Deed deed) {
        var transaction = TransactionSynchronizationManager.isCurrentTransactionReadOnly() ? alone : together;
        transaction.executeWithoutResult(_ -> entries.write(entry(deed), deed.listed()));
    }

    private AuditEntry entry(Deed deed) {
        Instant now = clock.instant();
        String network = currentNetwork.find().map(Network::name).orElse("");
        return new AuditEntry(
                EntryId.next(),
                now,
                EntryKind.of(deed),
                deed.what(),
                fitting(deed.subject(), LONGEST_SUBJECT),
                deed.patient() == null ? null : new PatientId(deed.patient()),
                deed.listed().size(),
                deed.appointment(),
                actor(deed.doer(), network),
                fitting(network, LONGEST_NETWORK),
                fitting(deed.before(), LONGEST_TEXT),
                fitting(deed.after(), LONGEST_TEXT));
    }

    /** Who is signed in did it, even with a patient's link in hand. */
    private EntryActor actor(Deed.Doer doer, String network) {
        if (doer instanceof Deed.Doer.Known known) {
            return EntryActor.account(known.account().value(), fitting(known.name(), LONGEST_NAME), known.roles());
        }
        return currentActor
                .find()
                .map(it -> EntryActor.account(it.id().value(), fitting(it.name(), LONGEST_NAME), it.roles()))
                .orElseGet(() -> EntryActor.nameless(kind(doer, network)));
    }

    private static EntryActor.Kind kind(Deed.Doer doer, String network) {
        if (doer instanceof Deed.Doer.Patient) {
            return EntryActor.Kind.PATIENT;
        }
        return network.isEmpty() ? EntryActor.Kind.SYSTEM : EntryActor.Kind.STRANGER;
    }

    /** What is too long ends with an ellipsis; what cannot be seen gives way to a space, except for ends of lines. */
    private static String fitting(String text, int longest) {
        String seen = text.replaceAll("[\\p{Cntrl}&&[^\n]]", " ");
        return seen.length() <= longest ? seen : seen.substring(0, longest - 1) + "…";
    }
}
