package org.medicenter.emergency.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.medicenter.emergency.EmergencyNumber;
import org.medicenter.emergency.EmergencyNumber.Tier;
import org.medicenter.emergency.NumberEntry;
import org.medicenter.ui.Icon;

/** A number is corrected or added: whoever does that has read it somewhere today, and confirms it thereby. */
final class EditNumberDialog extends Dialog {

    private final Select<Tier> tier = new Select<>();
    private final TextField label = field("emergency-label", "emergency.admin.label");
    private final TextField number = field("emergency-number", "emergency.admin.number");
    private final TextField source = field("emergency-source", "emergency.admin.source");
    private final Div faults = new Div();

    EditNumberDialog(
            @Nullable NumberEntry shown,
            LocalDate today,
            Function<EmergencyNumber, List<String>> check,
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
        faults.setId("emergency-faults");
        faults.addClassName("s-faults");
        faults.getElement().setAttribute("role", "alert");
        var form = new Div(tier, number, label, source, faults);
        form.addClassName("s-dlg0");
        add(form);
        getFooter().add(button("emergency.admin.leave", "ghost", this::close));
        getFooter().add(button("emergency.admin.take", "primary", () -> {
            var typed = typed(today);
            var sentences = check.apply(typed);
            show(sentences);
            if (sentences.isEmpty()) {
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

    private void show(List<String> sentences) {
        faults.removeAll();
        sentences.forEach(it -> {
            var sentence = new Paragraph(Icon.of("warning-circle-fill"), new Span(it));
            sentence.addClassName("s-fault");
            faults.add(sentence);
        });
    }

    private TextField field(String id, String textKey) {
        var field = new TextField(getTranslation(textKey));
        field.setId(id);
        field.setWidthFull();
        return field;
    }

    private NativeButton button(String textKey, String look, Runnable pressed) {
        var button = new NativeButton(getTranslation(textKey), click -> pressed.run());
        button.addClassNames("btn", look);
        return button;
    }
}
