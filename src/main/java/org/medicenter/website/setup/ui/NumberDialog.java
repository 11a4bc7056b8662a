package org.medicenter.website.setup.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.medicenter.emergency.EmergencyNumber.Tier;
import org.medicenter.ui.Buttons;
import org.medicenter.website.setup.SetupDraft.Number;
import org.medicenter.website.setup.SetupFault;

/** A number is corrected or added: whoever does that has read it somewhere today, and confirms it thereby. */
final class NumberDialog extends Dialog {

    private final Select<Tier> tier = new Select<>();
    private final TextField label = field("setup-dialog-label", "setup.numbers.label");
    private final TextField number = field("setup-dialog-number", "setup.numbers.number");
    private final TextField source = field("setup-dialog-source", "setup.numbers.where");
    private final Map<String, TextField> bySuffix = Map.of("-label", label, "-number", number, "-source", source);

    NumberDialog(
            Number shown,
            boolean isNew,
            Function<Number, List<SetupFault>> check,
            LocalDate today,
            Consumer<Number> done) {
        setHeaderTitle(getTranslation(isNew ? "setup.numbers.add" : "setup.numbers.correct.title"));
        addClassNames("staff-page");
        tier.setId("setup-dialog-tier");
        tier.setLabel(getTranslation("setup.numbers.for"));
        tier.setItems(Tier.EMERGENCY, Tier.CRISIS, Tier.URGENT);
        tier.setItemLabelGenerator(it -> getTranslation("setup.tier." + it.slug()));
        tier.setValue(shown.tier());
        label.setValue(shown.label());
        number.setValue(shown.number());
        source.setValue(shown.source());
        source.setHelperText(getTranslation("setup.numbers.where.help"));
        var form = new Div(tier, number, label, source);
        form.addClassName("s-dlg");
        add(form);
        getFooter().add(Buttons.button(getTranslation("setup.numbers.leave"), "ghost", this::close));
        getFooter().add(Buttons.button(getTranslation("setup.numbers.save"), "primary", () -> {
            var edited =
                    new Number(tier.getValue(), label.getValue(), number.getValue(), source.getValue(), today, true);
            var faults = check.apply(edited);
            show(faults);
            if (faults.isEmpty()) {
                done.accept(edited);
                close();
            }
        }));
    }

    private void show(List<SetupFault> faults) {
        bySuffix.forEach((suffix, field) -> {
            var fault =
                    faults.stream().filter(it -> it.field().endsWith(suffix)).findFirst();
            HasValidationProperties validated = field;
            validated.setErrorMessage(
                    fault.map(it -> getTranslation(it.sentence(), it.words().toArray()))
                            .orElse(""));
            validated.setInvalid(fault.isPresent());
        });
        bySuffix.values().stream().filter(TextField::isInvalid).findFirst().ifPresent(TextField::focus);
    }

    private TextField field(String id, String textKey) {
        var field = new TextField(getTranslation(textKey));
        field.setId(id);
        field.setManualValidation(true);
        field.setWidthFull();
        field.addValueChangeListener(change -> field.setInvalid(false));
        return field;
    }
}
