package org.medicenter.audit.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medicenter.access.Person;
import org.medicenter.audit.AuditFilter.Doer;
import org.medicenter.audit.EntryActor;
import org.medicenter.audit.EntryKind;
import org.medicenter.audit.Thing;
import org.medicenter.ui.Icon;

/** Finds entries by patient, person or text, by period, by who did it, by what it is about and of what kind. */
class AuditBar extends Div {

    private static final String EVERYTHING = "all";

    private final Consumer<AuditPlace> go;
    private final Input search = new Input();
    private final PeriodPicker period;
    private final Select<String> doer = new Select<>();
    private final Select<String> thing = new Select<>();
    private final Div kinds = new Div();
    private AuditPlace place;

    AuditBar(AuditPlace place, List<Person> people, Consumer<AuditPlace> go) {
        this.place = place;
        this.go = go;
        addClassNames("s-filters", "s-in");
        period = new PeriodPicker(this::goWithin);
        addSearch();
        choices(doer, "audit.filter.who", whoNames(people));
        choices(thing, "audit.filter.about", thingNames());
        doer.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go.accept(this.place.by(doer(change.getValue())));
            }
        });
        thing.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go.accept(this.place.about(thing(change.getValue())));
            }
        });
        kinds.addClassName("chips");
        kinds.getElement().setAttribute("role", "group");
        kinds.getElement().setAttribute("aria-label", getTranslation("audit.column.kind"));
        add(period, doer, thing, kinds);
    }

    void show(AuditPlace shown) {
        place = shown;
        if (!search.getValue().strip().equals(shown.search())) {
            search.setValue(shown.search());
        }
        period.show(shown);
        doer.setValue(shown.doer() == null ? EVERYTHING : AuditPlace.word(shown.doer()));
        thing.setValue(shown.thing() == null ? EVERYTHING : shown.thing().slug());
        kinds.removeAll();
        for (EntryKind kind : EntryKind.values()) {
            kinds.add(chip(kind));
        }
    }

    private void addSearch() {
        search.setPlaceholder(getTranslation("audit.find.hint"));
        search.setAriaLabel(getTranslation("audit.find"));
        search.setType("search");
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(600);
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go.accept(place.finding(change.getValue().strip()));
            }
        });
        var find = new NativeLabel();
        find.add(Icon.of("magnifying-glass"), search);
        find.addClassName("s-find");
        add(find);
    }

    private void goWithin(PeriodPicker.Choice choice) {
        go.accept(
                choice.period() == null ? place.between(choice.first(), choice.last()) : place.within(choice.period()));
    }

    private NativeButton chip(EntryKind kind) {
        var chip = new NativeButton(getTranslation("audit.kinds." + kind.slug()));
        chip.addClassName("chip");
        chip.getElement().setAttribute("role", "checkbox");
        chip.getElement()
                .setAttribute("aria-checked", String.valueOf(place.kinds().contains(kind)));
        chip.addClickListener(click -> go.accept(place.toggled(kind)));
        return chip;
    }

    private void choices(Select<String> select, String label, Map<String, String> names) {
        select.setAriaLabel(getTranslation(label));
        select.setItems(names.keySet());
        select.setItemLabelGenerator(it -> names.getOrDefault(it, it));
    }

    /** Those who have gone remain to be looked for; patients and the application itself, too. */
    private Map<String, String> whoNames(List<Person> people) {
        var names = new LinkedHashMap<String, String>();
        names.put(EVERYTHING, getTranslation("audit.filter.who.all"));
        people.forEach(it -> names.put(it.id().toString(), it.name()));
        for (var kind : List.of(EntryActor.Kind.PATIENT, EntryActor.Kind.STRANGER, EntryActor.Kind.SYSTEM)) {
            names.put(kind.slug(), getTranslation("audit.actor." + kind.slug()));
        }
        Doer shown = place.doer();
        if (shown != null) {
            names.putIfAbsent(AuditPlace.word(shown), getTranslation("audit.filter.who.other"));
        }
        return names;
    }

    private Map<String, String> thingNames() {
        var names = new LinkedHashMap<String, String>();
        names.put(EVERYTHING, getTranslation("audit.filter.about.all"));
        Stream.of(Thing.values()).forEach(it -> names.put(it.slug(), getTranslation("audit.thing." + it.slug())));
        return names;
    }

    private static @Nullable Doer doer(String word) {
        return word.equals(EVERYTHING) ? null : AuditPlace.doer(word).orElse(null);
    }

    private static @Nullable Thing thing(String word) {
        return word.equals(EVERYTHING) ? null : AuditPlace.thing(word).orElse(null);
    }
}
