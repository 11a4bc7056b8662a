package org.medicenter.scheduling.ui.reception;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.medicenter.access.CurrentActor;
import org.medicenter.access.PagePolicy;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.clinic.Location;
import org.medicenter.emergency.EmergencyNotices;
import org.medicenter.emergency.NumbersByUrgency;
import org.medicenter.scheduling.BoardVisit;
import org.medicenter.scheduling.DayBoard;
import org.medicenter.scheduling.DaySheet;
import org.medicenter.scheduling.DaySheets;
import org.medicenter.ui.Formats;
import org.medicenter.ui.PlainPage;
import org.medicenter.ui.Texts;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The day as a list: to print, and for the browser to keep for the time without a connection. */
@PlainPage(personal = true)
class DayListPage {

    /** How many seconds a kept copy is of today. */
    static final String KEPT_FOR = "Kept-For";

    /** When it was made, as it is read on the clinic's clock. */
    static final String AS_OF = "As-Of";

    private static final String PAGE = "day-list";
    private static final Locale LANGUAGE = Locale.ENGLISH;
    private static final List<Integer> LINES_FOR_WALK_INS = List.of(1, 2, 3, 4, 5, 6, 7, 8);

    private final DaySheets sheets;
    private final DayBoard board;
    private final ClinicDirectory directory;
    private final EmergencyNotices emergency;
    private final Optional<DeskApprovals> approvals;
    private final CurrentActor currentActor;
    private final Texts texts;
    private final InlineStyle keptStyle;
    private final Clock clock;

    DayListPage(
            DaySheets sheets,
            DayBoard board,
            ClinicDirectory directory,
            EmergencyNotices emergency,
            Optional<DeskApprovals> approvals,
            CurrentActor currentActor,
            Texts texts,
            Clock clock) {
        this.sheets = sheets;
        this.board = board;
        this.directory = directory;
        this.emergency = emergency;
        this.approvals = approvals;
        this.currentActor = currentActor;
        this.texts = texts;
        this.keptStyle = InlineStyle.of("tokens.css", "site.css", "day-list.css");
        this.clock = clock;
    }

    @GetMapping(value = AskedList.ADDRESS, params = "!" + AskedList.KEPT)
    String toPrint(@RequestParam MultiValueMap<String, String> query, Model model) {
        List<Location> places = board.locations();
        begin(false, places, model);
        if (places.isEmpty()) {
            return PAGE;
        }
        Instant now = clock.instant();
        AskedList asked = AskedList.of(query, places, today(places.getFirst(), now));
        show(asked, sheets.on(asked.place().id(), asked.date(), Set.of()), now, model);
        model.addAttribute("understood", asked.understood());
        model.addAttribute("asked", asked);
        model.addAttribute(
                "others",
                places.stream().filter(it -> !it.equals(asked.place())).toList());
        return PAGE;
    }

    /** Always of today and with phone numbers: who keeps the desk without a connection has nothing else. */
    @GetMapping(value = AskedList.ADDRESS, params = AskedList.KEPT)
    String toKeep(
            @RequestParam MultiValueMap<String, String> query,
            Model model,
            HttpSession session,
            HttpServletResponse response) {
        List<Location> places = board.locations();
        begin(true, places, model);
        model.addAttribute("style", keptStyle.css());
        response.setHeader(PagePolicy.HEADER, PagePolicy.withInlineStyle(keptStyle.css()));
        if (places.isEmpty()) {
            return PAGE;
        }
        Instant now = clock.instant();
        Location place = AskedList.of(query, places, LocalDate.EPOCH).place();
        LocalDate today = today(place, now);
        var asked = new AskedList(place, today, false, true, true);
        DaySheet sheet = KeptBefore.of(session).told(place.id(), today, known -> sheets.on(place.id(), today, known));
        show(asked, sheet, now, model);
        Instant midnight = today.plusDays(1).atStartOfDay(place.zone()).toInstant();
        response.setHeader(
                KEPT_FOR, String.valueOf(Duration.between(now, midnight).toSeconds()));
        response.setHeader(AS_OF, formats(place).time(now));
        return PAGE;
    }

    private static void begin(boolean kept, List<Location> places, Model model) {
        model.addAttribute("kept", kept);
        model.addAttribute("nowhere", places.isEmpty());
        model.addAttribute("understood", true);
    }

    private void show(AskedList asked, DaySheet sheet, Instant now, Model model) {
        Formats formats = formats(asked.place());
        var inPrint = new DayInPrint(
                sheet,
                directory.catalogue(),
                formats,
                key -> texts.getTranslation(key, LANGUAGE),
                DeskApprovals.lacking(
                        approvals,
                        sheet.day().visits().stream().map(BoardVisit::entry).toList()),
                now);
        model.addAttribute("list", asked.byTime() ? inPrint.byTime() : inPrint.bySpecialist());
        model.addAttribute("byTime", asked.byTime());
        model.addAttribute("phones", asked.phones());
        model.addAttribute("place", asked.place());
        model.addAttribute("date", formats.weekday(asked.date()) + " " + formats.fullDate(asked.date()));
        model.addAttribute("asOf", formats.time(now));
        model.addAttribute("isToday", asked.date().equals(formats.date(now)));
        model.addAttribute("isPast", asked.date().isBefore(formats.date(now)));
        model.addAttribute(
                "boardAddress",
                "/reception?date=" + asked.date() + "&location=" + asked.place().slug());
        model.addAttribute(
                "numbers",
                new NumbersByUrgency(emergency.now(asked.place().id()).numbers()));
        model.addAttribute("walkIns", LINES_FOR_WALK_INS);
        model.addAttribute("printedBy", currentActor.find().map(it -> it.name()).orElse(""));
    }

    private Formats formats(Location place) {
        return texts.formats(place.zone(), LANGUAGE);
    }

    private LocalDate today(Location place, Instant now) {
        return formats(place).date(now);
    }
}
