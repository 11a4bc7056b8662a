package org.medicenter.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.dom.Element;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/**
 * One thing to be edited: knows what was changed since it was opened, shows what is wrong beside the field that it is
 * about, and what somebody else has saved meanwhile beside what is typed here. Rules are somebody else's business.
 */
public abstract class EntryForm extends Unsaved {

    private static final String SAVED = "s-good";

    private record Part(
            String label, Supplier<@Nullable Object> value, Supplier<String> words, Consumer<@Nullable String> fault) {}

    protected final H2 title = new H2();
    protected final Div body = new Div();
    private final Div note = new Div();
    private final Div head = new Div();
    private final Element state = new Element("p");
    private final Div bar = new Div();
    private final NativeButton discard;
    private final NativeButton save;
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final Map<String, @Nullable Object> begunFrom = new HashMap<>();
    private @Nullable EntryPage page;
    private boolean begun;

    protected EntryForm(String heading) {
        addClassNames("s-entry", "stack");
        title.setText(heading);
        title.setId("entry-title");
        title.getElement().setAttribute("tabindex", "-1");
        getElement().setAttribute("role", "group").setAttribute("aria-labelledby", "entry-title");
        head.add(title);
        head.addClassNames("s-box", "s-entryhead");
        note.getElement().setAttribute("role", "status");
        note.addClassName("stack");
        state.setAttribute("role", "status");
        discard = button(getTranslation("catalogue.discard"), "ghost", () -> page().reload());
        save = button(getTranslation("catalogue.save"), "primary", () -> page().save());
        bar.addClassName("s-savebar");
        bar.getElement().appendChild(state);
        bar.add(discard, save);
        add(head, note, body, bar);
    }

    /** Saves what is typed, if it is as it has to be. */
    protected abstract Saving save();

    /** The same thing as it is stored now, for comparison; null where it is gone. */
    protected abstract @Nullable EntryForm fresh();

    /** Counts as begun from what the other form shows: what is typed here would be put on top of it. */
    protected abstract void beginFrom(EntryForm fresh);

    /** A field whose value counts as changed when it is another one. Its id is the key. */
    protected <V, F extends Component & HasValue<?, V> & HasValidationProperties & HasLabel> F field(
            String key, F field, Function<V, String> words) {
        field.setId("entry-" + key);
        field.setLabel(label(key));
        setManually(field);
        field.addValueChangeListener(change -> changed());
        keepIfItsTextIsNotItsValue(key, field);
        parts.put(key, new Part(label(key), field::getValue, () -> wordsOf(field, words), sentence -> {
            field.setErrorMessage(sentence);
            field.setInvalid(sentence != null);
        }));
        return field;
    }

    /** Of a combo box, the browser knows only a number that is another one next time. */
    private void keepIfItsTextIsNotItsValue(String key, Component field) {
        if (field instanceof ComboBox<?> box) {
            keep(
                    key,
                    new TypeReference<String>() {},
                    () -> box.getValue() instanceof String text ? text : null,
                    text -> setText(box, text));
        }
    }

    @SuppressWarnings("unchecked")
    private static void setText(ComboBox<?> box, String text) {
        ((ComboBox<String>) box).setValue(text);
    }

    /** Something of several fields; its sentences stand in a box of its own. */
    protected void part(String key, Supplier<@Nullable Object> value, Supplier<String> words, Div faults) {
        faults.setId("entry-" + key + "-faults");
        faults.addClassName("s-faults");
        faults.getElement().setAttribute("aria-live", "polite");
        parts.put(key, new Part(label(key), value, words, sentence -> {
            if (sentence == null) {
                faults.removeAll();
            } else {
                var shown = new Paragraph(Icon.of("warning-circle-fill"), new Span(sentence));
                shown.addClassName("s-fault");
                faults.add(shown);
            }
        }));
    }

    protected abstract String label(String key);

    /** To be called when all fields show what is stored. */
    protected void begin() {
        begun = true;
        parts.forEach((key, part) -> begunFrom.put(key, part.value().get()));
        standsAsStored();
        changed();
    }

    protected boolean isChanged() {
        return parts.entrySet().stream()
                .anyMatch(it -> !Objects.equals(
                        begunFrom.get(it.getKey()), it.getValue().value().get()));
    }

    /** Something was typed. */
    protected void changed() {
        if (!begun) {
            return;
        }
        boolean any = isChanged();
        state.setText(getTranslation(any ? "catalogue.unsaved" : "catalogue.nothing-changed"));
        if (any) {
            note.getChildren().filter(it -> it.hasClassName(SAVED)).toList().forEach(note::remove);
        }
        discard.setVisible(any);
        stands(any);
        onChange();
    }

    /** What is to be seen while anything is typed, however long the form is. */
    protected void besideSave(Component words) {
        bar.addComponentAsFirst(words);
    }

    /** For what follows the fields, such as a bar of the visit's length. */
    protected void onChange() {}

