package org.medicenter.hours.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medicenter.hours.EffectOfHours.Effect;
import org.medicenter.hours.HoursException;
import org.medicenter.hours.PlanFault;
import org.medicenter.ui.Buttons;
import org.medicenter.ui.Formats;
import org.medicenter.ui.Icon;

/** Days that are not like the others, from today on. */
class ExceptionsPart extends Part {

    private final Editing editing;
    private final Formats formats;
    private final Consumer<@Nullable HoursException> edit;
    private final NativeButton add;
    private final Div list = new Div();

    /** @param edit opens an exception, or a new one for null */
    ExceptionsPart(Editing editing, Formats formats, Consumer<@Nullable HoursException> edit) {
        super("hours-exceptions", "");
        this.editing = editing;
        this.formats = formats;
        this.edit = edit;
        title.setText(getTranslation("hours.exceptions"));
        add = Buttons.button("plus-bold", getTranslation("hours.exception.add"), "line", () -> edit.accept(null));
        end.add(add);
        list.addClassNames("s-flush", "s-scroll-x");
        list.getElement().setAttribute("tabindex", "0");
        list.getElement().setAttribute("role", "region");
        list.getElement().setAttribute("aria-labelledby", "hours-exceptions");
        add(list);
    }

    /** Where the focus goes when a dialog closes: the row that opened it may be another one now. */
    void focusAdd() {
        add.focus();
    }

    void refresh(Optional<Effect> effect) {
        list.removeAll();
        var coming = editing.plan().exceptions().stream()
                .filter(it -> !it.last().isBefore(editing.today()))
                .toList();
        if (coming.isEmpty()) {
            var empty = new Paragraph(getTranslation("hours.exceptions.none"));
            empty.addClassNames("muted", "s-empty");
            list.add(empty);
            return;
        }
        var body = new NativeTableBody();
        coming.forEach(it -> body.add(row(it, effect)));
        var table = new NativeTable(head(), body);
        table.addClassNames("s-tb", "s-midv");
        list.add(table);
    }

    private Component head() {
        var row = new NativeTableRow();
        for (String key : List.of("date", "what", "hours", "why", "appointments")) {
            row.add(new NativeTableHeaderCell(getTranslation("hours.exception." + key)));
        }
        var last = new Span(getTranslation("hours.exception.edit"));
        last.addClassName("vh");
        row.add(new NativeTableHeaderCell(last));
        var head = new NativeTableHeader();
        head.add(row);
        return head;
    }

    private NativeTableRow row(HoursException exception, Optional<Effect> effect) {
        String dates = ExceptionWords.dates(exception, formats, this::getTranslation);
        var date = new NativeTableCell();
        date.addClassName("s-nw");
        date.getElement().appendChild(new Element("b").setText(dates));
        sentences(exception).forEach(it -> date.add(fault(it)));
        var icon = Icon.of(ExceptionWords.icon(exception.kind()));
        icon.addClassName("s-inl");
        var what =
                new NativeTableCell(icon, new Span(" " + ExceptionWords.kind(exception.kind(), this::getTranslation)));
        what.addClassName("s-nw");
        String ranges = exception.ranges().stream()
                .map(it -> getTranslation("hours.from-to", it.begins(), it.ends()))
                .collect(Collectors.joining(", "));
        var hours = new NativeTableCell(ranges.isEmpty() ? getTranslation("hours.all-day") : ranges);
        hours.addClassNames("s-nw", "num");
        var why = new NativeTableCell(exception.note());
        var hit = new NativeTableCell(hit(exception, effect));
        hit.addClassName("s-nw");
        var change = new NativeTableCell(Buttons.iconButton(
                "pencil-simple", getTranslation("hours.exception.edit.one", dates), () -> edit.accept(exception)));
        change.addClassName("s-n");
        var row = new NativeTableRow(date, what, hours, why, hit, change);
        row.setClassName("s-chgrow", !editing.begunFrom().exceptions().contains(exception));
        return row;
    }

    /** Of those that the draft puts outside; an exception in force has put its own there before. */
    private Component hit(HoursException exception, Optional<Effect> effect) {
        long outside = effect.stream()
                .flatMap(it -> it.outside().stream())
                .map(it -> formats.date(it.time().start()))
                .filter(it -> !it.isBefore(exception.first()) && !it.isAfter(exception.last()))
                .count();
        if (outside == 0) {
            var none = new Span(getTranslation("hours.exception.none-outside"));
            none.addClassName("muted");
            return none;
        }
        var badge = new Span(Icon.of("warning-fill"), new Span(getTranslation("hours.exception.outside", outside)));
        badge.addClassNames("badge", "warn");
        return badge;
    }

    private List<String> sentences(HoursException exception) {
        return editing.faults().stream()
                .filter(it -> it instanceof PlanFault.OfException(HoursException of, String _) && of.equals(exception))
                .map(PlanFault::sentence)
                .toList();
    }

    private static Paragraph fault(String sentence) {
        var fault = new Paragraph(Icon.of("warning-circle-fill"), new Span(sentence));
        fault.addClassName("s-fault");
        return fault;
    }
}
