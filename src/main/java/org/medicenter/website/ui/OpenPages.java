package org.medicenter.website.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.medicenter.access.CurrentActor;
import org.medicenter.access.Network;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Every open view takes memory, so nobody opens views without end: beyond so many of one browser, or of one address,
 * the oldest is closed, and loads again when somebody comes back to it. A stranger's session ends sooner than that of
 * staff, whose own rules end theirs.
 */
@Component
class OpenPages implements VaadinServiceInitListener {

    private static final int OF_A_BROWSER = 12;
    private static final int OF_AN_ADDRESS = 150;
    private static final Duration STRANGERS = Duration.ofMinutes(20);

    private final transient CurrentActor currentActor;
    private final Duration staffs;
    private final boolean limited;
    private final Map<Network, List<UI>> byAddress = new HashMap<>();

    OpenPages(
            CurrentActor currentActor,
            @Value("${medicenter.session.idle:30m}") Duration staffs,
            @Value("${medicenter.rate-limit.enabled:true}") boolean limited) {
        this.currentActor = currentActor;
        this.staffs = staffs;
        this.limited = limited;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(page -> opened(page.getUI()));
    }

    private void opened(UI page) {
        VaadinSession session = page.getSession();
        WrappedSession browser = session.getSession();
        boolean stranger = currentActor.find().isEmpty();
        browser.setMaxInactiveInterval((int) (stranger ? STRANGERS : staffs).toSeconds());
        oldestBeyond(OF_A_BROWSER, session).ifPresent(session::removeUI);
        VaadinRequest request = VaadinRequest.getCurrent();
        if (limited && stranger && request != null) {
            Network address = Network.of(request.getRemoteAddr());
            page.addDetachListener(gone -> forget(address, page));
            remember(address, page).ifPresent(oldest -> oldest.access(() -> close(oldest)));
        }
    }

    private static Optional<UI> oldestBeyond(int most, VaadinSession session) {
        return session.getUIs().size() <= most
                ? Optional.empty()
                : session.getUIs().stream().min(Comparator.comparingInt(UI::getUIId));
    }

    private static void close(UI page) {
        if (page.getSession() != null) {
            page.getSession().removeUI(page);
        }
    }

    /** The oldest of this address, where there are too many. */
    private synchronized Optional<UI> remember(Network address, UI page) {
        List<UI> pages = byAddress.computeIfAbsent(address, it -> new ArrayList<>());
        pages.add(page);
        return pages.size() <= OF_AN_ADDRESS ? Optional.empty() : Optional.of(pages.removeFirst());
    }

    private synchronized void forget(Network address, UI page) {
        byAddress.computeIfPresent(address, (same, pages) -> {
            pages.remove(page);
            return pages.isEmpty() ? null : pages;
        });
    }
}
