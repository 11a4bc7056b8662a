package org.medicenter.access.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medicenter.access.Factors;
import org.medicenter.access.Person;
import org.medicenter.access.Role;
import org.medicenter.access.Workplaces;
import org.medicenter.ui.Icon;
import org.medicenter.ui.PersonMark;

/** Everybody with access: found by name or role, opened by a link, so that the address says whom it shows. */
final class PeopleTable extends Section {

    private static final List<String> COLUMNS = List.of("name", "role", "location", "factor", "last");

    private final Workplaces workplaces;
    private final AccessWhen when;
    private final Input search = new Input();
    private final Div filters = new Div();
    private final Div place = new Div();
    private List<Person> people = List.of();
    private @Nullable Person chosen;
    private @Nullable Role role;

    PeopleTable(Workplaces workplaces, AccessWhen when) {
        this.workplaces = workplaces;
        this.when = when;
        addClassName("s-box");
        getElement().setAttribute("aria-label", getTranslation("access.people.list"));
        search.setPlaceholder(getTranslation("access.people.find"));
        search.setAriaLabel(getTranslation("access.people.find-label"));
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(typed -> showRows());
        var find = new NativeLabel();
        find.add(Icon.of("magnifying-glass"), search);
        find.addClassName("s-find");
        filters.addClassName("seg");
        filters.getElement()
                .setAttribute("role", "group")
                .setAttribute("aria-label", getTranslation("access.people.role"));
        place.addClassNames("s-flush", "s-scroll-x");
        add(new Header(find, filters), place);
    }

    void show(List<Person> everybody, @Nullable Person shown) {
        people = everybody;
        chosen = shown;
        showFilters();
        showRows();
    }

    private void showFilters() {
        filters.removeAll();
        filters.add(filter(null, "access.people.all"));
        for (Role each : List.of(Role.RECEPTIONIST, Role.SPECIALIST, Role.ADMIN)) {
            filters.add(filter(each, "access.people.filter." + AccessFields.slug(each)));
        }
    }

    private NativeButton filter(@Nullable Role wanted, String key) {
        long count = people.stream().filter(it -> has(it, wanted)).count();
        var button = new NativeButton(getTranslation(key, count));
        button.getElement().setAttribute("aria-pressed", String.valueOf(wanted == role));
        button.addClickListener(click -> {
            role = wanted;
            showFilters();
            showRows();
        });
        return button;
    }

    private void showRows() {
        var shown = people.stream()
                .filter(it -> has(it, role))
                .filter(this::isSearched)
                .toList();
        place.removeAll();
        if (shown.isEmpty()) {
            var nobody = new Paragraph(getTranslation("access.people.nobody"));
            nobody.addClassNames("muted", "s-nobody");
            place.add(nobody);
            return;
        }
        var table = new NativeTable();
        table.addClassNames("s-tb", "s-midv");
        var heads = table.getHead().addRow();
        COLUMNS.forEach(column -> {
            var head = heads.addHeaderCell();
            head.setText(getTranslation("access.people.column." + column));
            head.getElement().setAttribute("scope", "col");
        });
        shown.forEach(person -> fill(table.getBody().addRow(), person));
        place.add(table);
    }

    private void fill(NativeTableRow row, Person person) {
        if (chosen != null && chosen.id().equals(person.id())) {
            row.addClassName("s-chosen");
        }
        row.addDataCell().add(name(person));
        row.addDataCell().setText(roles(person));
        row.addDataCell().setText(locations(person));
        row.addDataCell().add(factor(person.factors()));
        row.addDataCell().add(lastHere(person));
    }

    private Span name(Person person) {
        var link = new Anchor(PeopleView.addressOf(person.id()), person.name());
        if (chosen != null && chosen.id().equals(person.id())) {
            link.getElement().setAttribute("aria-current", "true");
        }
        var signInName = small(person.signInName());
        var mark = PersonMark.of(person.name(), Math.floorMod(person.id().hashCode(), 4));
        var both = new Span(mark, new Span(link, signInName));
        both.addClassName("s-who");
        return both;
    }

    private String roles(Person person) {
        return person.roles().stream()
                .filter(it -> it != Role.PATIENT)
                .sorted()
                .map(it -> getTranslation("access.role." + AccessFields.slug(it)))
                .collect(Collectors.joining(", "));
    }

    private String locations(Person person) {
        var all = workplaces.locations();
        var names = new ArrayList<String>();
        all.stream().filter(it -> person.locations().contains(it.id())).forEach(it -> names.add(it.name()));
        if (names.isEmpty()) {
            return getTranslation("access.people.nowhere");
        }
        return names.size() == all.size() && all.size() > 1
                ? getTranslation("access.people.everywhere")
                : String.join(", ", names);
    }

    private Span factor(Factors factors) {
        if (factors.passkeys() > 0) {
            return badge("ok", "fingerprint", "access.factor.passkey");
        }
        return factors.codeApp()
                ? badge("ok", "device-mobile", "access.factor.code-app")
                : badge("bad", "warning-fill", "access.factor.none");
    }

    private Span badge(String kind, String icon, String key) {
        var badge = new Span(Icon.of(icon), new Span(getTranslation(key)));
        badge.addClassNames("badge", kind);
        return badge;
    }

    private Span lastHere(Person person) {
        var last = person.lastSignIn();
        var text = new Span(last == null ? getTranslation("access.people.never") : when.at(last, getLocale()));
        var off = person.offSince();
        if (off != null) {
            text.add(small(getTranslation("access.people.off-since", when.on(off, getLocale()))));
        }
        return text;
    }

    private static Span small(String text) {
        var small = new Span(text);
        small.addClassName("s-small");
        return small;
    }

    private boolean isSearched(Person person) {
        String wanted =
                search.getValue() == null ? "" : search.getValue().strip().toLowerCase(Locale.ROOT);
        return person.name().toLowerCase(Locale.ROOT).contains(wanted)
                || person.signInName().contains(wanted);
    }

    private static boolean has(Person person, @Nullable Role wanted) {
        return wanted == null || person.roles().contains(wanted);
    }
}
