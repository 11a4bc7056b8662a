package org.medicenter.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The modules time, clinic, hours and emergency with a real database that the test names; with the profile demo, the
 * sample clinic too. Nothing is rolled back: what is saved, is committed.
 */
@DataJpaTest
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@Import({RulesTest.Modules.class, RulesTest.StaffAccounts.class})
@ActiveProfiles("test")
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface RulesTest {

    /** What is scanned besides entities and repositories. */
    @ComponentScan(
            basePackages = {
                "org.medicenter.time",
                "org.medicenter.clinic",
                "org.medicenter.hours",
                "org.medicenter.emergency",
                "org.medicenter.demo"
            },
            excludeFilters = {
                @ComponentScan.Filter(Controller.class),
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = ".*\\.ui\\..*|.*Test.*|.*Sample(Appointments|Approvals|Staff)")
            })
    class Modules {}

    /** What the sample clinic's staff is made with, and who knows who asks. */
    @ComponentScan(
            basePackages = "org.medicenter.access",
            useDefaultFilters = false,
            includeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = ".*\\.(AccountSetup|Passwords|PasswordRules|CurrentActor|CurrentNetwork)"))
    class StaffAccounts {}
}
