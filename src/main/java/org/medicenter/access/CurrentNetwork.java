package org.medicenter.access;

import com.vaadin.flow.server.VaadinSession;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Knows where the request comes from that is being answered. */
@Component
public class CurrentNetwork {

    /** Empty where nobody asks: the application's own work. */
    public Optional<Network> find() {
        return ofRequest().or(CurrentNetwork::ofPage).map(Network::of);
    }

    private static Optional<String> ofRequest() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? Optional.ofNullable(attributes.getRequest().getRemoteAddr())
                : Optional.empty();
    }

    /** A page that is changed from behind, by push, knows where it was opened. */
    private static Optional<String> ofPage() {
        return Optional.ofNullable(VaadinSession.getCurrent())
                .map(VaadinSession::getBrowser)
                .map(browser -> browser.getAddress());
    }
}
