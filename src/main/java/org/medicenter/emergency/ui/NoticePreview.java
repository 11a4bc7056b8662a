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

    private static final int SIGNS = 3;

    NoticePreview(EmergencyNotice now, List<EmergencyNumber> numbers, Location location, Formats formats) {
        addClassName("s-phone");
        var logo = new Span(Icon.of("medicenter"));
        logo.add("Medicenter");
        logo.addClassName("s-logo0");
        var bar = new Div(logo);
        bar.addClassName("s-bar");
        var state = new Div();
        state.addClassName("s-st");
        state.getElement()
                .appendChild(
                        new Element("b").setText(getTranslation(now.open() ? "emergency.open" : "emergency.closed")));
        Instant opens = now.opensAt();
        if (opens != null) {
            state.getElement()
                    .appendChild(new Element("span")
                            .setText(getTranslation(
                                    "emergency.closed.opens",
                                    formats.weekdayDate(formats.date(opens)) + ", " + formats.time(opens),
                                    formats.city())));
        }
        var cards = new Div();
        cards.addClassName("s-cards");
        var tiers = new NumbersByUrgency(numbers);
        card(cards, tiers.emergency(), tiers.alsoEmergency(), "s-red", Tier.EMERGENCY);
        card(cards, tiers.crisis(), tiers.alsoCrisis(), "s-blu", Tier.CRISIS);
        card(cards, tiers.urgent(), tiers.alsoUrgent(), "s-amb", Tier.URGENT);
        var own = new Div(new Span(
                getTranslation(now.open() ? "emergency.callUs.now" : "emergency.callUs") + " " + location.phone()));
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
        String also = others.stream().map(it -> it.label() + ": " + it.number()).collect(Collectors.joining(". "));
        card.getElement()
                .appendChild(new Element("b")
                        .appendChild(
                                new Element("span").setText(getTranslation("emergency.admin.tier." + tier.slug())),
                                new Element("span").setText(first.number())));
        card.getElement().appendChild(signs(tier));
        if (!also.isEmpty()) {
            card.getElement().appendChild(new Element("p").setText(also));
        }
        cards.add(card);
    }

    private Element signs(Tier tier) {
        if (tier == Tier.CRISIS) {
            return new Element("p").setText(getTranslation("emergency.crisis.question"));
        }
        var list = new Element("ul");
        EmergencySign.of(tier).stream()
                .limit(SIGNS)
                .forEach(it -> list.appendChild(new Element("li").setText(getTranslation(it.messageKey()))));
        return list;
    }
}
