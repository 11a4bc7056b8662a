package org.medicenter.scheduling.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.medicenter.scheduling.AppointmentId;
import org.medicenter.scheduling.DecisionOutcome;
import org.medicenter.scheduling.OutsideAppointment;
import org.medicenter.scheduling.OutsideAppointment.OutsidePatient;
import org.medicenter.scheduling.OutsideDecisions;
import org.medicenter.ui.Icon;

/** One appointment outside of the hours, and the three things that can be done with it. */
class OutsidePanel extends Section {

    private enum Way {
        MOVE,
        KEEP,
        CANCEL;

        String slug() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private final transient OutsideDecisions decisions;
    private final transient OutsideWords words;
    private final BiConsumer<AppointmentId, String> decided;
    private final H2 heading = new H2();
    private final Div form = new Div();
    private final Div trouble = new Div();
    private String chosen = "";
    private final Map<Way, NativeButton> ways = new EnumMap<>(Way.class);

    /**
     * @param outside null where it does not lie outside any more, or was decided
     * @param decided is told what was done, in words
     */
    OutsidePanel(
            @Nullable OutsideAppointment outside,
            OutsideDecisions decisions,
            OutsideWords words,
            BiConsumer<AppointmentId, String> decided,
            Runnable close) {
        this.decisions = decisions;
        this.words = words;
        this.decided = decided;
        addClassNames("s-box", "s-opanel");
        heading.setId("outside-one");
        heading.getElement().setAttribute("tabindex", "-1");
        getElement().setAttribute("aria-labelledby", "outside-one");
        trouble.setId("outside-trouble");
        trouble.getElement().setAttribute("role", "alert");
        var content = new Div();
        content.addClassName("s-in");
        add(head(close), content);
        if (outside == null) {
            heading.setText(getTranslation("effects.outside.gone"));
            content.add(new Paragraph(getTranslation("effects.outside.gone.words")));
            return;
        }
        heading.setText(words.who(outside));
        content.add(facts(outside));
        if (outside.patient() == null) {
            content.add(new Paragraph(getTranslation("effects.outside.others", words.place(outside))));
            return;
        }
        content.add(choice(outside, outside.patient()), trouble, form);
        show(Way.MOVE, outside, outside.patient());
    }

    void focusHeading() {
        heading.getElement().executeJs("setTimeout(() => this.focus())");
    }

    private Header head(Runnable close) {
        var closing = new NativeButton();
        closing.add(Icon.of("x-bold"));
        closing.addClassName("iconbtn");
        closing.setAriaLabel(getTranslation("effects.outside.close"));
        closing.addClickListener(click -> close.run());
        var end = new Span(closing);
        end.addClassName("end");
        return new Header(heading, end);
    }

    private HtmlContainer facts(OutsideAppointment outside) {
        var facts = new HtmlContainer("dl");
        facts.addClassName("s-ofacts");
        fact(facts, "time", words.whenInFull(outside));
        fact(facts, "why", words.why(outside));
        fact(facts, "what", words.what(outside));
        fact(facts, "where", words.place(outside));
        fact(facts, "reference", outside.reference());
        if (outside.patient() != null) {
            fact(facts, "reached", reached(outside.patient()));
        }
        return facts;
    }

    private String reached(OutsidePatient patient) {
        if (patient.email() != null) {
            return patient.phone() == null ? patient.email() : patient.email() + ", " + patient.phone();
        }
        return patient.phone() == null ? getTranslation("effects.outside.unreachable") : patient.phone();
    }

    private void fact(HtmlContainer facts, String key, String value) {
        var name = new HtmlContainer("dt");
        name.setText(getTranslation("effects.outside.fact." + key));
        var said = new HtmlContainer("dd");
        said.setText(value);
        facts.add(new Div(name, said));
    }

    private Div choice(OutsideAppointment outside, OutsidePatient patient) {
        var choice = new Div();
        choice.addClassNames("seg", "s-ways");
        choice.getElement().setAttribute("role", "group");
        choice.getElement().setAttribute("aria-label", getTranslation("effects.outside.choice"));
        for (Way way : Way.values()) {
            var button = new NativeButton(getTranslation("effects.outside." + way.slug()));
            button.addClickListener(click -> show(way, outside, patient));
            ways.put(way, button);
            choice.add(button);
        }
        return choice;
    }

    private void show(Way way, OutsideAppointment outside, OutsidePatient patient) {
        ways.forEach((each, button) -> button.getElement().setAttribute("aria-pressed", String.valueOf(each == way)));
        trouble.removeAll();
        form.removeAll();
        form.add(
                switch (way) {
                    case MOVE -> move(outside, patient);
                    case KEEP ->
                        new WordsForm(
                                "effects.outside.keep",
                                text -> answer(outside, patient, decisions.keep(outside, text)));
                    case CANCEL ->
                        new WordsForm(
                                "effects.outside.cancel",
                                text -> answer(outside, patient, decisions.cancel(outside, text)));
                });
    }

    private Component move(OutsideAppointment outside, OutsidePatient patient) {
        return new NearestForm(decisions.nearest(outside, NearestForm.OFFERED), outside.specialist(), words, time -> {
            chosen = words.time(time);
            answer(outside, patient, decisions.move(outside, time.start(), time.specialist()));
        });
    }

    /** Empty: done. Else what is wrong with what was typed, for the field itself. */
    private String answer(OutsideAppointment outside, OutsidePatient patient, DecisionOutcome outcome) {
        trouble.removeAll();
        return switch (outcome) {
            case DecisionOutcome.Kept _ -> done(outside, getTranslation("effects.outside.kept", patient.name()));
            case DecisionOutcome.Moved _ ->
                done(outside, getTranslation("effects.outside.moved", patient.name(), chosen) + " " + told(patient));
            case DecisionOutcome.Cancelled _ ->
                done(outside, getTranslation("effects.outside.cancelled", patient.name()) + " " + told(patient));
            case DecisionOutcome.BadWords bad ->
                getTranslation(
                        bad.missing() ? "effects.outside.words.missing" : "effects.outside.words.long",
                        OutsideDecisions.LONGEST);
            case DecisionOutcome.ChangedMeanwhile _ -> {
                say(getTranslation("effects.outside.meanwhile"));
                yield "";
            }
            case DecisionOutcome.NotMoved _ -> {
                show(Way.MOVE, outside, patient);
                say(getTranslation("effects.outside.not-moved"));
                yield "";
            }
        };
    }

    private String told(OutsidePatient patient) {
        if (patient.email() != null) {
            return getTranslation("effects.outside.told");
        }
        return patient.phone() == null
                ? getTranslation("effects.outside.unreachable")
                : getTranslation("effects.outside.call", patient.phone());
    }

    private String done(OutsideAppointment outside, String sentence) {
        decided.accept(outside.id(), sentence);
        return "";
    }

    private void say(String sentence) {
        var note = new Div(Icon.of("warning-circle-fill"), new Paragraph(sentence));
        note.addClassNames("s-msg", "warn");
        trouble.add(note);
    }
}
