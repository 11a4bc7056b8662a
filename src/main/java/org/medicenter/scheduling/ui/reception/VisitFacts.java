package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import org.medicenter.clinic.Catalogue;
import org.medicenter.scheduling.Channel;
import org.medicenter.scheduling.VisitSheet;
import org.medicenter.ui.Formats;
import org.medicenter.ui.Icon;
import org.medicenter.ui.TypedPhone;

/** When, what, how the patient is reached, and what they told. */
class VisitFacts extends DescriptionList {

    private final Catalogue catalogue;
    private final Formats formats;

    VisitFacts(VisitSheet sheet, Catalogue catalogue, Formats formats) {
        this.catalogue = catalogue;
        this.formats = formats;
        addClassName("s-pfacts");
        fact("clock", "board.fact.when", when(sheet));
        fact("stethoscope", "board.fact.what", new Span(what(sheet)));
        String phone = sheet.phone();
        if (phone != null) {
            fact(
                    "phone",
                    "board.fact.phone",
                    new Anchor("tel:" + phone.replaceAll("[^+0-9]", ""), TypedPhone.spaced(phone)));
        }
        String email = sheet.email();
        if (email != null) {
            fact("envelope-simple", "board.fact.email", new Span(email));
        }
        if (!sheet.note().isBlank()) {
            String key = sheet.channel() == Channel.DESK ? "board.fact.team-note" : "board.fact.note";
            fact("chat-text", key, new Span(sheet.note()));
        }
    }

    private Span when(VisitSheet sheet) {
        var time = sheet.entry().time();
        var bold = new Span(formats.timeRange(time.start(), time.end()));
        bold.addClassName("s-bold");
        var specialist = sheet.entry().specialist();
        String who = specialist == null
                ? getTranslation("staff.no-specialist")
                : catalogue.specialist(specialist).name();
        String where = sheet.things().stream()
                .map(it -> ", " + catalogue.resource(it).name())
                .collect(Collectors.joining());
        return new Span(bold, new Span(" " + formats.shortDate(formats.date(time.start())) + ", " + who + where));
    }

    private String what(VisitSheet sheet) {
        String type = catalogue.visitType(sheet.entry().visitType()).name();
        var concern = sheet.concern();
        if (concern == null || type.startsWith(catalogue.concern(concern).name())) {
            return type;
        }
        return type + ". " + catalogue.concern(concern).name();
    }

    private void fact(String icon, String key, Component value) {
        var spoken = new Span(getTranslation(key));
        spoken.addClassName("vh");
        add(new Div(new DescriptionList.Term(Icon.of(icon), spoken), new DescriptionList.Description(value)));
    }
}
