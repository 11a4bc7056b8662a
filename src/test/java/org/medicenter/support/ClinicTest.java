package org.medicenter.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test in the sample clinic, served on a port of its own, with a database in memory. All such tests share one
 * application and its database: whoever books, books a time of its own. A second application in the same JVM, with other
 * properties or mocks, would take the sign-in of test users away from the first. The clinic's clock started on Tuesday,
 * 24 November 2026, at 10:40 in Vienna.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles({"demo", "test"})
@ContextConfiguration(initializers = FreshData.class)
public @interface ClinicTest {}
