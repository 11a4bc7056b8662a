package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.shared.Registration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.medicenter.clinic.Catalogue;
import org.medicenter.clinic.Location;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.patients.Mistake;
import org.medicenter.patients.PatientRecord;
import org.medicenter.scheduling.BookedAppointment;
import org.medicenter.scheduling.BookingOutcome;
import org.medicenter.scheduling.ByHandOutcome;
import org.medicenter.scheduling.CallBooking;
import org.medicenter.scheduling.CallRequest;
import org.medicenter.scheduling.DeskMove;
import org.medicenter.scheduling.FreeTime;
import org.medicenter.scheduling.NextFits.Fit;
import org.medicenter.scheduling.NextFits.Wishes;
import org.medicenter.scheduling.Refusal;
import org.medicenter.scheduling.Wish;
import org.medicenter.ui.Buttons;
import org.medicenter.ui.FirstFocus;
import org.medicenter.ui.Formats;

/** Books for a caller: who, what, with whom and when on one page, by keyboard alone (js/call-dialog.js). */
class CallDialog extends Dialog {

    /** What the keys are heard in. */
    @Tag("mc-call")
    @JsModule("context://js/call-dialog.js")
    private static class Keys extends Div {}

    private final transient CallDesk desk;
    private final transient Catalogue catalogue;
    private final transient BiConsumer<BookedAppointment, String> booked;
    private final transient Consumer<String> waiting;
    private final CallerPart who;
    private final ReasonPart what;
    private final WhenPart when;
    private final TextArea note = new TextArea();
    private final CallFoot foot;

    /**
     * @param booked is told what was booked, and for whom
     * @param waiting is told who was put on the waitlist instead, in a sentence
     */
    CallDialog(CallDesk desk, BiConsumer<BookedAppointment, String> booked, Consumer<String> waiting) {
        this.desk = desk;
        this.catalogue = desk.directory().catalogue();
        this.booked = booked;
        this.waiting = waiting;
        ZoneId zone = catalogue.mainLocation().map(Location::zone).orElse(ZoneOffset.UTC);
        Formats formats = desk.texts().formats(zone, getLocale());
        var words = new CallerWords(
                catalogue,
                desk.texts(),
                formats,
                getLocale(),
                formats.date(desk.clock().instant()));
        this.who = new CallerPart(desk, words, this::callerChanged);
        this.what = new ReasonPart(catalogue, this::find);
        this.when = new WhenPart(desk, catalogue, formats, this::summarise);
        this.foot = new CallFoot(
                catalogue,
                formats,
                formats.date(desk.clock().instant()),
                new CallFoot.CallKeys(this::walkIn, desk.theirWaitlist().map(it -> this::askToWait), this::book));
        addClassNames("staff-page", "mc-staff", "s-call");
        setHeaderTitle(getTranslation("call.title"));
        getHeader().add(hints(), Buttons.iconButton("x-bold", getTranslation("call.close"), this::leave));
        var left = new Div(who, what, noteField());
        left.addClassName("s-col1");
        var right = new Div(when);
        right.addClassName("s-col2");
        var keys = new Keys();
        keys.addClassName("s-bk-cols");
        keys.add(left, right);
        add(keys);
        getFooter().add(foot);
        setCloseOnOutsideClick(false);
        addDialogCloseActionListener(_ -> leave());
        releasesWithThePage();
        find();
    }

    /** Also where the page goes before this is part of it: it is opened at the end of a request. */
    private void releasesWithThePage() {
        Registration withPage = UI.getCurrent().addDetachListener(_ -> when.release());
        addDetachListener(_ -> {
            withPage.remove();
            when.release();
        });
    }

    /** With the focus in the search, or in the times that fit. */
    void open(boolean inFits) {
        open();
        if (inFits) {
            when.focus();
        } else {
            who.focus();
        }
    }

    /** For a time that somebody pointed at: what is missing is who comes. */
    void openAt(FreePlace place) {
        open();
        what.with(place.specialist());
        find();
        when.at(place);
        who.focus();
    }

    /** For somebody whose record is open: what is missing is a time. */
    void openFor(PatientRecord known) {
        open();
        who.begin(known);
        when.focus();
    }

    private static Div hints() {
        var hints = new Div();
        hints.addClassName("s-keys");
        hints.getElement().setAttribute("aria-hidden", "true");
        for (String hint : List.of("Tab:next", "↑ ↓:choose", "Ctrl Enter:book")) {
            String[] parts = hint.split(":");
            var pair = new Span();
            for (String key : parts[0].split(" ")) {
                pair.add(CallWords.key(key));
            }
            pair.add(new Span(hints.getTranslation("call.hint." + parts[1])));
            hints.add(pair);
        }
        return hints;
    }

    private Div noteField() {
        note.setId("call-note");
        note.setAriaLabel(getTranslation("call.note"));
        note.setPlaceholder(getTranslation("call.note.placeholder"));
        note.setValueChangeMode(ValueChangeMode.EAGER);
        note.setManualValidation(true);
        note.setWidthFull();
        note.setMinRows(2);
        note.getElement().setAttribute("data-key", "F9");
        note.addValueChangeListener(_ -> note.setInvalid(false));
        var part = new Div(CallWords.heading(getTranslation("call.note"), "F9"), note);
        part.addClassName("s-bk-q");
        return part;
    }

    private void callerChanged() {
        Wish before = what.wish().orElse(null);
        what.isFor(!who.isNew() && who.caller().isPresent(), who.history());
        if (!what.wish().equals(Optional.ofNullable(before)) || !who.history().isEmpty()) {
            find();
        } else {
            summarise();
        }
    }

