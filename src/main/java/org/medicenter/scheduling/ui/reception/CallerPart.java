package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medicenter.patients.FoundPatient;
import org.medicenter.patients.Mistake;
import org.medicenter.patients.PatientDetails;
import org.medicenter.patients.PatientId;
import org.medicenter.patients.PatientRecord;
import org.medicenter.patients.PatientSearch;
import org.medicenter.scheduling.Caller;
import org.medicenter.scheduling.VisitHistory;
import org.medicenter.ui.Buttons;
import org.medicenter.ui.Icon;

/** Who is calling: found as somebody types, or new. */
class CallerPart extends Div {

    private static final String SEARCH = "call-search";

    private final transient CallDesk desk;
    private final transient CallerWords words;
    private final transient Runnable changed;
    private final Div search = new Div();
    private final Input input = new Input();
    private final CallerHits hits = new CallerHits(this::take, this::asNew);
    private final Span told = new Span();
    private final Div chosen = new Div();
    private final Div refusal = CallWords.refusal();
    private final NewCaller form;
    private final Div newcomer = new Div();
    private final PerhapsKnown perhapsKnown;
    private final Set<PatientId> shown = new HashSet<>();
    private transient @Nullable PatientRecord patient;
    private transient VisitHistory history = VisitHistory.NONE;
    private String typed = "";

    /** @param changed is told when it is somebody else */
    CallerPart(CallDesk desk, CallerWords words, Runnable changed) {
        this.desk = desk;
        this.words = words;
        this.changed = changed;
        this.form = new NewCaller(desk.search(), words, this::formChanged);
        this.perhapsKnown = new PerhapsKnown(words, this::useRecord, changed);
        addClassName("s-bk-q");
        addSearch();
        told.addClassName("vh");
        told.getElement().setAttribute("role", "status");
        newcomer.add(
                CallWords.heading(getTranslation("call.new"), "F2"),
                form,
                perhapsKnown,
                Buttons.button(getTranslation("call.new.search"), "ghost", this::backToSearch));
        newcomer.addClassName("s-newcaller");
        newcomer.setVisible(false);
        add(search, newcomer, refusal, told);
        addListener(SearchEvent.class, event -> find(event.typed()));
    }

    private void addSearch() {
        input.setId(SEARCH);
        input.setPlaceholder(getTranslation("call.search.placeholder"));
        var element = input.getElement();
        element.setAttribute("role", "combobox");
        element.setAttribute("aria-autocomplete", "list");
        element.setAttribute("aria-expanded", "false");
        element.setAttribute("aria-controls", CallerHits.ID);
        element.setAttribute("autocomplete", "off");
        element.setAttribute("spellcheck", "false");
        var label = new NativeLabel(getTranslation("call.search"));
        label.setFor(SEARCH);
        var head = new Div(label, CallWords.key("F2"));
        head.addClassName("s-bk-head");
        var box = new Div(Icon.of("magnifying-glass"), input);
        box.addClassName("s-bigfind");
        chosen.addClassName("s-caller");
        chosen.setVisible(false);
        search.addClassName("s-bk-q");
        search.add(head, box, hits, chosen);
    }

    private void find(String text) {
        typed = text.strip();
        CallWords.say(refusal, "");
        if (patient != null) {
            chosen(null, VisitHistory.NONE);
            changed.run();
        }
        if (typed.isEmpty()) {
            expanded(false);
            told.setText("");
            return;
        }
        List<FoundPatient> found = desk.files().find(typed, desk.country(), shown);
        List<PatientId> ids = found.stream().map(it -> it.patient().id()).toList();
        shown.addAll(ids);
        hits.show(text, found, desk.visits().ofAll(ids), words, asNewWords());
        expanded(true);
        told.setText(
                getTranslation(PatientSearch.isCut(found) ? "patients.found.first" : "call.found.many", found.size()));
    }

    private void expanded(boolean expanded) {
        hits.setVisible(expanded);
        input.getElement().setAttribute("aria-expanded", String.valueOf(expanded));
    }

