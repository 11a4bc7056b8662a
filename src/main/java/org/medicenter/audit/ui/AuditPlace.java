package org.medicenter.audit.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medicenter.audit.AuditFilter;
import org.medicenter.audit.AuditFilter.Doer;
import org.medicenter.audit.AuditPeriod;
import org.medicenter.audit.EntryActor;
import org.medicenter.audit.EntryKind;
import org.medicenter.audit.Thing;
import org.medicenter.patients.PatientId;
import org.medicenter.ui.Reach;

/**
 * What the address of the page says. What it says wrongly, counts as not said.
 *
 * @param kinds never empty: none chosen means all
 * @param first where dates are chosen by hand: the first of them; they count instead of the period
 * @param last likewise
 */
record AuditPlace(
        Set<EntryKind> kinds,
        @Nullable Thing thing,
        @Nullable Doer doer,
        @Nullable PatientId patient,
        String search,
        AuditPeriod period,
        @Nullable LocalDate first,
        @Nullable LocalDate last) {

    private static final String KIND = "kind";
    private static final String ABOUT = "about";
    private static final String WHO = "who";
    private static final String PATIENT = "patient";
    private static final String FIND = "find";
    private static final String PERIOD = "period";
    private static final String FROM = "from";
    private static final String TO = "to";

    AuditPlace {
        kinds = kinds.isEmpty() ? EnumSet.allOf(EntryKind.class) : Set.copyOf(kinds);
    }

    static AuditPlace of(QueryParameters parameters) {
        return new AuditPlace(
                parameters.getParameters(KIND).stream()
                        .flatMap(it -> of(EntryKind.values(), EntryKind::slug, it).stream())
                        .collect(Collectors.toSet()),
                parameters.getSingleParameter(ABOUT).flatMap(AuditPlace::thing).orElse(null),
                parameters.getSingleParameter(WHO).flatMap(AuditPlace::doer).orElse(null),
                parameters
                        .getSingleParameter(PATIENT)
                        .flatMap(AuditPlace::id)
                        .map(PatientId::new)
                        .orElse(null),
                parameters.getSingleParameter(FIND).orElse(""),
                parameters
                        .getSingleParameter(PERIOD)
                        .flatMap(it -> of(AuditPeriod.values(), AuditPeriod::slug, it))
                        .orElse(AuditPeriod.TODAY),
                parameters.getSingleParameter(FROM).flatMap(AuditPlace::date).orElse(null),
                parameters.getSingleParameter(TO).flatMap(AuditPlace::date).orElse(null));
    }

    QueryParameters parameters() {
        Map<String, List<String>> said = new HashMap<>();
        if (kinds.size() < EntryKind.values().length) {
            said.put(KIND, kinds.stream().map(EntryKind::slug).sorted().toList());
        }
        say(said, ABOUT, thing == null ? "" : thing.slug());
        say(said, WHO, doer == null ? "" : word(doer));
        say(said, PATIENT, patient == null ? "" : patient.toString());
        say(said, FIND, search);
        say(said, PERIOD, period == AuditPeriod.TODAY ? "" : period.slug());
        say(said, FROM, first == null ? "" : first.toString());
        say(said, TO, last == null ? "" : last.toString());
        return new QueryParameters(said);
    }

    /** Where all kinds are chosen, a kind that is new is wanted, too. */
    AuditFilter filter(LocalDate today) {
        boolean all = kinds.size() == EntryKind.values().length;
        boolean byHand = hasDates();
        return new AuditFilter(
                all ? Set.of() : kinds,
                thing,
                doer,
                patient,
                search,
                byHand ? first : period.firstDay(today).orElse(null),
                byHand ? last : null);
    }

    boolean hasDates() {
        return first != null || last != null;
    }

    AuditPlace toggled(EntryKind kind) {
        Set<EntryKind> next = EnumSet.copyOf(kinds);
        if (!next.remove(kind)) {
            next.add(kind);
        }
        return new AuditPlace(next, thing, doer, patient, search, period, first, last);
    }

    AuditPlace about(@Nullable Thing wanted) {
        return new AuditPlace(kinds, wanted, doer, patient, search, period, first, last);
    }

    AuditPlace by(@Nullable Doer wanted) {
        return new AuditPlace(kinds, thing, wanted, patient, search, period, first, last);
    }

    AuditPlace ofOne(@Nullable PatientId wanted) {
        return new AuditPlace(kinds, thing, doer, wanted, search, period, first, last);
    }

    AuditPlace finding(String wanted) {
        return new AuditPlace(kinds, thing, doer, patient, wanted, period, first, last);
    }

    AuditPlace within(AuditPeriod wanted) {
        return new AuditPlace(kinds, thing, doer, patient, search, wanted, null, null);
    }

    AuditPlace between(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new AuditPlace(kinds, thing, doer, patient, search, period, from, to);
    }

    static String word(Doer doer) {
        return doer.account() == null ? doer.kind().slug() : doer.account().toString();
    }

    private static void say(Map<String, List<String>> said, String name, String value) {
        if (!value.isBlank()) {
            said.put(name, List.of(value));
        }
    }

    /** An account's id, or the word for all who are alike. */
    static Optional<Doer> doer(String word) {
        return of(EntryActor.Kind.values(), EntryActor.Kind::slug, word)
                .map(kind -> new Doer(kind, null))
                .or(() -> id(word).map(id -> new Doer(EntryActor.Kind.STAFF, id)));
    }

    static Optional<Thing> thing(String word) {
        return of(Thing.values(), Thing::slug, word);
    }

    private static <T> Optional<T> of(T[] values, Function<T, String> slug, String word) {
        return Arrays.stream(values).filter(it -> slug.apply(it).equals(word)).findFirst();
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(it -> Reach.has(it.getYear()));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
