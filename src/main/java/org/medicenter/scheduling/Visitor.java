package org.medicenter.scheduling;

import org.jspecify.annotations.Nullable;
import org.medicenter.access.Network;

/**
 * Who asks from outside, for the limits against floods.
 *
 * @param address the network address, as the server sees it
 * @param session the browser's session; null where a program asks
 */
public record Visitor(String address, @Nullable String session) {

    public Visitor(String address) {
        this(address, null);
    }

    /** All addresses of one customer. */
    String network() {
        return Network.of(address).name();
    }
}
