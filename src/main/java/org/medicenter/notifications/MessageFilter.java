package org.medicenter.notifications;

import java.util.Set;

/**
 * Which messages are wanted.
 *
 * @param states empty: all
 * @param search the beginning of a patient's name or of a reference; blank: all
 */
public record MessageFilter(Set<MessageState> states, String search) {

    public MessageFilter {
        states = Set.copyOf(states);
    }

    public static MessageFilter all() {
        return new MessageFilter(Set.of(), "");
    }
}
