package org.medicenter.bench;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.medicenter.scheduling.TakenTimesMemory;
import org.medicenter.support.HeardStatements;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** A measurement of the product on a database that is named by the class, served on a port of its own. */
@Tag("bench")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "medicenter.clock.start=2027-01-06T10:40:00+01:00")
@Import({
    HeardStatements.class,
    TakenTimesMemory.class,
    BookedCalendars.class,
    BareInserts.class,
    QueryCount.class
})
@ActiveProfiles("bench")
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface Bench {}
