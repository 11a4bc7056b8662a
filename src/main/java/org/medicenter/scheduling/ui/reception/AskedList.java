package org.medicenter.scheduling.ui.reception;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.Location;
import org.medicenter.ui.Reach;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What somebody wants on paper, as it stands in the address. Public: the template reads it.
 *
 * @param byTime or else by specialist
 * @param understood whether all that stood there could be read; what could not is as if it did not stand there
 */
public record AskedList(Location place, LocalDate date, boolean byTime, boolean phones, boolean understood) {

    static final String ADDRESS = "/staff/day-list";
    static final String DATE = "date";
    static final String LOCATION = "location";
    static final String BY = "by";
    static final String PHONES = "phones";
    static final String KEPT = "kept";

    private static final String TIME = "time";
    private static final String SPECIALIST = "specialist";
    private static final String YES = "yes";
    private static final String NO = "no";

    /** @param places where whoever asks works; not empty */
    static AskedList of(MultiValueMap<String, String> query, List<Location> places, LocalDate today) {
        String by = query.getFirst(BY);
        String phones = query.getFirst(PHONES);
        String date = query.getFirst(DATE);
        String place = query.getFirst(LOCATION);
        Optional<LocalDate> readDate = date(date);
        Optional<Location> readPlace =
                places.stream().filter(it -> it.slug().equals(place)).findFirst();
        boolean understood = (date == null || readDate.isPresent())
                && (place == null || readPlace.isPresent())
                && (by == null || by.equals(TIME) || by.equals(SPECIALIST))
                && (phones == null || phones.equals(YES) || phones.equals(NO));
        return new AskedList(
                readPlace.orElseGet(places::getFirst),
                readDate.orElse(today),
                TIME.equals(by),
                YES.equals(phones),
                understood);
    }

    public String byTimeAddress() {
        return address(place, date, true, phones);
    }

    public String bySpecialistAddress() {
        return address(place, date, false, phones);
    }

    public String withPhones(boolean wanted) {
        return address(place, date, byTime, wanted);
    }

    public String at(Location other) {
        return address(other, date, byTime, phones);
    }

    /** Of the page that opens first. */
    static String address(Location place, LocalDate date) {
        return address(place, date, false, true);
    }

    private static String address(Location place, LocalDate date, boolean byTime, boolean phones) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put(DATE, date.toString());
        query.put(LOCATION, place.slug());
        query.put(BY, byTime ? TIME : SPECIALIST);
        query.put(PHONES, phones ? YES : NO);
        var address = UriComponentsBuilder.fromPath(ADDRESS);
        query.forEach(address::queryParam);
        return address.encode().toUriString();
    }

    private static Optional<LocalDate> date(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(LocalDate::parse).filter(it -> Reach.has(it.getYear()));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
