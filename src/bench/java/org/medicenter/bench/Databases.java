package org.medicenter.bench;

import org.medicenter.support.Folders;
import org.medicenter.support.postgres.TestPostgres;
import org.springframework.test.context.DynamicPropertyRegistry;

/** The two databases, each as somebody would run it who must not lose a booking. */
final class Databases {

    static final String H2 = "h2";
    static final String POSTGRES = "postgresql";

    private Databases() {}

    /** The product's own, with its own settings. */
    static void embedded(DynamicPropertyRegistry registry) {
        String data = Folders.freshInTarget("bench-data").toString();
        registry.add("medicenter.data", () -> data);
    }

    /** One that forces its commits to the disk. */
    static void postgres(DynamicPropertyRegistry registry) {
        embedded(registry);
        String url = TestPostgres.freshDurableDatabase();
        registry.add("spring.datasource.url", () -> url);
    }
}
