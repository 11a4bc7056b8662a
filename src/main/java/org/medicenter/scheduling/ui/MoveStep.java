package org.medicenter.scheduling.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.Specialist;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.patients.Mistake;
import org.medicenter.scheduling.BookedAppointment;
import org.medicenter.scheduling.FreeTime;
import org.medicenter.scheduling.Refusal;
import org.medicenter.scheduling.Wish;
import org.medicenter.ui.Formats;

/** Another time for an appointment. The old one stays the patient's until the new one is booked. */
class MoveStep extends Section {

    private final transient Offers offers;
    private final AppointmentFacts facts;
    private final BiConsumer<MoveStep, FreeTime> wanted;

    private final H1 title = new H1();
    private final Div notes = new Div();
    private final TakenBox taken;
    private final SpecialistPicker specialist;
    private final WhenPicker when;
    private final Div bar = new Div();
    private final Paragraph chosen = new Paragraph();
    private final NativeButton move = new NativeButton();
    private final Div announcement = new Div();

    private BookingChoice choice;
    private @Nullable FreeTime picked;

    /**
     * @param wanted is told the time that was chosen
     * @param keep is called when everything stays as it is
     */
    MoveStep(Offers offers, AppointmentFacts facts, BiConsumer<MoveStep, FreeTime> wanted, Runnable keep) {
        this.offers = offers.toMove(facts.appointment());
        this.facts = facts;
        this.wanted = wanted;
        choice = choiceOf(facts);
        addClassName("movestep");
        title.setText(words());
        title.getElement().setAttribute("tabindex", "-1");
        taken = new TakenBox(this.offers, this::pick);
        specialist = new SpecialistPicker(it -> change(choice.withSpecialist(it)));
        when = new WhenPicker(this.offers, this::change, this::pick, announcement::setText);
        announcement.addClassName("vh");
        announcement.getElement().setAttribute("role", "status");
        prepareBar(keep);
        add(notes, taken, specialist, when, bar, announcement);
        refresh();
    }

    private static BookingChoice choiceOf(AppointmentFacts facts) {
        BookedAppointment appointment = facts.appointment();
        var concern = appointment.concern() == null ? null : facts.catalogue().concern(appointment.concern());
        return new BookingChoice(
                concern, facts.visitType(), facts.specialist().orElse(null), null, TimeOfDay.ALL_DAY, true);
    }

    final String words() {
        return getTranslation("manage.move.title");
    }

    Div head() {
        Formats formats = facts.formats();
        var old = new Paragraph(
                getTranslation("manage.move.old", formats.weekdayDate(facts.date()), formats.time(facts.start())));
        old.addClassName("muted");
        var head = new Div(new Div(title, old));
        head.addClassName("bookhead");
        return head;
    }

    void focus() {
        title.getElement().callJsFunction("focus");
    }

    private void prepareBar(Runnable keep) {
        move.setText(getTranslation("manage.move.confirm"));
        move.addClassNames("btn", "primary");
        move.addClickListener(click -> {
            if (picked != null) {
                wanted.accept(this, picked);
            }
        });
        var stay = new NativeButton(getTranslation("manage.move.keep"));
        stay.addClassNames("btn", "line");
        stay.addClickListener(click -> keep.run());
        var buttons = new Div(stay, move);
        buttons.addClassName("acts");
        bar.addClassName("movebar");
        chosen.getElement().setAttribute("role", "status");
        bar.add(chosen, buttons);
    }

    private void change(BookingChoice changed) {
        choice = changed.withStart(null);
        picked = null;
        taken.hide();
        notes.removeAll();
        refresh();
    }

    private void pick(FreeTime time) {
        picked = time;
        choice = choice.withStart(time.start());
        taken.hide();
        notes.removeAll();
        when.mark(choice, facts.formats());
        showBar();
    }

    private void refresh() {
        specialist.show(choice, offers.catalogue());
        when.show(choice, facts.formats());
        showBar();
    }

    /** Shows what has changed since. The chosen time stays, if it is still to be had. */
    void follow() {
        FreeTime chosenBefore = picked;
        if (chosenBefore == null || offers.isFree(choice, chosenBefore)) {
            when.follow(choice, facts.formats());
            return;
        }
        picked = null;
        choice = choice.withStart(null);
        when.follow(choice, facts.formats());
        showBar();
        choice.wish().ifPresent(wish -> tellLost(wish, chosenBefore.start()));
    }

    private void tellLost(Wish wish, Instant start) {
        Formats formats = facts.formats();
        offers.ruledOut(wish, start)
                .ifPresentOrElse(
                        refusal -> refuse(refusal, start),
                        () -> offer(
                                getTranslation(
                                        "booking.taken.not-free",
                                        formats.time(start),
                                        formats.weekday(formats.date(start))),
                                start,
                                offers.nearest(wish, start)));
    }

    private void showBar() {
        bar.setClassName("picked", picked != null);
        move.setVisible(picked != null);
        chosen.setText(picked == null ? getTranslation("manage.move.pick") : sentence(picked) + changes(picked));
    }

    /** Who moves to a time that is near is told before, not after, that only the telephone changes it then. */
    private String changes(FreeTime time) {
        return offers.changeableUntil(facts.visitType(), time) == null
                ? " " + getTranslation("manage.move.by-phone")
                : "";
    }

    private String sentence(FreeTime time) {
        Formats formats = facts.formats();
        String day = formats.weekdayDate(formats.date(time.start()));
        return nameOf(time.specialist())
                .map(who -> getTranslation("manage.move.chosen-with", day, formats.time(time.start()), who))
                .orElseGet(() -> getTranslation("manage.move.chosen", day, formats.time(time.start())));
    }

    private java.util.Optional<String> nameOf(@Nullable SpecialistId id) {
        return java.util.Optional.ofNullable(id)
                .map(offers.catalogue()::specialist)
                .map(Specialist::name);
    }

    /** Nothing was moved: what happened, and the nearest times that can be had. */
    void refuse(Refusal refusal, Instant start) {
        picked = null;
        choice = choice.withStart(null);
        refresh();
        var answers = new RefusalWords(Words.on(this), facts.formats());
        switch (answers.answer(refusal, start, facts.visitType())) {
            case RefusalWords.Answer.Another another -> offer(another.title(), start, another.alternatives());
            case RefusalWords.Answer.Closed closed ->
                offer(getTranslation("booking.taken.closed", facts.formats().time(start)), start, closed.nextFree());
            case RefusalWords.Answer.Mend mend ->
                say(mend.invalid().mistakes().stream()
                        .findFirst()
                        .map(Mistake::message)
                        .orElseGet(() -> getTranslation("manage.move.failed")));
            case RefusalWords.Answer.Say say -> say(say.sentence());
        }
    }

    private void offer(String reason, Instant start, List<FreeTime> alternatives) {
        var message =
                new TakenBox.Message(reason, getTranslation("manage.move.kept"), getTranslation("booking.taken.board"));
        taken.show(message, start, alternatives, facts.formats());
        taken.focusAlways();
    }

    void say(String sentence) {
        var note = new Note("warning-circle-fill", new Span(sentence + " " + getTranslation("manage.move.kept")))
                .announced();
        notes.removeAll();
        notes.add(note);
        note.getElement().setAttribute("tabindex", "-1").callJsFunction("focus");
    }
}
