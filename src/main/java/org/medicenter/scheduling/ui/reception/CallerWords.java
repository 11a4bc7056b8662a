package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.Catalogue;
import org.medicenter.patients.PatientRecord;
import org.medicenter.scheduling.VisitHistory;
import org.medicenter.scheduling.VisitHistory.EarlierVisit;
import org.medicenter.ui.Formats;
import org.medicenter.ui.Texts;

/** What is said of a patient who may be the one that calls. */
class CallerWords {

    private final Catalogue catalogue;
    private final Texts texts;
    private final Formats formats;
    private final Locale locale;
    private final LocalDate today;

    CallerWords(Catalogue catalogue, Texts texts, Formats formats, Locale locale, LocalDate today) {
        this.catalogue = catalogue;
        this.texts = texts;
        this.formats = formats;
        this.locale = locale;
        this.today = today;
    }

    /** "Born 14.03.1981. +43 660 5550142. 6 visits, Dr Amara Okafor": marked is what matches. */
    Span about(PatientRecord patient, VisitHistory history, boolean bornMatches, boolean phoneMatches) {
        var about = CallWords.small("");
        add(about, of("call.born", date(patient.dateOfBirth())), bornMatches);
        String phone = patient.phone();
        if (phone != null) {
            about.add(". ");
            add(about, phone, phoneMatches);
        }
        String visits = visits(history);
        if (!visits.isEmpty()) {
            about.add(". " + visits);
        }
        return about;
    }

    private static void add(Span about, String words, boolean matches) {
        if (matches) {
            var mark = new HtmlContainer("mark");
            mark.setText(words);
            about.add(mark);
        } else {
            about.add(words);
        }
    }

    private String visits(VisitHistory history) {
        if (history.isEmpty()) {
            return "";
        }
        int many = history.past().size() + history.coming().size();
        return history.specialist()
                .map(it -> of("call.visits.with", many, catalogue.specialist(it).name()))
                .orElseGet(() -> of("call.visits", many));
    }

    /** "Follow-up with Dr Amara Okafor, Tue 3 Nov 09:00". */
    String visit(EarlierVisit visit) {
        String type = catalogue.visitType(visit.visitType()).name();
        LocalDate date = formats.date(visit.time().start());
        String when = date.getYear() == today.getYear() ? formats.shortDate(date) : date(date);
        String time = formats.time(visit.time().start());
        var specialist = visit.specialist();
        return specialist == null
                ? of("call.visit", type, when, time)
                : of("call.visit.with", type, catalogue.specialist(specialist).name(), when, time);
    }

    /** "14 March 1981, 45 years old"; empty where there is no date. */
    String age(@Nullable LocalDate born) {
        return born == null || born.isAfter(today)
                ? ""
                : of(
                        "call.age",
                        formats.fullDate(born),
                        Period.between(born, today).getYears());
    }

    String date(LocalDate date) {
        return DateTimeFormatter.ofPattern(of("call.date"), locale).format(date);
    }

    private String of(String key, Object... parameters) {
        return texts.getTranslation(key, locale, parameters);
    }
}
