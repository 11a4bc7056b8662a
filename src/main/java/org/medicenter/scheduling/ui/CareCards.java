package org.medicenter.scheduling.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicenter.emergency.EmergencyNumber;
import org.medicenter.emergency.EmergencySign;
import org.medicenter.emergency.NumbersByUrgency;
import org.medicenter.ui.CareCard;

/** Whom to call now: the same numbers and the same words as on the emergency page. */
class CareCards {

    private final NumbersByUrgency numbers;
    private final Words words;

    CareCards(List<EmergencyNumber> numbers, Words words) {
        this.numbers = new NumbersByUrgency(numbers);
        this.words = words;
    }

    List<Component> all() {
        return List.of(emergency(), crisis(), urgent()).stream()
                .flatMap(Optional::stream)
                .map(Component.class::cast)
                .toList();
    }

    /** Without a number it still says which signs cannot wait. */
    private Optional<CareCard> emergency() {
        EmergencyNumber number = numbers.emergency();
        String title = number == null
                ? words.of("emergency.call-now-if.unknown")
                : words.of("emergency.call-now-if", number.number());
        var card = new CareCard(CareCard.Level.EMERGENCY, words.of("emergency.level.emergency"), title);
        var action = new Div();
        action.addClassName("stack-s");
        if (number != null) {
            action.add(
                    card.call(number.tel(), words.of("emergency.call", number.number())),
                    small(number.label() + ". " + words.of("emergency.about.emergency")));
        }
        action.add(small(words.of("emergency.about.emergency.say")));
        numbers.alsoEmergency().forEach(other -> action.add(also(other)));
        var split = new Div(signs(EmergencyNumber.Tier.EMERGENCY), action);
        split.addClassName("caresplit");
        return Optional.of(card.with(split));
    }

    private Optional<CareCard> crisis() {
        return Optional.ofNullable(numbers.crisis()).map(number -> {
            var card = new CareCard(
                    CareCard.Level.CRISIS, words.of("emergency.level.crisis"), words.of("emergency.crisis.question"));
            Paragraph line = small(number.label() + ". ");
            danger(numbers.emergency()).forEach(line::add);
            card.with(
                    new Paragraph(words.of("emergency.crisis.comfort")),
                    card.call(number.tel(), words.of("emergency.call", number.number())),
                    line);
            numbers.alsoCrisis().forEach(other -> card.with(also(other)));
            return card;
        });
    }

    private Optional<CareCard> urgent() {
        return Optional.ofNullable(numbers.urgent()).map(number -> {
            var card = new CareCard(
                    CareCard.Level.URGENT,
                    words.of("emergency.level.urgent"),
                    words.of("emergency.call-today-if", number.number()));
            card.with(
                    signs(EmergencyNumber.Tier.URGENT),
                    card.call(number.tel(), words.of("emergency.call", number.number())),
                    small(number.label() + "."));
            numbers.alsoUrgent().forEach(other -> card.with(also(other)));
            return card;
        });
    }

    private List<Component> danger(@Nullable EmergencyNumber emergency) {
        return emergency == null
                ? List.of()
                : List.of(
                        new Span(words.of("emergency.danger") + " "),
                        new Anchor("tel:" + emergency.tel(), emergency.number()),
                        new Span("."));
    }

    private Paragraph also(EmergencyNumber number) {
        Paragraph line = small(words.of("emergency.also") + " ");
        line.add(new Anchor("tel:" + number.tel(), number.number()), new Span(": " + number.label() + "."));
        return line;
    }

    private UnorderedList signs(EmergencyNumber.Tier tier) {
        var list = new UnorderedList();
        EmergencySign.of(tier).forEach(sign -> list.add(new ListItem(words.of(sign.messageKey()))));
        return list;
    }

    private static Paragraph small(String text) {
        var line = new Paragraph(text);
        line.addClassName("small");
        return line;
    }
}
