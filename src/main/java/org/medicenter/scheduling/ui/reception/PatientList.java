package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import org.medicenter.patients.FoundPatient;
import org.medicenter.patients.PatientId;
import org.medicenter.patients.PatientSearch;
import org.medicenter.scheduling.VisitHistory;
import org.medicenter.ui.PersonMark;

/** Who was found: each is a link to their record. */
class PatientList extends Div {

    PatientList(PatientDesk desk, String typed, List<FoundPatient> found, PatientAddress address) {
        var said = new Paragraph(
                typed.isEmpty()
                        ? getTranslation("patients.empty")
                        : found.isEmpty()
                                ? getTranslation("patients.none", typed)
                                : getTranslation(
                                        PatientSearch.isCut(found) ? "patients.found.first" : "patients.found",
                                        found.size()));
        said.addClassNames(found.isEmpty() || PatientSearch.isCut(found) ? "s-hint" : "vh", "muted");
        said.getElement().setAttribute("role", "status");
        add(said);
        if (!found.isEmpty()) {
            CallerWords words = desk.words(getLocale());
            Map<PatientId, VisitHistory> histories = desk.calls()
                    .visits()
                    .ofAll(found.stream().map(it -> it.patient().id()).toList());
            var names = new Nav();
            names.getElement().setAttribute("aria-label", getTranslation("call.found"));
            names.addClassName("s-names");
            found.forEach(it -> names.add(
                    link(it, words, histories.getOrDefault(it.patient().id(), VisitHistory.NONE), address)));
            add(names);
        }
    }

    private static Anchor link(FoundPatient found, CallerWords words, VisitHistory history, PatientAddress address) {
        PatientId id = found.patient().id();
        var name = new Span();
        name.addClassName("s-bold");
        CallerHits.mark(name, found.lastName());
        name.add(", ");
        CallerHits.mark(name, found.firstName());
        var both = new Div(name, words.about(found.patient(), history, found.born(), found.phone()));
        var link = new Anchor(address.opening(id).address());
        link.add(PersonMark.of(found.patient().name(), 0), both);
        link.addClassName("s-hit");
        if (id.equals(address.patient())) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }
}
