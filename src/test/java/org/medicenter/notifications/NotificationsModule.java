package org.medicenter.notifications;

import java.time.ZoneId;
import org.medicenter.access.CurrentActor;
import org.medicenter.access.CurrentNetwork;
import org.medicenter.access.ServerKey;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.clinic.VisitTypeId;
import org.medicenter.support.HandClock;
import org.medicenter.support.SmallClinic;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/**
 * What books and what tells, on a real database and with a real mail server, in a clinic with one specialist. Nobody goes
 * round by himself: a test sends the postman out.
 */
@TestConfiguration
@ImportAutoConfiguration({
    MessageSourceAutoConfiguration.class,
    ThymeleafAutoConfiguration.class,
    MailSenderAutoConfiguration.class
})
@Import({CurrentActor.class, CurrentNetwork.class, ServerKey.class, SmallClinic.class})
@ComponentScan(
        basePackages = {
            "org.medicenter.clinic",
            "org.medicenter.hours",
            "org.medicenter.emergency",
            "org.medicenter.patients",
            "org.medicenter.database",
            "org.medicenter.nodes",
            "org.medicenter.scheduling",
            "org.medicenter.notifications"
        },
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = ".*\\.ui\\..*|.*(Test|Contract|IT|Module|Rounds|Schedule)(\\$.*)?"))
@ComponentScan(
        basePackages = "org.medicenter.ui",
        useDefaultFilters = false,
        includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.(Texts|PublicAddress)"))
class NotificationsModule {

    static final ZoneId ZONE = SmallClinic.ZONE;
    static final String LOCATION_ID = SmallClinic.LOCATION_ID;
    static final LocationId LOCATION = SmallClinic.LOCATION;
    static final SpecialistId SPECIALIST = SmallClinic.SPECIALIST;
    static final VisitTypeId VISIT = SmallClinic.VISIT;

    @Bean
    @Primary
    HandClock testClock() {
        return new HandClock("2026-11-24T10:40:00+01:00");
    }
}
