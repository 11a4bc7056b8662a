package org.medicenter.scheduling.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.Location;
import org.medicenter.emergency.CallBackOutcome;
import org.medicenter.emergency.CallBackOutcome.Fault;
import org.medicenter.emergency.CallBackPromise;
import org.medicenter.emergency.CallBackRequest;
import org.medicenter.emergency.CallBacks;
import org.medicenter.ui.Formats;

/** Lets somebody leave a number while nobody answers the telephone, and says when it is read and when they are called. */
class CallBackForm extends Section {

    private enum Soon {
        CAN_WAIT,
        URGENT
    }

    private final transient CallBacks callBacks;
    private final Paragraph read = new Paragraph();
    private final TextField name = Fields.name("call-back-name", Autocomplete.NAME);
    private final TextField phone = Fields.phone("call-back-phone");
    private final RadioButtonGroup<Soon> soon = new RadioButtonGroup<>();
    private final Div form = new Div();
    private final Div answer = new Div();
    private transient @Nullable Location location;
    private transient @Nullable Formats formats;

    CallBackForm(CallBacks callBacks) {
        this.callBacks = callBacks;
        addClassNames("card", "stack", "full", "callback");
        setId("callback");
        getElement().setAttribute("aria-labelledby", "callback-title");
        var title = new H2(getTranslation("callback.title"));
        title.setId("callback-title");
        title.addClassNames("h3", "uih");
        read.addClassName("muted");
        fill();
        answer.getElement().setAttribute("tabindex", "-1");
        add(new Div(title, read), form, answer);
    }

    private void fill() {
        name.setLabel(getTranslation("callback.name"));
        name.setHelperText(getTranslation("callback.name.help"));
        phone.setLabel(getTranslation("callback.phone"));
        phone.setHelperText(getTranslation("callback.phone.help"));
        Fields.forgiveTyping(name);
        Fields.forgiveTyping(phone);
        soon.setLabel(getTranslation("callback.soon"));
        soon.addClassName("optset");
        soon.setItems(Soon.values());
        soon.setRenderer(new ComponentRenderer<>(this::card));
        soon.setValue(Soon.CAN_WAIT);
        var lines = new Div(name, phone);
        lines.addClassName("fgrid");
        var medical = new Paragraph(getTranslation("callback.no-medical-details"));
        medical.addClassNames("small", "muted");
        var send = new NativeButton(getTranslation("callback.send"));
        send.addClassNames("btn", "primary");
        send.addClickListener(click -> send());
        Shortcuts.addShortcutListener(this, this::send, Key.ENTER).listenOn(name, phone);
        form.addClassName("stack");
        form.add(lines, soon, medical, send);
    }

    private Component card(Soon choice) {
        String key = "callback.soon." + choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
        var words = new Span(getTranslation(key + ".detail"));
        words.addClassName("what");
        return new Span(DayColumn.bold(getTranslation(key)), words);
    }

    /** What was typed stays. */
    void show(Location where, Formats read) {
        location = where;
        formats = read;
        CallBackPromise promise = callBacks.promise(where.id(), false);
        this.read.setText(whenRead(promise, read));
    }

    private String whenRead(CallBackPromise promise, Formats read) {
        if (promise.open()) {
            return getTranslation("callback.read.open");
        }
        return when(promise.readAt(), read)
                .map(it -> getTranslation("callback.read.closed", it))
                .orElseGet(() -> getTranslation("callback.read.unknown"));
    }

    private Optional<String> when(@Nullable Instant instant, Formats read) {
        return Optional.ofNullable(instant)
                .map(it -> getTranslation("booking.ooh.opens.when", read.weekdayDate(read.date(it)), read.time(it)));
    }

    private void send() {
        Location where = location;
        Formats read = formats;
        if (where == null || read == null || !form.isVisible()) {
            return;
        }
        faults(List.of());
        answer.removeAll();
        var request =
                new CallBackRequest(where.id(), name.getValue(), phone.getValue(), soon.getValue() == Soon.URGENT);
        switch (callBacks.ask(request)) {
            case CallBackOutcome.Asked asked -> sent("callback.asked", asked.promise(), read);
            case CallBackOutcome.AskedBefore before -> sent("callback.asked-before", before.promise(), read);
            case CallBackOutcome.Refused refused -> faults(refused.faults());
            case CallBackOutcome.TooMany _ ->
                answer.add(new Note(
                                "info-fill",
                                new Span(getTranslation("callback.too-many") + " "),
                                new Anchor("tel:" + where.phone().replace(" ", ""), where.phone()))
                        .warm()
                        .announced());
        }
    }

    /** In place of the form, with the focus on it. */
    private void sent(String key, CallBackPromise promise, Formats read) {
        form.setVisible(false);
        this.read.setVisible(false);
        String until = when(promise.calledBy(), read)
                .map(it -> getTranslation("callback.called-by", it))
                .orElse("");
        String seen = promise.open() ? getTranslation("callback.asked.open") : whenRead(promise, read);
        answer.add(new Note(
                "check-circle-duotone",
                DayColumn.bold(getTranslation(key, phone.getValue().strip()) + " "),
                new Span(String.join(" ", seen, until, getTranslation("callback.worse"))
                        .strip())));
        answer.getElement().executeJs("setTimeout(() => this.focus(), 0)");
    }

    private void faults(List<Fault> faults) {
        fault(name, faults, Fault.NAME_TOO_LONG, Fault.NAME_WITH_HIDDEN_CHARACTERS);
        fault(phone, faults, Fault.PHONE_MISSING, Fault.PHONE_CANNOT_BE_CALLED);
        if (phone.isInvalid()) {
            phone.focus();
        } else if (name.isInvalid()) {
            name.focus();
        }
    }

    private void fault(TextField field, List<Fault> faults, Fault... here) {
        Optional<Fault> found = List.of(here).stream().filter(faults::contains).findFirst();
        field.setErrorMessage(found.map(this::words).orElse(""));
        field.setInvalid(found.isPresent());
    }

    private String words(Fault fault) {
        return getTranslation(
                switch (fault) {
                    case PHONE_MISSING -> "callback.fault.phone-missing";
                    case PHONE_CANNOT_BE_CALLED -> "callback.fault.phone";
                    case NAME_TOO_LONG -> "callback.fault.name-too-long";
                    case NAME_WITH_HIDDEN_CHARACTERS -> "callback.fault.name";
                });
    }
}
