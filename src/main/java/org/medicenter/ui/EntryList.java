package org.medicenter.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What there is: found by what stands in it, in use or archived, opened by a link. */
public final class EntryList extends Section {

    /**
     * @param facts in a table one a column; in a list the first below the name
     * @param mark the initials of a person stand before the name
     */
    public record Item(String id, String name, List<String> facts, boolean isArchived, boolean mark) {}

    private final String key;
    private final List<String> columns;
    private final Function<String, String> address;
    private final Input search = new Input();
    private final Div filter = new Div();
    private final Div place = new Div();
    private List<Item> items = List.of();
    private @Nullable String open;
    private boolean archived;

    EntryList(String key, List<String> columns, Function<String, String> address) {
        this.key = key;
        this.columns = columns;
        this.address = address;
        addClassNames("s-box", "s-entrylist");
        getElement().setAttribute("aria-label", getTranslation(key + ".title"));
        search.setPlaceholder(getTranslation(key + ".find"));
        search.setAriaLabel(getTranslation(key + ".find"));
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(typed -> showItems());
        var find = new NativeLabel();
        find.add(Icon.of("magnifying-glass"), search);
        find.addClassName("s-find");
        filter.addClassName("seg");
        filter.getElement()
                .setAttribute("role", "group")
                .setAttribute("aria-label", getTranslation("catalogue.filter"));
        place.addClassName(columns.isEmpty() ? "s-flush" : "s-scroll-x");
        add(new Header(find, filter), place);
    }

    void show(List<Item> all, @Nullable String shown) {
        items = all;
        open = shown;
        all.stream().filter(it -> it.id().equals(shown)).forEach(it -> archived = it.isArchived());
        if (items.stream().noneMatch(Item::isArchived)) {
            archived = false;
        }
        showFilter();
        showItems();
    }

    private void showFilter() {
        filter.removeAll();
        filter.add(choice("catalogue.in-use", false), choice("catalogue.archived", true));
        filter.setVisible(items.stream().anyMatch(Item::isArchived));
    }

    private NativeButton choice(String words, boolean wanted) {
        long count = items.stream().filter(it -> it.isArchived() == wanted).count();
        var choice = new NativeButton(getTranslation(words, count));
        choice.getElement().setAttribute("type", "button");
        choice.addClickListener(click -> {
            archived = wanted;
            showFilter();
            showItems();
        });
        choice.getElement().setAttribute("aria-pressed", String.valueOf(archived == wanted));
        return choice;
    }

    private void showItems() {
        var shown = items.stream()
                .filter(it -> it.isArchived() == archived)
                .filter(this::isSearched)
                .toList();
        place.removeAll();
        place.add(shown.isEmpty() ? nothing() : columns.isEmpty() ? names(shown) : table(shown));
    }

    private Component nothing() {
        String typed = typed();
        var words = new Paragraph(
                typed.isEmpty() ? getTranslation(key + ".none") : getTranslation("catalogue.nothing-found", typed));
        words.getElement().setAttribute("role", "status");
        var nothing = new Div(words);
        nothing.addClassNames("muted", "s-nobody");
        if (!typed.isEmpty()) {
            nothing.add(EntryForm.button(getTranslation("catalogue.show-all"), "line", () -> {
                search.clear();
                showItems();
                search.focus();
            }));
        }
        return nothing;
    }

    private Component names(List<Item> shown) {
        var names = new Nav();
        names.getElement().setAttribute("aria-label", getTranslation(key + ".title"));
        names.addClassName("s-plist");
        for (var item : shown) {
            var words = new Span();
            words.getElement().appendChild(new Element("b").setText(item.name()));
            item.facts().stream()
                    .limit(1)
                    .forEach(it -> words.getElement().appendChild(new Element("small").setText(it)));
            var link = link(item);
            if (item.mark()) {
                link.add(PersonMark.of(item.name(), items.indexOf(item)));
            } else {
                link.addClassName("s-plain0");
            }
            link.add(words);
            names.add(link);
        }
        return names;
    }

    private Component table(List<Item> shown) {
        var table = new NativeTable();
        table.addClassNames("s-tb", "s-midv");
        var heads = table.getHead().addRow();
        columns.forEach(column -> {
            var head = heads.addHeaderCell();
            head.setText(getTranslation(key + ".column." + column));
            head.getElement().setAttribute("scope", "col");
        });
        shown.forEach(it -> fill(table.getBody().addRow(), it));
        return table;
    }

    private void fill(NativeTableRow row, Item item) {
        row.setClassName("s-chosen", item.id().equals(open));
        var link = link(item);
        link.setText(item.name());
        row.addDataCell().add(link);
        item.facts().forEach(it -> row.addDataCell().setText(it));
    }

    private Anchor link(Item item) {
        var link = new Anchor(address.apply(item.id()), "");
        if (item.id().equals(open)) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    private String typed() {
        return search.getValue() == null ? "" : search.getValue().strip();
    }

    private boolean isSearched(Item item) {
        String wanted = typed().toLowerCase(Locale.ROOT);
        return Stream.concat(Stream.of(item.name()), item.facts().stream())
                .anyMatch(it -> it.toLowerCase(Locale.ROOT).contains(wanted));
    }
}
