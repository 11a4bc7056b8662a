package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.medicenter.patients.FileOutcome;
import org.medicenter.patients.MergeRequest;
import org.medicenter.patients.MergeRequest.Value;
import org.medicenter.patients.PatientId;
import org.medicenter.patients.PatientSheet;
import org.medicenter.scheduling.VisitHistory;
import org.medicenter.ui.Buttons;
import org.medicenter.ui.Formats;

/** Two records side by side: they become one, with what each knows better, or are remembered as two people's. */
class MergeDialog extends Dialog {

    private final transient PatientDesk desk;
    private final transient CallerWords words;
    private final transient Formats formats;
    private final transient Consumer<PatientId> merged;
    private final transient Runnable toldApart;
    private final PatientId one;
    private final PatientId two;
    private final Div content = new Div();
    private final Div refusal = CallWords.refusal();
    private final Map<Value, RadioButtonGroup<Boolean>> choices = new EnumMap<>(Value.class);
    private transient PatientSheet kept;
    private transient PatientSheet other;

    /**
     * @param merged is told which record has stayed
     * @param toldApart that they are two people
     */
    MergeDialog(PatientDesk desk, PatientId one, PatientId two, Consumer<PatientId> merged, Runnable toldApart) {
        this.desk = desk;
        this.one = one;
        this.two = two;
        this.merged = merged;
        this.toldApart = toldApart;
        this.words = desk.words(getLocale());
        this.formats = desk.formats(getLocale());
        this.kept = sheet(one);
        this.other = sheet(two);
        addClassNames("staff-page", "mc-staff", "s-filedialog", "s-merge");
        setHeaderTitle(getTranslation("patients.merge.title"));
        setCloseOnOutsideClick(false);
        add(refusal, content);
        var apart = Buttons.button(getTranslation("patients.merge.apart"), "line", this::tellApart);
        apart.addClassName("s-first");
        getFooter()
                .add(
                        apart,
                        Buttons.button(getTranslation("patients.cancel"), "line", this::close),
                        Buttons.button(getTranslation("patients.merge.do"), "primary", this::merge));
        show();
    }

    private PatientSheet sheet(PatientId id) {
        return desk.files().open(id).orElseThrow();
    }

    /** The older record stays: links and colleagues know it longer. */
    private void show() {
        if (other.registeredAt().isBefore(kept.registeredAt())) {
            PatientSheet newer = kept;
            kept = other;
            other = newer;
        }
        content.removeAll();
        choices.clear();
        var both = new Div(card(kept), card(other));
        both.addClassName("s-sides");
        content.add(both);
        var differing = new Div();
        differing.addClassName("s-differing");
        choice(differing, Value.NAME, "patients.merge.name", kept.name(), other.name());
        choice(differing, Value.BORN, "call.new.born", words.date(kept.dateOfBirth()), words.date(other.dateOfBirth()));
        choice(differing, Value.PHONE, "call.new.phone", text(kept.phone()), text(other.phone()));
        choice(differing, Value.EMAIL, "patients.merge.email", text(kept.email()), text(other.email()));
        if (!choices.isEmpty()) {
            content.add(new H3(getTranslation("patients.merge.which")), differing);
        }
        var rest = new Paragraph(getTranslation("patients.merge.rest"));
        rest.addClassNames("small", "muted");
        content.add(rest);
    }

    private Div card(PatientSheet sheet) {
        VisitHistory history =
                desk.calls().visits().ofAll(List.of(sheet.id())).getOrDefault(sheet.id(), VisitHistory.NONE);
        var card = new Div(new H3(sheet.name()));
        card.addClassName("s-side");
        line(card, getTranslation("patients.born", words.age(sheet.dateOfBirth())));
        line(card, text(sheet.phone()));
        line(card, text(sheet.email()));
        line(card, getTranslation("patients.merge.registered", formats.fullDate(formats.date(sheet.registeredAt()))));
        line(
                card,
                getTranslation(
                        "patients.merge.has",
                        history.coming().size(),
                        history.past().size(),
                        sheet.notes().size(),
                        sheet.contacts().size()));
        return card;
    }

    private static void line(Div card, String words) {
        if (!words.isEmpty()) {
            card.add(new Div(new Span(words)));
        }
    }

    private static String text(@org.jspecify.annotations.Nullable String value) {
        return value == null ? "" : value;
    }

    /** Where one of them says nothing, the other one is chosen. */
    private void choice(Div where, Value value, String label, String ofKept, String ofOther) {
        if (ofKept.equals(ofOther)) {
            return;
        }
        var choice = new RadioButtonGroup<Boolean>(getTranslation(label));
        choice.setItems(false, true);
        choice.setItemLabelGenerator(fromOther -> Optional.of(fromOther ? ofOther : ofKept)
                .filter(it -> !it.isEmpty())
                .orElse(getTranslation("patients.merge.none")));
        choice.setValue(ofKept.isEmpty());
        choice.setId("merge-" + value.name().toLowerCase(java.util.Locale.ROOT));
        choices.put(value, choice);
        where.add(choice);
    }

    private void merge() {
        CallWords.say(refusal, "");
        var fromOther = choices.entrySet().stream()
                .filter(it -> Boolean.TRUE.equals(it.getValue().getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        switch (desk.merging()
                .merge(new MergeRequest(kept.id(), kept.revision(), other.id(), other.revision(), fromOther))) {
            case FileOutcome.Saved saved -> {
                close();
                merged.accept(saved.sheet().id());
            }
            case FileOutcome.Overtaken _, FileOutcome.Unknown _ -> showAnew();
            case FileOutcome.Wrong _ -> CallWords.say(refusal, getTranslation("patients.merge.unreachable"));
        }
    }

    /** Somebody has changed one of them, or merged it. */
    private void showAnew() {
        kept = sheet(one);
        other = sheet(two);
        if (Objects.equals(kept.id(), other.id())) {
            close();
            merged.accept(kept.id());
            return;
        }
        show();
        CallWords.say(refusal, getTranslation("patients.merge.overtaken"));
    }

    private void tellApart() {
        desk.doubles().tellApart(kept.id(), other.id());
        close();
        toldApart.run();
    }
}
