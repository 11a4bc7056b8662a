package org.medicenter.scheduling.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.medicenter.clinic.Specialist;
import org.medicenter.scheduling.FreeTime;
import org.medicenter.scheduling.Wish;
import org.medicenter.ui.Formats;
import org.medicenter.ui.PartOfDay;

/** The nearest free times when the clinic is open: the next two days that have some, and the latest of an evening. */
class NearestTimes {

    private static final int A_DAY = 3;
    private static final int DAYS = 2;

    private final Offers offers;
    private final Words words;

    NearestTimes(Offers offers, Words words) {
        this.offers = offers;
        this.words = words;
    }

    List<Component> groups(OutOfHours.Question question, Formats formats) {
        Optional<Wish> wish = question.choice().wish();
        if (wish.isEmpty()) {
            return List.of();
        }
        LocalDate today = formats.date(offers.now());
        List<DayOffer> week = offers.days(wish.get(), Week.of(today, today)).stream()
                .filter(it -> !it.times().isEmpty())
                .toList();
        if (week.isEmpty()) {
            return later(question, wish.get(), formats);
        }
        var groups = new ArrayList<Component>();
        List<DayOffer> nearest = week.stream().limit(DAYS).toList();
        nearest.forEach(day -> groups.add(group(
                dayName(day.date(), today, formats),
                question,
                day.times().stream().limit(A_DAY).toList(),
                formats)));
        week.stream()
                .filter(it ->
                        !nearest.contains(it) && !it.timesIn(PartOfDay.EVENING).isEmpty())
                .findFirst()
                .ifPresent(day -> groups.add(evening(day, question, formats)));
        return groups;
    }

    /** Nothing within a week: the next ones, whenever they are. */
    private List<Component> later(OutOfHours.Question question, Wish wish, Formats formats) {
        List<FreeTime> times = offers.next(wish, A_DAY);
        LocalDate today = formats.date(offers.now());
        return times.stream()
                .map(time -> (Component)
                        group(dayName(formats.date(time.start()), today, formats), question, List.of(time), formats))
                .toList();
    }

    private Component evening(DayOffer day, OutOfHours.Question question, Formats formats) {
        List<FreeTime> times = day.timesIn(PartOfDay.EVENING);
        String name = words.of("booking.ooh.evening", formats.shortDate(day.date()));
        return group(name, question, times.subList(Math.max(0, times.size() - A_DAY), times.size()), formats);
    }

    private String dayName(LocalDate date, LocalDate today, Formats formats) {
        if (date.equals(today)) {
            return words.of("booking.ooh.before-closing");
        }
        return date.equals(today.plusDays(1))
                ? words.of("booking.ooh.tomorrow", formats.shortDate(date))
                : formats.shortDate(date);
    }

    private Div group(String name, OutOfHours.Question question, List<FreeTime> times, Formats formats) {
        var row = new Div();
        row.addClassName("times");
        times.forEach(time -> row.add(link(time, question, formats)));
        String who = Optional.ofNullable(question.choice().specialist())
                .map(Specialist::name)
                .orElseGet(() -> words.of("booking.specialist.anyone"));
        var group = new Div(new H3(name), new Paragraph(who), row);
        group.addClassName("nd");
        return group;
    }

    private static Anchor link(FreeTime time, OutOfHours.Question question, Formats formats) {
        BookingChoice choice = question.choice().withStart(time.start()).withTimeOfDay(TimeOfDay.ALL_DAY);
        var link = new Anchor(BookingLink.address(choice, formats), formats.time(time.start()));
        link.addClassName("slot");
        link.getElement().setAttribute("data-slot", formats.withOffset(time.start()));
        link.getElement()
                .setAttribute(
                        "aria-label",
                        formats.time(time.start()) + ", " + formats.weekdayDate(formats.date(time.start())));
        return link;
    }
}
