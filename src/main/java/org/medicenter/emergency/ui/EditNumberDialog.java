package org.medicenter.emergency.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medicenter.emergency.EmergencyNumber;
import org.medicenter.emergency.EmergencyNumber.Tier;
import org.medicenter.emergency.NumberEntry;
import org.medicenter.emergency.NumberFault;
import org.medicenter.emergency.NumberFault.Field;
import org.medicenter.ui.Unsaved;

/** A number is corrected or added: whoever does that has read it somewhere today, and confirms it thereby. */
final class EditNumberDialog extends Dialog {

    private final Select<Tier> tier = new Select<>();
    private final TextField label = field("emergency-label", "emergency.admin.label");
    private final TextField number = field("emergency-number", "emergency.admin.number");
    private final TextField source = field("emergency-source", "emergency.admin.source");
    private final Map<Field, TextField> fields = Map.of(Field.NUMBER, number, Field.LABEL, label, Field.SOURCE, source);

    /** @param name by which it is opened again */
    EditNumberDialog(
            String name,
            @Nullable NumberEntry shown,
            LocalDate today,
            Function<EmergencyNumber, List<NumberFault>> check,
            Consumer<NumberEntry> done) {
        setHeaderTitle(getTranslation(shown == null ? "emergency.admin.add" : "emergency.admin.correct.title"));
        addClassNames("staff-page", "s-emergency-dialog");
        tier.setId("emergency-tier");
        tier.setLabel(getTranslation("emergency.admin.column.for"));
        tier.setItems(Tier.EMERGENCY, Tier.CRISIS, Tier.URGENT);
        tier.setItemLabelGenerator(it -> getTranslation("emergency.admin.tier." + it.slug()));
        tier.setValue(shown == null ? Tier.URGENT : shown.number().tier());
        if (shown != null) {
            label.setValue(shown.number().label());
            number.setValue(shown.number().number());
            source.setValue(shown.number().source());
        }
        source.setHelperText(getTranslation("emergency.admin.source.help"));
        var form = new Unsaved(name);
        form.add(tier, number, label, source);
        form.addClassName("s-dlg0");
        add(form);
        getFooter().add(button("emergency.admin.leave", "ghost", this::close));
        getFooter().add(button("emergency.admin.take", "primary", () -> {
            var typed = typed(today);
            var faults = check.apply(typed);
            show(faults);
            if (faults.isEmpty()) {
                done.accept(new NumberEntry(typed, null).confirmedToday(today));
                close();
            }
        }));
    }

    private EmergencyNumber typed(LocalDate today) {
        String shown = number.getValue().strip();
        return new EmergencyNumber(
                tier.getValue(),
                label.getValue().strip(),
                shown,
                shown.replaceAll("[\\s\\-().\u2011\u2013/]", ""),
                source.getValue().strip(),
                today,
                null);
    }

    private void show(List<NumberFault> faults) {
        fields.forEach((about, field) -> {
            var fault = faults.stream().filter(it -> it.field() == about).findFirst();
            field.setErrorMessage(fault.map(NumberFault::sentence).orElse(""));
            field.setInvalid(fault.isPresent());
        });
        Stream.of(number, label, source)
                .filter(TextField::isInvalid)
                .findFirst()
                .ifPresent(TextField::focus);
    }

    private TextField field(String id, String textKey) {
        var field = new TextField(getTranslation(textKey));
        field.setId(id);
        field.setManualValidation(true);
        field.setWidthFull();
        return field;
    }

    private NativeButton button(String textKey, String look, Runnable pressed) {
        var button = new NativeButton(getTranslation(textKey), click -> pressed.run());
        button.addClassNames("btn", look);
        return button;
    }
}
