package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.medicenter.clinic.Catalogue;
import org.medicenter.clinic.Location;
import org.medicenter.patients.PatientId;
import org.medicenter.scheduling.AppointmentStatus;
import org.medicenter.scheduling.VisitHistory;
import org.medicenter.scheduling.VisitHistory.EarlierVisit;
import org.medicenter.ui.Formats;

/** What a patient has before them and had before: each leads to its day on the board. */
class PatientVisitsPart extends Section {

    private static final int MOST = 50;

    private final transient PatientDesk desk;

    PatientVisitsPart(PatientDesk desk, PatientId patient, CallerWords words, Formats formats) {
        this.desk = desk;
        addClassName("s-filepart");
        VisitHistory history = desk.calls().visits().of(patient);
        add(PatientPanel.part(getTranslation("patients.visits"), null));
        if (history.equals(VisitHistory.NONE)) {
            var none = new Paragraph(getTranslation("patients.visits.none"));
            none.addClassNames("muted", "small");
            add(none);
        }
        desk.calls().theirWaitlist().map(it -> it.waitsOf(patient)).orElse(List.of()).stream()
                .map(Paragraph::new)
                .forEach(this::addWait);
        add("patients.visits.coming", history.coming(), formats);
        add("patients.visits.past", history.past(), formats);
        add("patients.visits.cancelled", history.cancelled(), formats);
    }

    private void addWait(Paragraph waits) {
        waits.addClassName("s-waits");
        add(waits);
    }

    private void add(String key, List<EarlierVisit> visits, Formats formats) {
        if (!visits.isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("s-rows");
            visits.stream().limit(MOST).forEach(it -> list.add(row(it)));
            add(new H4(getTranslation(key, visits.size())), list);
        }
    }

    private ListItem row(EarlierVisit visit) {
        Catalogue catalogue = desk.calls().directory().catalogue();
        Location location = catalogue.location(visit.location());
        Formats formats = desk.calls().texts().formats(location.zone(), getLocale());
        var date = formats.date(visit.time().start());
        String when = formats.fullDate(date) + ", " + formats.time(visit.time().start());
        var board = BoardAddress.ofDay(date, location.slug(), visit.id());
        // What was cancelled has left the board.
        HtmlContainer day =
                visit.status() == AppointmentStatus.CANCELLED ? new Span(when) : new Anchor(board.address(), when);
        day.addClassName("num");
        var specialist = visit.specialist();
        String type = catalogue.visitType(visit.visitType()).name();
        var what = new Span(
                specialist == null
                        ? type
                        : getTranslation(
                                "patients.visit",
                                type,
                                catalogue.specialist(specialist).name()));
        what.addClassNames("small", "muted");
        var row = new ListItem(new Div(new Div(day), what), new StatusWord(visit.status()));
        row.addClassName("s-visitrow");
        return row;
    }
}
