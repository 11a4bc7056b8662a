package org.medicenter.interop;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An error as the API tells it (RFC 9457).
 *
 * @param detail a sentence for a person: what happened, and what to do now
 * @param members what the problem has beside the members of every problem
 * @param headers what goes into the answer's head, such as Retry-After
 */
record Problem(ProblemType type, String detail, Map<String, @Nullable Object> members, Map<String, String> headers) {

    static Problem of(ProblemType type, String detail) {
        return new Problem(type, detail, Map.of(), Map.of());
    }

    /** A body with mistakes. */
    static Problem invalid(List<MemberMistake> mistakes) {
        return of(ProblemType.INVALID, detail(mistakes)).with("errors", mistakes);
    }

    /** An address with mistakes. */
    static Problem invalidQuery(List<MemberMistake> mistakes) {
        return of(ProblemType.INVALID_QUERY, detail(mistakes)).with("errors", mistakes);
    }

    private static String detail(List<MemberMistake> mistakes) {
        if (mistakes.isEmpty()) {
            return "Something is missing or wrong.";
        }
        MemberMistake first = mistakes.getFirst();
        String more = mistakes.size() == 1 ? "" : " There is more to correct: errors lists all.";
        return first.member() + ": " + first.message() + more;
    }

    Problem with(String member, @Nullable Object content) {
        var all = new LinkedHashMap<>(members);
        all.put(member, content);
        return new Problem(type, detail, all, headers);
    }

    Problem withHeader(String name, String content) {
        var all = new LinkedHashMap<>(headers);
        all.put(name, content);
        return new Problem(type, detail, members, all);
    }

    /** Whole seconds, rounded up, at least one. */
    Problem retryAfter(Duration wait) {
        long seconds = wait.plusMillis(999).toSeconds();
        return withHeader("Retry-After", Long.toString(Math.max(1, seconds)));
    }

    /** In the order in which a person reads it. */
    Map<String, @Nullable Object> body() {
        var body = new LinkedHashMap<String, @Nullable Object>();
        body.put("type", type.uri());
        body.put("title", type.title());
        body.put("status", type.status());
        body.put("detail", detail);
        body.putAll(members);
        return body;
    }
}
