package org.medicenter.emergency.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.Location;
import org.medicenter.emergency.EmergencyNotice;
import org.medicenter.emergency.EmergencyNumber;
import org.medicenter.emergency.EmergencyNumber.Tier;
import org.medicenter.emergency.EmergencySign;
import org.medicenter.emergency.NumbersByUrgency;
import org.medicenter.ui.Formats;
import org.medicenter.ui.Icon;

/** The notice on a small telephone, with the numbers as they would be after saving. */
final class NoticePreview extends Div {

    NoticePreview(EmergencyNotice now, List<EmergencyNumber> numbers, Location location, Formats formats) {
        addClassName("s-phone");
        var logo = new Span(Icon.of("medicenter"));
        logo.add("Medicenter");
        logo.addClassName("s-logo0");
        var bar = new Div(logo);
        bar.addClassName("s-bar");
        var state = new Div();
        state.addClassName("s-st");
        Instant opens = now.opensAt();
        state.getElement()
                .appendChild(
                        new Element("b").setText(getTranslation(now.open() ? "emergency.open" : "emergency.closed")),
                        new Element("span")
                                .setText(
                                        opens == null
                                                ? getTranslation("emergency.callUs")
                                                : getTranslation(
                                                        "emergency.closed.opens",
                                                        formats.weekdayDate(formats.date(opens)) + ", "
                                                                + formats.time(opens),
                                                        formats.city())));
        var cards = new Div();
        cards.addClassName("s-cards");
        var tiers = new NumbersByUrgency(numbers);
        card(cards, tiers.emergency(), tiers.alsoEmergency(), "s-red", Tier.EMERGENCY);
        card(cards, tiers.crisis(), tiers.alsoCrisis(), "s-blu", Tier.CRISIS);
        card(cards, tiers.urgent(), tiers.alsoUrgent(), "s-amb", Tier.URGENT);
        var own = new Div(new Span(getTranslation("emergency.callUs") + " " + location.phone()));
        cards.add(own);
        add(bar, state, cards);
    }

    private void card(
            Div cards, @Nullable EmergencyNumber first, List<EmergencyNumber> others, String look, Tier tier) {
        if (first == null) {
            return;
        }
        var card = new Div();
        card.addClassNames("s-pc", look);
        String signs = tier == Tier.CRISIS
                ? getTranslation("emergency.crisis.question")
                : EmergencySign.of(tier).stream()
                        .limit(3)
                        .map(it -> getTranslation(it.messageKey()))
                        .collect(Collectors.joining("; "));
        String also = others.stream().map(it -> it.label() + ": " + it.number()).collect(Collectors.joining(". "));
        card.getElement()
                .appendChild(new Element("b")
                        .appendChild(
                                new Element("span").setText(getTranslation("emergency.admin.tier." + tier.slug())),
                                new Element("span").setText(first.number())));
        card.getElement().appendChild(new Element("p").setText(signs));
        if (!also.isEmpty()) {
            card.getElement().appendChild(new Element("p").setText(also));
        }
        cards.add(card);
    }
}
