package org.medicenter.scheduling.ui;

import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.Catalogue;
import org.medicenter.clinic.Concern;
import org.medicenter.clinic.Location;
import org.medicenter.clinic.Specialist;
import org.medicenter.clinic.VisitType;
import org.medicenter.scheduling.HoldId;
import org.medicenter.ui.Formats;
import org.medicenter.ui.Reach;

/**
 * The choice as the address bar has it, so that links lead into the middle of the flow, and Back and reload work. What
 * cannot be understood is left out, with a sentence that says so.
 *
 * @param details whether the address is that of the form, after a time was held
 * @param hold what was held then: whoever loads the page again finds it, on whichever node
 * @param complaints one for each part of the link that was left out
 */
record BookingLink(BookingChoice choice, boolean details, Optional<HoldId> hold, List<Complaint> complaints) {

    static final String PAGE = "book";

    /** A text key with what stands in its places. */
    record Complaint(String key, Object... places) {}

    static BookingLink read(QueryParameters parameters, Catalogue catalogue) {
        return new Reader(parameters, catalogue).read();
    }

    /** The same choice, as its link would be understood now. */
    static BookingLink again(BookingChoice choice, Formats formats, Catalogue newest) {
        var parameters = parameters(choice, formats);
        return read(QueryParameters.simple(parameters), newest);
    }

    /** The address from the root, such as {@code book?concern=snoring}. */
    static String address(BookingChoice choice, Formats formats) {
        return withParameters(PAGE, parameters(choice, formats));
    }

    /** The address of the form for a time that is held. */
    static String addressOfDetails(BookingChoice choice, HoldId hold, Formats formats) {
        Map<String, String> parameters = parameters(choice, formats);
        parameters.put("step", "details");
        parameters.put("hold", hold.toString());
        return withParameters(PAGE, parameters);
    }

    /** The page that helps outside of the opening hours, with the choice and the time that was asked for. */
    static String outOfHours(BookingChoice choice, @Nullable Instant asked, Formats formats) {
        Map<String, String> parameters = parameters(choice.withStart(null), formats);
        if (asked != null) {
            parameters.put("at", formats.withOffset(asked));
        }
        return withParameters(OutOfHoursView.PAGE, parameters);
    }

    private static Map<String, String> parameters(BookingChoice choice, Formats formats) {
        var parameters = new LinkedHashMap<String, String>();
        put(parameters, "concern", Optional.ofNullable(choice.concern()).map(Concern::slug));
        put(parameters, "visitType", Optional.ofNullable(choice.visitType()).map(VisitType::slug));
        put(parameters, "specialist", Optional.ofNullable(choice.specialist()).map(Specialist::slug));
        put(parameters, "start", Optional.ofNullable(choice.start()).map(formats::withOffset));
        put(
                parameters,
                "time",
                Optional.of(choice.timeOfDay())
                        .filter(it -> it != TimeOfDay.ALL_DAY)
                        .map(TimeOfDay::slug));
        put(parameters, "known", Optional.of("yes").filter(it -> choice.knownPatient()));
        return parameters;
    }

    private static void put(Map<String, String> parameters, String name, Optional<String> value) {
        value.ifPresent(it -> parameters.put(name, it));
    }

    private static String withParameters(String page, Map<String, String> parameters) {
        String query = parameters.entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? page : page + "?" + query;
    }

    /** A time of an address: exact, with an offset. A plus sign that a browser took for a blank is one again. */
    static Optional<Instant> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text.replace(' ', '+')))
                    .filter(it -> Reach.has(it.getYear()))
                    .map(OffsetDateTime::toInstant);
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    private static final class Reader {

        private final QueryParameters parameters;
        private final Catalogue catalogue;
        private final List<Complaint> complaints = new ArrayList<>();

        Reader(QueryParameters parameters, Catalogue catalogue) {
            this.parameters = parameters;
            this.catalogue = catalogue;
        }

        BookingLink read() {
            BookingChoice choice = BookingChoice.NOTHING
                    .withTimeOfDay(value("time").flatMap(TimeOfDay::bySlug).orElse(TimeOfDay.ALL_DAY))
                    .withKnownPatient(value("known").isPresent());
            choice = withVisitTypeAndConcern(choice);
            choice = withSpecialist(choice);
            choice = withStart(choice);
            boolean details = value("step").filter("details"::equals).isPresent();
            return new BookingLink(
                    choice,
                    details && complaints.isEmpty(),
                    value("hold").flatMap(Reader::hold),
                    List.copyOf(complaints));
        }

        private BookingChoice withVisitTypeAndConcern(BookingChoice choice) {
            Optional<Concern> concern = value("concern").flatMap(slug -> known(catalogue.findConcern(slug), "concern"));
            Optional<VisitType> visitType = value("visitType")
                    .flatMap(slug -> known(catalogue.findVisitType(slug), "visit-type"))
                    .filter(this::isBookedOnline)
                    .filter(it -> fits(it, concern));
            BookingChoice result =
                    visitType.map(it -> choice.withVisitType(it, catalogue)).orElse(choice);
            return concern.map(it -> result.withConcern(it, catalogue)).orElse(result);
        }

        private boolean isBookedOnline(VisitType visitType) {
            if (BookingChoice.isBookedOnline(visitType)) {
                return true;
            }
            String phone = catalogue.mainLocation().map(Location::phone).orElse("");
            complaints.add(new Complaint("booking.link.not-online", visitType.name(), phone));
            return false;
        }

        private boolean fits(VisitType visitType, Optional<Concern> concern) {
            if (concern.isEmpty() || concern.get().leadsTo().contains(visitType.id())) {
                return true;
            }
            complaints.add(new Complaint(
                    "booking.link.visit-type-unfit",
                    visitType.name(),
                    concern.get().name()));
            return false;
        }

        private BookingChoice withSpecialist(BookingChoice choice) {
            Optional<Specialist> specialist =
                    value("specialist").flatMap(slug -> known(catalogue.findSpecialist(slug), "specialist"));
            if (specialist.isEmpty()) {
                return choice;
            }
            if (choice.visitType() != null && !choice.specialists(catalogue).contains(specialist.get())) {
                complaints.add(new Complaint(
                        "booking.link.specialist-unfit", specialist.get().name()));
                return choice;
            }
            return choice.withSpecialist(specialist.get());
        }

        private BookingChoice withStart(BookingChoice choice) {
            Optional<String> text = value("start");
            if (text.isEmpty()) {
                return choice;
            }
            Optional<Instant> start = instant(text.get());
            if (start.isEmpty()) {
                complaints.add(new Complaint("booking.link.start"));
            }
            return choice.withStart(start.orElse(null));
        }

        /** Nobody writes one by hand: what is none is none. */
        private static Optional<HoldId> hold(String text) {
            try {
                return Optional.of(new HoldId(UUID.fromString(text)));
            } catch (IllegalArgumentException noId) {
                return Optional.empty();
            }
        }

        private <T> Optional<T> known(Optional<T> found, String what) {
            if (found.isEmpty()) {
                complaints.add(new Complaint("booking.link." + what));
            }
            return found;
        }

        private Optional<String> value(String name) {
            return parameters.getSingleParameter(name).filter(it -> !it.isBlank());
        }
    }
}
