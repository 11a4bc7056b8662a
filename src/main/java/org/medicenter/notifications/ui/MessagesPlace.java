package org.medicenter.notifications.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medicenter.notifications.MessageFilter;
import org.medicenter.notifications.MessageId;
import org.medicenter.notifications.MessageState;

/** What the address of the page says. What it says wrongly, counts as not said. */
record MessagesPlace(
        @Nullable MessageState state,
        String search,
        @Nullable MessageId message) {

    private static final String STATE = "state";
    private static final String FIND = "find";
    private static final String MESSAGE = "message";

    static MessagesPlace of(QueryParameters parameters) {
        return new MessagesPlace(
                parameters
                        .getSingleParameter(STATE)
                        .flatMap(MessagesPlace::state)
                        .orElse(null),
                parameters.getSingleParameter(FIND).orElse(""),
                parameters
                        .getSingleParameter(MESSAGE)
                        .flatMap(MessagesPlace::message)
                        .orElse(null));
    }

    QueryParameters parameters() {
        Map<String, String> parameters = new HashMap<>();
        if (state != null) {
            parameters.put(STATE, state.slug());
        }
        if (!search.isBlank()) {
            parameters.put(FIND, search);
        }
        if (message != null) {
            parameters.put(MESSAGE, message.toString());
        }
        return QueryParameters.simple(parameters);
    }

    MessageFilter filter() {
        return new MessageFilter(state == null ? Set.of() : Set.of(state), search);
    }

    boolean isAll() {
        return state == null && search.isBlank();
    }

    MessagesPlace with(@Nullable MessageId chosen) {
        return new MessagesPlace(state, search, chosen);
    }

    MessagesPlace inState(@Nullable MessageState wanted) {
        return new MessagesPlace(wanted, search, message);
    }

    MessagesPlace finding(String wanted) {
        return new MessagesPlace(state, wanted, message);
    }

    private static Optional<MessageState> state(String slug) {
        return Arrays.stream(MessageState.values())
                .filter(it -> it.slug().equals(slug))
                .findFirst();
    }

    private static Optional<MessageId> message(String id) {
        try {
            return Optional.of(new MessageId(UUID.fromString(id)));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
