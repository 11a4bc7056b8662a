package org.medicenter.website.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import org.junit.jupiter.api.Test;
import org.medicenter.support.ViewTest;

/** Nobody opens views without end. */
class OpenPagesTest extends ViewTest {

    @Test
    void theThirteenthPageOfABrowserClosesTheOldest() {
        VaadinSession session = VaadinSession.getCurrent();
        UI first = UI.getCurrent();

        for (int page = 1; page <= 12; page++) {
            open(session, 1000 + page);
        }

        assertThat(session.getUIs()).hasSize(12).doesNotContain(first);
    }

    @Test
    void aPageThatNobodyTouchesKeepsNoSessionAlive() {
        var configuration = VaadinService.getCurrent().getDeploymentConfiguration();

        assertThat(configuration.isCloseIdleSessions()).isTrue();
    }

    private static void open(VaadinSession session, int id) {
        var page = new UI();
        page.getInternals().setSession(session);
        page.doInit(VaadinRequest.getCurrent(), id, "page" + id);
        session.addUI(page);
        session.getService().fireUIInitListeners(page);
    }
}
