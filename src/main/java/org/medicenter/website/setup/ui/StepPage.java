package org.medicenter.website.setup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medicenter.ui.Buttons;
import org.medicenter.ui.Icon;
import org.medicenter.website.setup.SetupFault;
import org.medicenter.website.setup.SetupStep;

/** A step: its heading, its fields, and the way back and on. What is wrong is said beside the field. */
abstract class StepPage extends Section {

    private final SetupStep step;
    private final H1 heading = new H1();
    private final Div faults = new Div();
    private final Map<String, Component> fields = new LinkedHashMap<>();
    private final Map<String, Div> places = new LinkedHashMap<>();

    StepPage(SetupStep step, String textKey) {
        this.step = step;
        addClassName("s-panel0");
        heading.setId("setup-heading");
        heading.setText(getTranslation(textKey));
        heading.getElement().setAttribute("tabindex", "-1");
        getElement().setAttribute("aria-labelledby", "setup-heading");
        faults.addClassName("s-faults");
        faults.getElement().setAttribute("role", "alert");
        add(new Header(heading, new Paragraph(getTranslation(textKey + ".lead"))));
    }

    SetupStep step() {
        return step;
    }

    void build(Consumer<SetupStep> back, Runnable on) {
        var footer = new Footer();
        if (step != SetupStep.CLINIC) {
            footer.add(Buttons.button(getTranslation("setup.back"), "ghost", () -> back.accept(step)));
        }
        var about = new Span();
        about.addClassNames("grow", "small", "muted");
        about.setText(footnote());
        var next = Buttons.button(getTranslation("setup." + step.slug() + ".next"), "primary", on);
        next.setId("setup-next");
        footer.add(about, next);
        add(faults, footer);
    }

    String footnote() {
        return "";
    }

    /** Those of what is not part of the draft too. */
    List<SetupFault> allFaults(List<SetupFault> ofDraft) {
        return ofDraft;
    }

    void focusHeading() {
        heading.getElement().callJsFunction("focus");
    }

    /** Marks what is wrong, and nothing else. */
    void show(List<SetupFault> wrong) {
        fields.values().forEach(field -> mark(field, ""));
        places.values().forEach(Div::removeAll);
        faults.removeAll();
        var elsewhere = new ArrayList<String>();
        for (SetupFault fault : wrong) {
            Component field = fields.get(fault.field());
            Div place = places.get(fault.field());
            if (field != null) {
                mark(field, words(fault));
            } else if (place != null) {
                place.add(sentence(words(fault)));
            } else {
                elsewhere.add(words(fault));
            }
        }
        elsewhere.forEach(it -> faults.add(sentence(it)));
        wrong.stream()
                .flatMap(fault -> Stream.ofNullable(fields.get(fault.field())))
                .findFirst()
                .ifPresent(StepPage::focus);
    }

    private String words(SetupFault fault) {
        boolean isKey =
                fault.sentence().startsWith("setup.") || fault.sentence().startsWith("access.");
        return isKey ? getTranslation(fault.sentence(), fault.words().toArray()) : fault.sentence();
    }

    static Paragraph sentence(String words) {
        var sentence = new Paragraph(Icon.of("warning-circle-fill"), new Span(words));
        sentence.addClassName("s-fault");
        return sentence;
    }

    private static void mark(Component field, String words) {
        if (field instanceof HasValidationProperties validated) {
            validated.setErrorMessage(words);
            validated.setInvalid(!words.isEmpty());
        }
    }

    private static void focus(Component field) {
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }

    /** Where sentences about something stand that is no single field. */
    Div placeFor(String id) {
        var place = new Div();
        place.setId(id);
        place.addClassName("s-faults");
        place.getElement().setAttribute("aria-live", "polite");
        places.put(id, place);
        return place;
    }

    /** @param id also what faults are told by */
    <F extends Component & HasValue<?, V> & HasSize, V> F field(
            String id, F field, @Nullable V shown, Runnable changed) {
        field.setId(id);
        if (shown != null) {
            field.setValue(shown);
        }
        field.setWidthFull();
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                mark(field, "");
                changed.run();
            }
        });
        fields.put(id, field);
        return field;
    }

    void forget(String idPrefix) {
        fields.keySet().removeIf(it -> it.startsWith(idPrefix));
        places.keySet().removeIf(it -> it.startsWith(idPrefix));
    }
}
