package org.medicenter.journeys;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.medicenter.support.Folders;
import org.medicenter.support.browser.Look;
import org.medicenter.support.browser.OpenPages;
import org.medicenter.support.browser.Viewport;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A way through the sample clinic in a real browser. All journeys share one application and its database: whoever books,
 * books a time of its own. The clinic's clock started on Tuesday, 24 November 2026, at 10:40 in Vienna.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles({"demo", "test"})
@Import({JourneyClock.class, SideDoor.class, BookedAtDesk.class})
abstract class Journey {

    private static final Path DATA = Folders.freshInTarget("journeys-data");

    @LocalServerPort
    int port;

    @Autowired
    TurnableClock clock;

    @RegisterExtension
    final OpenPages pages = new OpenPages(this::address);

    @DynamicPropertySource
    static void ownData(DynamicPropertyRegistry registry) {
        registry.add("medicenter.data", DATA::toString);
    }

    /** Where addresses such as {@code /book} begin. */
    String address() {
        return "http://localhost:" + port;
    }

    /** A window of a colleague who has signed in, with no page in it yet. */
    Page windowOf(Colleague colleague, Viewport viewport, Look look) {
        Page page = pages.open(viewport, look);
        colleague.signIn(page.context());
        return page;
    }

    Page windowOf(Colleague colleague) {
        return windowOf(colleague, Viewport.DESKTOP, Look.LIGHT);
    }
}