    /** Beside the title: what can be done with the thing as a whole. */
    protected void actions(Component... actions) {
        var row = new Div(actions);
        row.addClassNames("row", "s-entryacts");
        head.add(row);
    }

    protected void lead(Component picture, String words) {
        var small = new Paragraph(words);
        small.addClassNames("small", "muted");
        var both = new Div(title, small);
        both.addClassName("grow");
        head.addComponentAsFirst(both);
        head.addComponentAsFirst(picture);
        head.addClassName("s-person0");
    }

    void on(EntryPage shownOn) {
        page = shownOn;
    }

    protected EntryPage page() {
        return Objects.requireNonNull(page, "The form is on a page");
    }

    void show(Saving saving) {
        clear();
        switch (saving) {
            case Saving.Done done -> {
                say(SAVED, "check-circle-fill", getTranslation("catalogue.saved"));
                state.setText(getTranslation("catalogue.all-saved"));
            }
            case Saving.Wrong wrong -> show(wrong.faults());
            case Saving.Overtaken overtaken -> show(overtaken);
        }
    }

    private void clear() {
        note.removeAll();
        parts.values().forEach(it -> it.fault().accept(null));
    }

    private void show(List<Saving.Fault> faults) {
        say("bad", "warning-fill", getTranslation("catalogue.wrong", faults.size()));
        for (var fault : faults) {
            var part = parts.get(fault.field());
            if (part == null) {
                say("bad", "warning-fill", fault.sentence());
            } else {
                part.fault().accept(fault.sentence());
            }
        }
        faults.stream()
                .map(it -> find(this, "entry-" + it.field()))
                .filter(Focusable.class::isInstance)
                .findFirst()
                .ifPresent(it -> ((Focusable<?>) it).focus());
    }

    private static @Nullable Component find(Component in, String id) {
        if (in.getId().filter(id::equals).isPresent()) {
            return in;
        }
        return in.getChildren()
                .map(it -> find(it, id))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** What is typed stays, beside what it would overwrite. */
    private void show(Saving.Overtaken overtaken) {
        EntryForm theirs = fresh();
        var message =
                say("warn", "warning-fill", getTranslation("catalogue.overtaken", overtaken.by(), overtaken.when()));
        if (theirs == null) {
            return;
        }
        var diff = new Div();
        diff.addClassName("s-diff");
        parts.forEach((key, mine) -> {
            var other = Objects.requireNonNull(theirs.parts.get(key), "Both forms have the same fields");
            if (!Objects.equals(mine.value().get(), other.value().get())) {
                diff.add(
                        bold(mine.label()),
                        element(
                                "ins",
                                "catalogue.overtaken.theirs",
                                other.words().get()),
                        element("span", "catalogue.overtaken.mine", mine.words().get()));
            }
        });
        var keep = button(getTranslation("catalogue.overtaken.keep"), "line", () -> {
            beginFrom(theirs);
            clear();
            say("s-good", "info-fill", getTranslation("catalogue.overtaken.now"));
        });
        var drop = button(getTranslation("catalogue.overtaken.drop"), "line", () -> page().reload());
        var row = new Div(drop, keep);
        row.addClassName("row");
        message.add(diff, row);
    }

    private Component bold(String text) {
        var bold = new Div();
        bold.getElement().appendChild(new Element("b").setText(text));
        return bold;
    }

    private Component element(String tag, String key, String words) {
        var cell = new Div();
        cell.getElement()
                .appendChild(new Element(tag)
                        .setText(getTranslation(key, words.isBlank() ? getTranslation("catalogue.empty") : words)));
        return cell;
    }

    Div say(String look, String icon, String sentence) {
        var words = new Div(new Span(sentence));
        words.addClassName("stack");
        var message = new Div(Icon.of(icon), words);
        message.addClassNames("s-msg", look);
        note.add(message);
        return words;
    }

    private static <V> String wordsOf(HasValue<?, V> field, Function<V, String> words) {
        V value = field.getValue();
        return value == null ? "" : words.apply(value);
    }

    private static void setManually(Component field) {
        if (field instanceof com.vaadin.flow.component.HasValidation validated) {
            validated.setManualValidation(true);
        }
    }

    protected static NativeButton button(String text, String look, Runnable pressed) {
        var button = new NativeButton(text);
        button.addClassNames("btn", look);
        button.getElement().setAttribute("type", "button");
        button.addClickListener(click -> pressed.run());
        return button;
    }

    /** A picture only; the name is read out. */
    protected static NativeButton iconButton(String icon, String name, Runnable pressed) {
        var button = new NativeButton();
        button.add(Icon.of(icon));
        button.addClassName("iconbtn");
        button.setAriaLabel(name);
        button.setTitle(name);
        button.getElement().setAttribute("type", "button");
        button.addClickListener(click -> pressed.run());
        return button;
    }
}
