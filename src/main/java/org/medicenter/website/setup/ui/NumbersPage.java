package org.medicenter.website.setup.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medicenter.emergency.EmergencyNumber.Tier;
import org.medicenter.ui.Buttons;
import org.medicenter.ui.Formats;
import org.medicenter.ui.Icon;
import org.medicenter.ui.Texts;
import org.medicenter.website.setup.SetupDraft.Number;
import org.medicenter.website.setup.SetupStep;

/** The numbers of the region, each with its source: confirmed, corrected or taken out by somebody who has called it. */
final class NumbersPage extends StepPage {

    private static final Map<Tier, String> ICONS = Map.of(
            Tier.EMERGENCY, "first-aid", Tier.CRISIS, "chats-circle-fill", Tier.URGENT, "phone", Tier.ROUTINE, "phone");
    private static final Map<Tier, String> LOOKS =
            Map.of(Tier.EMERGENCY, "s-red", Tier.CRISIS, "s-blu", Tier.URGENT, "s-amb", Tier.ROUTINE, "s-amb");

    private final SetupWork work;
    private final Formats formats;
    private final Div list = new Div();
    private final Div left = new Div();

    NumbersPage(SetupWork work, Texts texts) {
        super(SetupStep.NUMBERS, "setup.numbers");
        this.work = work;
        var place = work.draft().place();
        this.formats = texts.formats(ZoneId.of(place.zone()), getLocale());
        list.addClassName("stack-s");
        list.getElement().setAttribute("role", "list");
        left.addClassName("s-msg");
        left.getElement().setAttribute("role", "status");
        var add = Buttons.button("plus-bold", getTranslation("setup.numbers.add"), "line", () -> edit(null));
        var notice = new Anchor("/emergency", getTranslation("setup.numbers.notice"));
        notice.setTarget("_blank");
        notice.addClassNames("btn", "ghost");
        notice.setRouterIgnore(true);
        var row = new Div(add, notice);
        row.addClassName("row");
        var country = new Span(getTranslation(
                "setup.numbers.of", Locale.of("", place.country()).getDisplayCountry(getLocale())));
        country.addClassName("muted");
        add(country, list, placeFor("setup-numbers"), row, left);
        draw();
    }

    private List<Number> numbers() {
        return work.draft().numbers();
    }

    private LocalDate today() {
        return work.setup().today(work.draft());
    }

    private void draw() {
        list.removeAll();
        forget("setup-number-");
        for (int at = 0; at < numbers().size(); at++) {
            list.add(card(at, numbers().get(at)));
        }
        long open = numbers().stream().filter(it -> !it.confirmed()).count();
        left.removeAll();
        left.removeClassName("s-good");
        if (open == 0) {
            left.addClassName("s-good");
            left.add(Icon.of("check-circle-fill"), new Span(getTranslation("setup.numbers.all")));
        } else {
            left.add(
                    Icon.of("info-fill"),
                    new Span(getTranslation(
                            "setup.numbers.left",
                            String.valueOf(open),
                            String.valueOf(numbers().size()))));
        }
    }

    private Div card(int at, Number number) {
        var tier = new Span();
        tier.getElement()
                .appendChild(
                        new Element("b")
                                .setText(getTranslation(
                                        "setup.tier." + number.tier().slug())),
                        new Element("small").setText(number.label()));
        var facts = new Span();
        facts.getElement()
                .appendChild(
                        new Element("span").setAttribute("class", "s-big").setText(number.number()),
                        new Element("small")
                                .setText(getTranslation(
                                        "setup.numbers.source",
                                        number.source(),
                                        formats.fullDate(number.checkedOn()))));
        var card = new Div(Icon.of(ICONS.getOrDefault(number.tier(), "phone")), tier, facts, actions(at, number));
        card.addClassNames("s-numcard", LOOKS.getOrDefault(number.tier(), ""));
        card.getElement().setAttribute("role", "listitem");
        if (number.confirmed()) {
            card.addClassName("s-okd");
        }
        card.add(placeFor("setup-number-" + at + "-number"));
        return card;
    }

    private Div actions(int at, Number number) {
        var actions = new Div();
        actions.addClassName("s-acts0");
        if (number.confirmed()) {
            var badge = new Span(Icon.of("check-bold"), new Span(getTranslation("setup.numbers.confirmed")));
            badge.addClassNames("badge", "ok");
            actions.add(badge);
        } else {
            var confirm = Buttons.button(getTranslation("setup.numbers.confirm"), "line", () -> confirm(at));
            confirm.setId("setup-confirm-" + at);
            confirm.setAriaLabel(getTranslation("setup.numbers.confirm.of", number.number(), number.label()));
            actions.add(confirm);
        }
        actions.add(
                Buttons.iconButton(
                        "pencil-simple",
                        getTranslation("setup.numbers.correct", number.number(), number.label()),
                        () -> edit(at)),
                Buttons.iconButton(
                        "trash",
                        getTranslation("setup.numbers.remove", number.number(), number.label()),
                        () -> remove(at)));
        return actions;
    }

    /** The focus goes on to the next number that waits, or to what comes after the last. */
    private void confirm(int at) {
        var changed = new ArrayList<>(numbers());
        changed.set(at, changed.get(at).confirmedOn(today()));
        keep(changed);
        for (int next = at + 1; next < numbers().size(); next++) {
            if (!numbers().get(next).confirmed()) {
                getElement().executeJs("this.querySelector($0)?.focus()", "#setup-confirm-" + next);
                return;
            }
        }
        getElement().executeJs("this.querySelector('#setup-next')?.focus()");
    }

    private void remove(int at) {
        var changed = new ArrayList<>(numbers());
        changed.remove(at);
        keep(changed);
    }

    private void edit(@Nullable Integer at) {
        Number shown = at == null
                ? new Number(Tier.URGENT, "", "", "", today(), false)
                : numbers().get(at);
        new NumberDialog(shown, at == null, edited -> work.setup().faults(0, edited, work.draft()), today(), edited -> {
                    var changed = new ArrayList<>(numbers());
                    if (at == null) {
                        changed.add(edited);
                    } else {
                        changed.set(at, edited);
                    }
                    keep(changed);
                })
                .open();
    }

    private void keep(List<Number> changed) {
        work.keep(work.draft().withNumbers(changed));
        draw();
    }
}