    private String asNewWords() {
        PatientDetails details = desk.search().asDetails(typed, desk.country());
        String said = Stream.of(
                        details.lastName(),
                        details.firstName(),
                        details.dateOfBirth() == null ? "" : words.date(details.dateOfBirth()),
                        details.phone())
                .filter(it -> it != null && !it.isEmpty())
                .collect(Collectors.joining(", "));
        return said.isEmpty() ? getTranslation("call.new.hint") : said;
    }

    /** It is known already who calls. */
    void begin(PatientRecord known) {
        typed = known.name();
        input.setValue(typed);
        take(known);
    }

    private void take(FoundPatient found) {
        take(found.patient());
    }

    private void take(PatientRecord found) {
        CallWords.say(refusal, "");
        chosen(found, desk.visits().of(found.id()));
        expanded(false);
        told.setText(getTranslation("call.taken", found.name()));
        changed.run();
    }

    private void chosen(@Nullable PatientRecord found, VisitHistory known) {
        patient = found;
        history = known;
        chosen.removeAll();
        chosen.setVisible(found != null);
        if (found != null) {
            chosen.add(new ChosenCaller(found, known, words));
        }
    }

    private void asNew() {
        chosen(null, VisitHistory.NONE);
        form.take(desk.search().asDetails(typed, desk.country()));
        perhapsKnown.forget();
        search.setVisible(false);
        newcomer.setVisible(true);
        form.focus();
        formChanged();
    }

    private void backToSearch() {
        newcomer.setVisible(false);
        search.setVisible(true);
        focus();
        changed.run();
    }

    /** Somebody who was thought to be new is not. */
    private void useRecord(PatientRecord known) {
        newcomer.setVisible(false);
        search.setVisible(true);
        focus();
        take(known);
    }

    private void formChanged() {
        CallWords.say(refusal, "");
        List<PatientRecord> known = desk.files().perhapsKnown(form.details(), desk.country(), shown);
        shown.addAll(known.stream().map(PatientRecord::id).toList());
        perhapsKnown.show(known);
        changed.run();
    }

    boolean isNew() {
        return newcomer.isVisible();
    }

    /** Whether somebody has typed something that would be lost. */
    boolean isBegun() {
        return isNew() ? !form.isEmpty() : !typed.isEmpty();
    }

    VisitHistory history() {
        return history;
    }

    /** Whom the visit is for; empty where nobody is chosen. */
    Optional<Caller> caller() {
        if (isNew()) {
            return Optional.of(new Caller.Newcomer(form.details()));
        }
        return Optional.ofNullable(patient).map(it -> new Caller.Known(it.id()));
    }

    String name() {
        PatientRecord known = patient;
        return isNew() ? form.name() : known == null ? "" : known.name();
    }

    @Nullable
    String email() {
        PatientRecord known = patient;
        return isNew() ? form.details().email() : known == null ? null : known.email();
    }

    /** Whether it may be booked; else it says beside itself why not. */
    boolean isReady() {
        if (isNew()) {
            return !perhapsKnown.asksFirst();
        }
        if (patient == null) {
            CallWords.say(refusal, getTranslation("call.nobody"));
            focus();
        }
        return patient != null;
    }

    void show(List<Mistake> mistakes) {
        if (isNew()) {
            form.show(mistakes);
        } else {
            CallWords.say(refusal, getTranslation("call.gone"));
        }
    }

    void focus() {
        if (isNew()) {
            form.focus();
        } else {
            input.focus();
        }
    }

    /** Somebody has typed, and paused for a moment. Public: the framework makes it. */
    @DomEvent("call-search")
    public static class SearchEvent extends ComponentEvent<CallerPart> {

        private static final long serialVersionUID = 1;
        private static final int LONGEST = 200;

        private final String typed;

        public SearchEvent(
                CallerPart source, boolean fromClient, @EventData("event.detail.typed") @Nullable String typed) {
            super(source, fromClient);
            this.typed = typed == null ? "" : typed.substring(0, Math.min(LONGEST, typed.length()));
        }

        String typed() {
            return typed;
        }
    }
}
