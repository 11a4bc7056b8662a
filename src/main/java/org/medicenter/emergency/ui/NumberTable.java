package org.medicenter.emergency.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.medicenter.emergency.EmergencyNumber;
import org.medicenter.emergency.EmergencyNumber.Tier;
import org.medicenter.emergency.NumberEntry;
import org.medicenter.emergency.NumberList;
import org.medicenter.ui.Formats;
import org.medicenter.ui.Icon;

/** A row a number: what for, where it was read, who confirmed it when, and what can be done with it. */
final class NumberTable extends Div {

    private static final List<String> COLUMNS = List.of("for", "number", "source", "confirmed", "actions");
    private static final Map<Tier, String> ICONS = Map.of(
            Tier.EMERGENCY, "first-aid", Tier.CRISIS, "chats-circle-fill", Tier.URGENT, "phone", Tier.ROUTINE, "phone");
    private static final int DAYS_UNTIL_CHECKED_AGAIN = 365;

    private final Supplier<LocalDate> today;
    private final Consumer<NumberList> changed;
    private final Consumer<Integer> edit;

    NumberTable(Supplier<LocalDate> today, Consumer<NumberList> changed, Consumer<Integer> edit) {
        this.today = today;
        this.changed = changed;
        this.edit = edit;
        addClassNames("s-flush", "s-scroll-x");
    }

    void show(NumberList list, NumberList saved, Formats formats) {
        removeAll();
        if (!list.own()) {
            var inherited = new Paragraph(getTranslation(
                    list.location() == null ? "emergency.admin.of-region" : "emergency.admin.of-clinic"));
            inherited.addClassNames("muted", "s-inherited");
            add(inherited);
        }
        var table = new NativeTable();
        table.addClassNames("s-tb", "s-midv", "s-numbers");
        var heads = table.getHead().addRow();
        for (String column : COLUMNS) {
            var head = heads.addHeaderCell();
            head.setText(getTranslation("emergency.admin.column." + column));
            head.getElement().setAttribute("scope", "col");
        }
        for (int at = 0; at < list.entries().size(); at++) {
            var entry = list.entries().get(at);
            var row = table.getBody().addRow();
            row.getElement().getClassList().set("s-new0", !saved.entries().contains(entry));
            purpose(row.addDataCell(), entry.number());
            two(row.addDataCell(), entry.number().number(), entry.number().label());
            two(
                    row.addDataCell(),
                    entry.number().source(),
                    getTranslation(
                            "emergency.admin.read",
                            formats.fullDate(entry.number().checkedOn())));
            confirmation(row.addDataCell(), entry, formats);
            row.addDataCell().add(actions(list, at));
        }
        add(table);
    }

    private void purpose(NativeTableCell cell, EmergencyNumber number) {
        var tier = new Span(
                Icon.of(ICONS.getOrDefault(number.tier(), "phone")),
                new Span(getTranslation("emergency.admin.tier." + number.tier().slug())));
        tier.addClassNames("s-tier0", "s-" + number.tier().slug() + "0");
        cell.add(tier);
    }

    private static void two(NativeTableCell cell, String first, String second) {
        cell.getElement().appendChild(new Element("b").setText(first), new Element("small").setText(second));
    }

    /** Confirmed more than a year ago: still shown, but to be called again. */
    private void confirmation(NativeTableCell cell, NumberEntry entry, Formats formats) {
        EmergencyNumber number = entry.number();
        if (number.confirmedBy() == null) {
            boolean shown = number.tier() == Tier.EMERGENCY;
            badge(cell, "bad", "warning-circle-fill", "emergency.admin.not-confirmed");
            cell.getElement()
                    .appendChild(new Element("small")
                            .setText(getTranslation(
                                    shown ? "emergency.admin.shown-anyway" : "emergency.admin.shown-to-nobody")));
            return;
        }
        boolean old = number.checkedOn().plusDays(DAYS_UNTIL_CHECKED_AGAIN).isBefore(today.get());
        badge(
                cell,
                old ? "warn" : "ok",
                old ? "clock" : "check-bold",
                old ? "emergency.admin.check-again" : "emergency.admin.confirmed");
        Instant at = entry.confirmedAt();
        String by = number.confirmedBy();
        String who = entry.waitsForWhoeverSaves() ? getTranslation("emergency.admin.you") : by;
        cell.getElement()
                .appendChild(new Element("small")
                        .setText(at == null ? who : who + ", " + formats.fullDate(formats.date(at))));
    }

    private void badge(NativeTableCell cell, String look, String icon, String textKey) {
        var badge = new Span(Icon.of(icon), new Span(getTranslation(textKey)));
        badge.addClassNames("badge", look);
        cell.add(badge);
    }

    private Div actions(NumberList list, int at) {
        var entry = list.entries().get(at);
        String name = entry.number().number() + ", " + entry.number().label();
        var actions = new Div();
        actions.addClassName("s-acts0");
        boolean old =
                entry.number().checkedOn().plusDays(DAYS_UNTIL_CHECKED_AGAIN).isBefore(today.get());
        if (!entry.isConfirmed() || old) {
            var confirm = new NativeButton(
                    getTranslation("emergency.admin.confirm"),
                    click -> changed.accept(list.with(at, entry.confirmedToday(today.get()))));
            confirm.addClassNames("btn", "line");
            confirm.setAriaLabel(getTranslation("emergency.admin.confirm.of", name));
            actions.add(confirm);
        }
        var earlier = icon("caret-down-bold", "emergency.admin.earlier", name, () -> changed.accept(list.earlier(at)));
        earlier.addClassName("s-up0");
        earlier.setEnabled(!list.isFirstOfItsTier(at));
        actions.add(
                earlier,
                icon("pencil-simple", "emergency.admin.correct", name, () -> edit.accept(at)),
                icon("trash", "emergency.admin.remove", name, () -> changed.accept(list.without(at))));
        return actions;
    }

    private NativeButton icon(String icon, String textKey, String name, Runnable pressed) {
        var button = new NativeButton();
        button.add(Icon.of(icon));
        button.addClassName("iconbtn");
        button.setAriaLabel(getTranslation(textKey, name));
        button.setTitle(getTranslation(textKey, name));
        button.addClickListener(click -> pressed.run());
        return button;
    }
}
