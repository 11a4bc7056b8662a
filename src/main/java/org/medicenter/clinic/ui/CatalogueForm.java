package org.medicenter.clinic.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.Edited;
import org.medicenter.clinic.Entry;
import org.medicenter.ui.EntryForm;
import org.medicenter.ui.Saving;
import org.medicenter.ui.ShortName;
import tools.jackson.core.type.TypeReference;

/** The form of one entry. */
abstract class CatalogueForm<T extends Entry> extends EntryForm {

    static final int MINUTES = 60;

    private final CatalogueView<T> view;
    private final String key;
    private final @Nullable Edited<T> edited;
    private final List<Saving.Fault> wrong = new ArrayList<>();
    private int version;

    CatalogueForm(CatalogueView<T> view, String key, @Nullable Edited<T> edited) {
        super("");
        this.view = view;
        this.key = key;
        this.edited = edited;
        version = edited == null ? 0 : edited.version();
        keepBeginning(new TypeReference<Integer>() {}, () -> version, it -> version = it);
        title.setText(
                edited == null ? getTranslation(key + ".new") : edited.entry().name());
        if (edited != null) {
            actions(view.actionsOf(edited));
        }
        body.addClassNames("s-box", "s-entrybody");
    }

    /** What is typed; {@link #wrong} for what cannot be read. */
    abstract T typed();

    /** That the form began from, or was begun anew from. */
    int version() {
        return version;
    }

    /** The id that what is typed has. */
    abstract String id();

    @Override
    protected Saving save() {
        wrong.clear();
        T typed = typed();
        return wrong.isEmpty() ? view.desk.save(typed, version, getLocale()) : new Saving.Wrong(List.copyOf(wrong));
    }

    /** What is typed, where it could be saved as it is. */
    Optional<T> readable() {
        wrong.clear();
        T typed = typed();
        return wrong.isEmpty() && view.desk.isRight(typed) ? Optional.of(typed) : Optional.empty();
    }

    void wrong(String field, String sentence) {
        wrong.add(new Saving.Fault(field, sentence));
    }

    @Override
    protected @Nullable EntryForm fresh() {
        return view.find(id()).map(it -> view.form(it)).orElse(null);
    }

    @Override
    protected void beginFrom(EntryForm fresh) {
        version = ((CatalogueForm<?>) fresh).version;
    }

    @Override
    protected String label(String field) {
        return getTranslation(key + ".field." + field);
    }

    @Nullable
    T entry() {
        return edited == null ? null : edited.entry();
    }

    /** As {@link #field}, for parts of a form that stand in a class of their own. */
    <V, F extends Component & HasValue<?, V> & HasValidationProperties & com.vaadin.flow.component.HasLabel> F choice(
            String field, F of, java.util.function.Function<V, String> words) {
        return field(field, of, words);
    }

    TextField text(String field, String look) {
        var text = field(field, new TextField(), it -> it);
        text.addClassName(look);
        return text;
    }

    /** Of a new entry, the short name is made of its name where none is typed. */
    String slug(TextField slug, TextField name) {
        return slug.getValue().isBlank() && edited == null
                ? ShortName.of(name.getValue())
                : slug.getValue().strip();
    }

    IntegerField number(String field, String look) {
        var number = field(field, new IntegerField(), Object::toString);
        number.addClassName(look);
        number.setStepButtonsVisible(false);
        return number;
    }

    NumberField hours(String field, String look) {
        var hours = field(field, new NumberField(), Object::toString);
        hours.addClassName(look);
        hours.setSuffixComponent(new com.vaadin.flow.component.html.Span(getTranslation("catalogue.unit.hours")));
        return hours;
    }

    /** What stands in the field; where there is nothing that can be read, a sentence beside it. */
    <V> V needed(String field, HasValue<?, V> of, V otherwise) {
        V value = of.getValue();
        if (value == null) {
            wrong(field, getTranslation("catalogue.number"));
            return otherwise;
        }
        return value;
    }

    /** Empty is fine, what cannot be read is not. */
    @Nullable
    Integer optional(String field, IntegerField of) {
        if (of.getValue() == null && isBad(of)) {
            wrong(field, getTranslation("catalogue.number"));
        }
        return of.getValue();
    }

    private static boolean isBad(IntegerField field) {
        return field.getElement().getProperty("_hasInputValue", false);
    }

    static Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }

    static Duration hours(double hours) {
        return Duration.ofMinutes(Math.round(hours * MINUTES));
    }

    static double hours(Duration duration) {
        return duration.toMinutes() / (double) MINUTES;
    }

    static <E> Set<E> among(List<E> all, Predicate<E> chosen) {
        return all.stream().filter(chosen).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static String names(Collection<? extends @Nullable Entry> entries) {
        return entries.stream().filter(Objects::nonNull).map(Entry::name).collect(Collectors.joining(", "));
    }

    static Div form(Component... fields) {
        var form = new Div(fields);
        form.addClassName("s-form");
        return form;
    }

    static <C extends HasStyle> C wide(C field, String look) {
        field.addClassName(look);
        return field;
    }
}