    private void find() {
        when.find(what.wish().orElse(null), who.history().specialist().orElse(null));
    }

    private void summarise() {
        foot.show(who, what, when.time().orElse(null));
        foot.overbooks(when.byHand().filter(ByHandPart::overbooks).isPresent());
    }

    private void walkIn() {
        what.anyone();
        find();
        when.now();
        who.isReady();
    }

    /** Who finds no time that suits is told when there is one. */
    private void askToWait() {
        foot.say("");
        Wishes wishes = when.wishes().orElse(null);
        if (!who.isReady() || wishes == null) {
            return;
        }
        var asked = new DeskWaitlist.Asked(who.caller().orElseThrow(), who.name(), wishes, note.getValue(), null);
        desk.theirWaitlist()
                .ifPresent(it -> it.ask(asked, new DeskWaitlist.Answer() {

                    @Override
                    public void joined(String words) {
                        waiting.accept(words);
                        close();
                    }

                    @Override
                    public void incomplete(List<Mistake> mistakes) {
                        show(mistakes);
                    }

                    @Override
                    public void left() {
                        when.focus();
                    }

                    @Override
                    public void takes(FreeTime time) {
                        CallDialog.this.take(time);
                    }

                    @Override
                    public void moved(BookedAppointment visit) {
                        throw new IllegalStateException("A caller who waits has no visit to be moved");
                    }
                }));
    }

    private void take(FreeTime time) {
        if (what.wish()
                .filter(it -> Objects.equals(it.specialist(), time.specialist()))
                .isEmpty()) {
            what.anyone();
            find();
        }
        SpecialistId specialist = time.specialist();
        if (specialist == null) {
            when.take(time);
        } else {
            when.at(new FreePlace(specialist, time.start()));
        }
        foot.focusBook();
    }

    private void leave() {
        if (!who.isBegun() && note.isEmpty()) {
            close();
            return;
        }
        var ask = new ConfirmDialog();
        ask.addClassNames("staff-page", "mc-staff");
        ask.setHeader(getTranslation("call.leave"));
        ask.setText(getTranslation("call.leave.about"));
        ask.setCancelable(true);
        var stay = button("call.leave.stay", "line");
        ask.setCancelButton(stay);
        var go = button("call.leave.go", "danger");
        go.addClickListener(_ -> close());
        ask.setConfirmButton(go);
        ask.addCancelListener(_ -> who.focus());
        ask.open();
        FirstFocus.on(stay);
    }

    private NativeButton button(String key, String look) {
        var button = new NativeButton(getTranslation(key));
        button.addClassNames("btn", look);
        return button;
    }

    private void book() {
        foot.say("");
        if (!who.isReady()) {
            return;
        }
        when.byHand().ifPresentOrElse(byHand -> byHand.asked().ifPresent(this::bookByHand), this::bookFit);
    }

    private void bookByHand(ByHandPart.Asked asked) {
        var request =
                new CallRequest(asked.wish(), asked.start(), null, who.caller().orElseThrow(), note.getValue());
        switch (desk.byHand().book(request, asked.why())) {
            case ByHandOutcome.Booked done -> finish(done.appointment());
            case ByHandOutcome.Incomplete incomplete -> show(incomplete.mistakes());
            case ByHandOutcome.Refused(DeskMove.Refused why) -> when.byHand().ifPresent(byHand -> byHand.refused(why));
        }
    }

    private void finish(BookedAppointment appointment) {
        String name = who.name();
        booked.accept(appointment, name);
        close();
    }

    private void bookFit() {
        Fit fit = when.fit().orElse(null);
        Wish wish = what.wish().orElse(null);
        if (fit == null || wish == null) {
            when.say(getTranslation("call.no-time"));
            when.focus();
            return;
        }
        var exactly = new Wish(wish.visitType(), fit.time().specialist(), wish.concern());
        var request = new CallRequest(
                exactly, fit.time().start(), when.hold(fit), who.caller().orElseThrow(), note.getValue());
        switch (desk.booking().book(request)) {
            case BookingOutcome.Booked done -> {
                when.used();
                finish(done.appointment());
            }
            case BookingOutcome.NotBooked refused -> refused(refused.refusal());
            case BookingOutcome.KeyReused _ -> throw new IllegalStateException("The desk uses no idempotency key");
        }
    }

    /** Each refusal stands beside what it belongs to. */
    private void refused(Refusal refusal) {
        switch (refusal) {
            case Refusal.Invalid invalid -> show(invalid.mistakes());
            case Refusal.SlotTaken _ -> {
                when.lost();
                when.focus();
            }
            case Refusal.OutsideOpeningHours _,
                    Refusal.SpecialistNotWorking _,
                    Refusal.NotOffered _,
                    Refusal.OffGrid _,
                    Refusal.InThePast _,
                    Refusal.TooSoon _,
                    Refusal.TooFarAhead _,
                    Refusal.NotBookableOnline _,
                    Refusal.NeedsOrder _,
                    Refusal.LimitReached _ -> {
                find();
                when.say(getTranslation("call.rules-changed"));
            }
            case Refusal.Busy _, Refusal.TooMany _ -> foot.say(getTranslation("call.busy"));
        }
    }

    private void show(List<Mistake> mistakes) {
        boolean ofNote = mistakes.stream().anyMatch(it -> it.member().equals("note"));
        if (ofNote) {
            note.setErrorMessage(getTranslation("call.note.refused", CallBooking.LONGEST_NOTE));
            note.setInvalid(true);
            note.focus();
        }
        List<Mistake> others =
                mistakes.stream().filter(it -> !it.member().equals("note")).toList();
        if (!others.isEmpty()) {
            who.show(others);
        }
    }
}
