package org.medicenter.demo;

import java.util.List;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.clinic.RulesRevisions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills an empty database with the sample clinic, before the first request is answered: first what the clinic is, then
 * its appointments, each wholly or not at all. What visitors change or book stays, also over a restart.
 */
@Component
@Profile("demo")
class SampleClinic implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(SampleClinic.class);

    private final TransactionTemplate transaction;
    private final RulesRevisions revisions;
    private final ClinicDirectory directory;
    private final List<SamplePart> parts;
    private final ObjectProvider<SampleAppointments> appointments;

    SampleClinic(
            PlatformTransactionManager transactions,
            RulesRevisions revisions,
            ClinicDirectory directory,
            List<SamplePart> parts,
            ObjectProvider<SampleAppointments> appointments) {
        this.transaction = new TransactionTemplate(transactions);
        this.revisions = revisions;
        this.directory = directory;
        this.parts = parts;
        this.appointments = appointments;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(_ -> setUp());
        transaction.executeWithoutResult(_ -> book());
    }

    private void setUp() {
        waitForOtherNodes();
        if (directory.stored().locations().isEmpty()) {
            parts.forEach(SamplePart::fill);
            log.info("The sample clinic is set up");
        }
    }

    private void book() {
        waitForOtherNodes();
        appointments.ifAvailable(SampleAppointments::fillWhenNobodyHasBooked);
    }

    /** Of several nodes that start at once the first one fills, the others find it filled. */
    private void waitForOtherNodes() {
        revisions.lock("clinic");
    }
}
