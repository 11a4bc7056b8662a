package org.medicenter.scheduling.ui;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.medicenter.scheduling.CalendarEntry;

/** Addresses that open a new entry in a calendar on the web. They carry what the calendar file says, and nothing more. */
record CalendarLinks(CalendarEntry.Words words) {

    private static final DateTimeFormatter COMPACT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    String google() {
        return "https://calendar.google.com/calendar/render?action=TEMPLATE"
                + "&text=" + encoded(words.title())
                + "&dates=" + compact(words.time().start()) + "/"
                + compact(words.time().end())
                + "&location=" + encoded(words.place())
                + "&details=" + encoded(words.notes());
    }

    String outlook() {
        return "https://outlook.live.com/calendar/0/deeplink/compose?path=/calendar/action/compose&rru=addevent"
                + "&subject=" + encoded(words.title())
                + "&startdt=" + words.time().start()
                + "&enddt=" + words.time().end()
                + "&location=" + encoded(words.place())
                + "&body=" + encoded(words.notes());
    }

    private static String compact(Instant instant) {
        return COMPACT.format(instant);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
