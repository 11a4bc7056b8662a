package org.medicenter.demo;

import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.clinic.RulesRevisions;
import org.medicenter.emergency.EmergencySetup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills an empty database with the sample clinic, before the first request is answered. What visitors change or book
 * stays, also over a restart.
 */
@Component
@Profile("demo")
class SampleClinic implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(SampleClinic.class);

    private final TransactionTemplate transaction;
    private final RulesRevisions revisions;
    private final ClinicDirectory directory;
    private final SampleCatalogue catalogue;
    private final SampleHours hours;
    private final EmergencySetup emergencySetup;
    private final SampleStaff staff;

    SampleClinic(
            PlatformTransactionManager transactions,
            RulesRevisions revisions,
            ClinicDirectory directory,
            SampleCatalogue catalogue,
            SampleHours hours,
            EmergencySetup emergencySetup,
            SampleStaff staff) {
        this.transaction = new TransactionTemplate(transactions);
        this.revisions = revisions;
        this.directory = directory;
        this.catalogue = catalogue;
        this.hours = hours;
        this.emergencySetup = emergencySetup;
        this.staff = staff;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(_ -> fillWhenEmpty());
    }

    /** Two nodes that start at once wait for each other here, and only the first one fills. */
    private void fillWhenEmpty() {
        revisions.lock("clinic");
        if (!directory.stored().locations().isEmpty()) {
            return;
        }
        catalogue.fill();
        hours.fill();
        emergencySetup.confirmRegion("Miriam Gruber, practice manager").orElseThrow();
        staff.fill();
        log.info("The sample clinic is set up");
    }
}
