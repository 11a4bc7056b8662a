package org.medicenter.scheduling;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.BookableBy;
import org.medicenter.patients.CheckedPatient;
import org.medicenter.patients.Mistake;
import org.medicenter.patients.PatientCheck;
import org.medicenter.patients.PatientRegister;
import org.medicenter.ui.HiddenCharacters;
import org.springframework.stereotype.Component;

/** Reads what a patient sends: finds every mistake, cuts nothing. */
@Component
class BookingForm {

    static final int LONGEST_NOTE = 500;

    /** A complete form. */
    record Draft(
            Wish wish,
            Instant start,
            CheckedPatient patient,
            @Nullable String note) {}

    /** What came of reading a form. */
    sealed interface Reading {

        record Complete(Draft draft) implements Reading {}

        record Incomplete(List<Mistake> mistakes) implements Reading {}
    }

    private final PatientRegister register;

    BookingForm(PatientRegister register) {
        this.register = register;
    }

    /** @param hold what is held, which may be left out of the request */
    Reading read(BookingRequest request, @Nullable Hold hold, Rules rules) {
        var mistakes = new ArrayList<Mistake>();
        Wish held = hold == null ? null : hold.wish();
        var visitType = agreed("visitType", request.visitType(), held == null ? null : held.visitType(), mistakes);
        var specialist = agreed("specialist", request.specialist(), held == null ? null : held.specialist(), mistakes);
        var concern = agreed("concern", request.concern(), held == null ? null : held.concern(), mistakes);
        var start = agreed(
                "start", request.start(), hold == null ? null : hold.time().start(), mistakes);
        if (visitType == null) {
            mistakes.add(new Mistake("visitType", "missing", "Say which kind of visit it is."));
        } else if (rules.catalogue().visitType(visitType).bookableBy() == BookableBy.KNOWN && !request.knownPatient()) {
            mistakes.add(new Mistake(
                    "knownPatient",
                    "not-confirmed",
                    "This visit is for patients who were here before. Say that you were, or choose a first visit."));
        }
        if (start == null) {
            mistakes.add(new Mistake("start", "missing", "Say when the visit starts."));
        }
        checkNote(request.note(), mistakes);
        PatientCheck patient = register.check(
                request.patient(), request.contact(), rules.catalogue().clinic().country());
        return switch (patient) {
            case PatientCheck.Incomplete incomplete -> {
                mistakes.addAll(incomplete.mistakes());
                yield new Reading.Incomplete(List.copyOf(mistakes));
            }
            case PatientCheck.Complete complete -> {
                if (!mistakes.isEmpty()) {
                    yield new Reading.Incomplete(List.copyOf(mistakes));
                }
                Wish wish = new Wish(Objects.requireNonNull(visitType), specialist, concern);
                yield new Reading.Complete(
                        new Draft(wish, Objects.requireNonNull(start), complete.patient(), stripped(request.note())));
            }
        };
    }

    private static <T> @Nullable T agreed(String member, @Nullable T asked, @Nullable T held, List<Mistake> mistakes) {
        if (asked != null && held != null && !asked.equals(held)) {
            mistakes.add(new Mistake(
                    member, "disagrees-with-hold", "This is not what is held for you. Leave it out, or hold again."));
        }
        return held == null ? asked : held;
    }

    static void checkNote(@Nullable String note, List<Mistake> mistakes) {
        if (note == null) {
            return;
        }
        if (note.codePointCount(0, note.length()) > LONGEST_NOTE) {
            mistakes.add(new Mistake(
                    "note", "too-long", "The note is longer than " + LONGEST_NOTE + " characters. Shorten it."));
        } else if (HiddenCharacters.inLines(note)) {
            mistakes.add(new Mistake(
                    "note",
                    "hidden-characters",
                    "The note contains characters that cannot be seen or that turn the text around. Type it again."));
        }
    }

    static @Nullable String stripped(@Nullable String note) {
        return note == null || note.isBlank() ? null : note.strip();
    }
}
