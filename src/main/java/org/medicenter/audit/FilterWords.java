package org.medicenter.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says in words what somebody looked for. What they typed may be a patient's name, which the log does not hold. */
final class FilterWords {

    private FilterWords() {}

    static String of(AuditFilter filter) {
        List<String> words = new ArrayList<>();
        words.add(period(filter));
        if (!filter.kinds().isEmpty()) {
            words.add(filter.kinds().stream().map(EntryKind::slug).sorted().collect(Collectors.joining(", ")));
        }
        if (filter.thing() != null) {
            words.add("about " + filter.thing().slug());
        }
        if (filter.doer() != null) {
            words.add("by one " + filter.doer().kind().slug());
        }
        if (filter.patient() != null) {
            words.add("one patient");
        }
        if (!filter.text().isBlank()) {
            words.add("searched");
        }
        return String.join("; ", words);
    }

    private static String period(AuditFilter filter) {
        if (filter.first() == null) {
            return filter.last() == null ? "all dates" : "until " + filter.last();
        }
        String from = filter.first().toString();
        return filter.last() == null ? "since " + from : from + " to " + filter.last();
    }
}
