package org.medicenter.scheduling.ui.reception;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medicenter.patients.Mistake;
import org.medicenter.patients.PatientId;
import org.medicenter.scheduling.AppointmentId;
import org.medicenter.scheduling.BookedAppointment;
import org.medicenter.scheduling.Caller;
import org.medicenter.scheduling.FreeTime;
import org.medicenter.scheduling.NextFits.Wishes;
import org.springframework.modulith.NamedInterface;

/** The waitlist, as the desk's pages show it. Whoever keeps it stands below this module and fills this in. */
@NamedInterface("desk")
public interface DeskWaitlist {

    /**
     * Who is to wait.
     *
     * @param name as it is spoken of
     * @param note for whoever calls them; may be empty
     * @param earlierThan the visit that they have, and would give up for an earlier time; null: they have none
     */
    record Asked(
            Caller who,
            String name,
            Wishes wishes,
            String note,
            @Nullable AppointmentId earlierThan) {}

    /** Who is told what became of the question. */
    interface Answer {

        /** @param words where they stand in line, in a sentence */
        void joined(String words);

        /** What the caller was registered with is not complete. */
        void incomplete(List<Mistake> mistakes);

        /** Nobody was put on the list: the focus goes back. */
        void left();

        /** They take what is free now. */
        void takes(FreeTime time);

        /** They come earlier: their visit was moved to what is free now. */
        void moved(BookedAppointment visit);
    }

    /** Whether whoever asks puts patients on it. */
    boolean isForWhoeverAsks();

    /** What that patient waits for, a sentence each. */
    List<String> waitsOf(PatientId patient);

    /** Asks in a dialog until when they would wait, and puts them on the list. */
    void ask(Asked asked, Answer answer);

    /**
     * The queue beside a board.
     *
     * @param done is told after a step why it was not taken; empty: it was
     * @param visit is told which visit somebody wants to look at
     */
    KeptQueue queue(Consumer<String> done, Consumer<BookedAppointment> visit);
}
