package org.medicenter.support;

import com.vaadin.browserless.SpringBrowserlessTest;
import java.nio.file.Path;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A test of views without a browser, in the sample clinic on a database in memory. All of them share one application: a
 * second one in the same JVM, with other properties or mocks, would take the sign-in of test users away from the first.
 */
@SpringBootTest(properties = "spring.datasource.url=jdbc:h2:mem:views;DB_CLOSE_DELAY=-1")
@ActiveProfiles({"demo", "test"})
public abstract class ViewTest extends SpringBrowserlessTest {

    private static final Path DATA = Folders.freshInTarget("views-data");

    @DynamicPropertySource
    static void ownData(DynamicPropertyRegistry registry) {
        registry.add("medicenter.data", DATA::toString);
    }
}
