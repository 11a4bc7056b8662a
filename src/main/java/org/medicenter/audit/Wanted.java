package org.medicenter.audit;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medicenter.audit.AuditFilter.Doer;
import org.medicenter.hours.WallClock;
import org.medicenter.patients.PatientId;

/** A filter as a condition on the table. What a person typed is a value of it, never a part of its words. */
record Wanted(String where, Map<String, Object> values) {

    /** @param named the patients whose names begin with the filter's text */
    static Wanted of(AuditFilter filter, Collection<PatientId> named, ZoneId zone, Instant until) {
        var conditions = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        period(filter, zone, until, conditions, values);
        if (!filter.kinds().isEmpty()) {
            conditions.add("e.kind in (:kinds)");
            values.put("kinds", filter.kinds().stream().map(Enum::name).toList());
        }
        if (filter.thing() != null) {
            conditions.add(isAbout(filter.thing(), values));
        }
        doer(filter.doer(), conditions, values);
        if (filter.patient() != null) {
            conditions.add(isAbout(":patient"));
            values.put("patient", filter.patient().value());
        }
        if (!filter.text().isBlank()) {
            List<String> deeds = DeedWords.containing(filter.text());
            conditions.add(tells(named, deeds));
            values.put("wantedDeeds", deeds);
            values.put("text", "%" + literally(filter.text()) + "%");
            values.put("named", named.stream().map(PatientId::value).toList());
        }
        return new Wanted(" where " + String.join(" and ", conditions), values);
    }

    private static String isAbout(Thing thing, Map<String, Object> values) {
        var likes = new ArrayList<String>();
        for (String deeds : thing.deeds()) {
            String name = "deeds" + likes.size();
            likes.add("e.what like :" + name);
            values.put(name, deeds + "%");
        }
        return "(" + String.join(" or ", likes) + ")";
    }

    private static void period(
            AuditFilter filter, ZoneId zone, Instant until, List<String> conditions, Map<String, Object> values) {
        conditions.add("e.written_at <= :until");
        values.put("until", until.atOffset(ZoneOffset.UTC));
        if (filter.first() != null) {
            conditions.add("e.written_at >= :first");
            values.put(
                    "first",
                    WallClock.dates(filter.first(), filter.first(), zone)
                            .start()
                            .atOffset(ZoneOffset.UTC));
        }
        if (filter.last() != null) {
            conditions.add("e.written_at < :last");
            values.put(
                    "last",
                    WallClock.dates(filter.last(), filter.last(), zone).end().atOffset(ZoneOffset.UTC));
        }
    }

    private static void doer(@Nullable Doer doer, List<String> conditions, Map<String, Object> values) {
        if (doer == null) {
            return;
        }
        UUID account = doer.account();
        if (account == null) {
            conditions.add("e.actor_kind = :actorKind");
            values.put("actorKind", doer.kind().name());
        } else {
            conditions.add("e.actor_id = :actor");
            values.put("actor", account);
        }
    }

    private static String tells(Collection<PatientId> named, List<String> deeds) {
        String text = "(lower(e.subject) like :text escape '!' or lower(e.actor_name) like :text escape '!'"
                + " or lower(e.text_before) like :text escape '!' or lower(e.text_after) like :text escape '!'";
        return text
                + (deeds.isEmpty() ? "" : " or e.what in (:wantedDeeds)")
                + (named.isEmpty() ? "" : " or " + isAbout(":named"))
                + ")";
    }

    private static String isAbout(String patients) {
        return "(e.patient_id in (" + patients + ") or e.id in"
                + " (select l.entry_id from audit_listed l where l.patient_id in (" + patients + ")))";
    }

    private static String literally(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0");
    }
}
