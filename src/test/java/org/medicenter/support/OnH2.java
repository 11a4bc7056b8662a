package org.medicenter.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * On a fresh H2 in a file, with the settings of the product. Tests that differ in nothing else share it, and what it is
 * used by: each test begins by emptying what it counts.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ContextConfiguration(initializers = OnH2.FreshFile.class)
public @interface OnH2 {

    /** Names the file, which the application makes. */
    class FreshFile implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            "spring.datasource.url=jdbc:h2:file:./target/test-data/%s;WRITE_DELAY=0;OPTIMIZE_REUSE_RESULTS=0"
                                    .formatted(UUID.randomUUID()))
                    .applyTo(context);
        }
    }
}
