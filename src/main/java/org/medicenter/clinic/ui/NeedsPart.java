package org.medicenter.clinic.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.Catalogue;
import org.medicenter.clinic.Need;
import org.medicenter.clinic.Resource;

/** Which things a visit takes, how many, and for how long. */
class NeedsPart extends Div {

    /** A row, with whatever stands in it. */
    record Typed(
            @Nullable String kind,
            @Nullable Integer pieces,
            @Nullable Integer days) {}

    private record Row(Select<String> kind, IntegerField pieces, IntegerField days, Div all) {}

    final Div faults = new Div();
    private final List<String> kinds;
    private final Runnable changed;
    private final List<Row> rows = new ArrayList<>();
    private final Div list = new Div();

    NeedsPart(Catalogue catalogue, Runnable changed) {
        this.changed = changed;
        kinds = catalogue.resources().stream().map(Resource::kind).distinct().toList();
        addClassName("stack");
        list.addClassName("stack");
        var more = Rows.button("plus-bold", getTranslation("catalogue.needs.add"), () -> {
            row(new Need(kinds.isEmpty() ? "room" : kinds.getFirst(), 0)).kind().focus();
            changed.run();
        });
        more.setEnabled(!kinds.isEmpty());
        add(list, more, faults);
    }

    void show(List<Need> needs) {
        rows.clear();
        list.removeAll();
        needs.forEach(this::row);
    }

    void showTyped(List<Typed> typed) {
        show(typed.stream().map(it -> new Need(kinds.getFirst(), 0)).toList());
        for (int at = 0; at < rows.size(); at++) {
            rows.get(at).kind().setValue(typed.get(at).kind());
            rows.get(at).pieces().setValue(typed.get(at).pieces());
            rows.get(at).days().setValue(typed.get(at).days());
        }
        changed.run();
    }

    List<Typed> typed() {
        return rows.stream()
                .map(it -> new Typed(
                        it.kind().getValue(), it.pieces().getValue(), it.days().getValue()))
                .toList();
    }

    private Row row(Need need) {
        var kind = new Select<String>();
        kind.setLabel(getTranslation("catalogue.needs.kind"));
        kind.setItems(kinds);
        kind.setItemLabelGenerator(KindWords::of);
        kind.setValue(need.kind());
        var pieces = new IntegerField(getTranslation("catalogue.needs.pieces"));
        pieces.setManualValidation(true);
        pieces.setValue(need.pieces());
        var days = new IntegerField(getTranslation("catalogue.needs.days"));
        days.setManualValidation(true);
        days.setValue(need.openingDaysAfter());
        days.setHelperText(getTranslation("catalogue.needs.days.help"));
        kind.addValueChangeListener(change -> changed.run());
        pieces.addValueChangeListener(change -> changed.run());
        days.addValueChangeListener(change -> changed.run());
        var all = new Div();
        var row = new Row(kind, pieces, days, all);
        NativeButton remove =
                Rows.iconButton("x-bold", getTranslation("catalogue.needs.remove", KindWords.of(need.kind())), () -> {
                    rows.remove(row);
                    list.remove(all);
                    changed.run();
                });
        all.add(kind, pieces, days, remove);
        all.addClassName("s-needrow");
        rows.add(row);
        list.add(all);
        return row;
    }

    Object value() {
        return words();
    }

    String words() {
        return String.join(
                ", ",
                rows.stream()
                        .map(it -> KindWords.of(
                                        Objects.requireNonNullElse(it.kind().getValue(), "?")) + " × "
                                + it.pieces().getValue()
                                + (Integer.valueOf(0).equals(it.days().getValue())
                                        ? ""
                                        : " + " + it.days().getValue()))
                        .toList());
    }

    List<Need> read(VisitTypeForm form) {
        var needs = new ArrayList<Need>();
        for (var row : rows) {
            Integer pieces = row.pieces().getValue();
            Integer days = row.days().getValue();
            String kind = row.kind().getValue();
            if (kind == null || pieces == null || pieces < 1 || days == null || days < 0) {
                form.wrong("needs", getTranslation("catalogue.needs.wrong"));
            } else {
                needs.add(new Need(kind, pieces, days));
            }
        }
        return needs;
    }
}
