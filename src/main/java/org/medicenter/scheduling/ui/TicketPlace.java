package org.medicenter.scheduling.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.medicenter.clinic.Location;
import org.medicenter.clinic.Specialist;
import org.medicenter.ui.Icon;

/** With whom, for how long, where, and until when it may be changed. */
class TicketPlace extends Div {

    private static final String MAP = "https://www.openstreetmap.org/search?query=";

    /** @param whose whether it says for whom the visit is */
    TicketPlace(AppointmentFacts facts, boolean whose) {
        addClassName("kv");
        if (whose) {
            add(
                    Icon.of("user"),
                    row(facts.appointment().patientName(), facts.appointment().reference()));
        }
        addWho(facts);
        addWhere(facts.location());
        if (facts.isAhead() && facts.appointment().changeable()) {
            addCutOff(facts);
        }
    }

    private void addWho(AppointmentFacts facts) {
        String who = facts.specialist().map(Specialist::name).orElseGet(() -> getTranslation("manage.our-team"));
        String length = getTranslation(
                "manage.length",
                facts.minutes(),
                facts.formats().time(facts.end()),
                facts.formats().city(),
                facts.formats().zoneAbbreviation(facts.start()));
        add(
                Icon.of("stethoscope"),
                row(
                        who,
                        facts.specialist()
                                .map(it -> sentence(it.profession()) + " · " + length)
                                .orElse(length)));
    }

    private void addWhere(Location location) {
        var row = row(location.name() + ", " + location.address(), sentence(location.access()));
        var map = new Anchor(
                MAP + URLEncoder.encode(location.address(), StandardCharsets.UTF_8), getTranslation("manage.map"));
        map.setTarget(AnchorTarget.BLANK);
        map.getElement().setAttribute("rel", "noopener noreferrer");
        map.getElement().setAttribute("aria-label", getTranslation("manage.map.label"));
        var more = (Span) row.getComponentAt(row.getComponentCount() - 1);
        if (!location.access().isBlank()) {
            more.add(". ");
        }
        more.add(map);
        add(Icon.of("map-pin"), row);
    }

    private void addCutOff(AppointmentFacts facts) {
        add(
                Icon.of("arrows-clockwise"),
                row(
                        getTranslation("manage.cut-off", facts.cutOffDate(), facts.cutOffTime()),
                        getTranslation("manage.cut-off.after")));
    }

    /** As a line of its own it begins with a capital letter. */
    private static String sentence(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static Span row(String what, String more) {
        var row = new Span(new Span(what));
        row.getComponentAt(0).getElement().setAttribute("class", "what");
        row.add(new Span(more));
        return row;
    }
}
