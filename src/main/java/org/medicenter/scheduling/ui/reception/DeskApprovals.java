package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.Component;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.medicenter.scheduling.AppointmentId;
import org.medicenter.scheduling.BookedAppointment;
import org.medicenter.scheduling.DayEntry;
import org.medicenter.scheduling.VisitSheet;
import org.medicenter.ui.Formats;
import org.springframework.modulith.NamedInterface;

/** The approvals that visits need, as the desk's pages show them. Whoever keeps them stands below this module and fills this in. */
@NamedInterface("desk")
public interface DeskApprovals {

    /** What stands out at a visit that needs an approval. */
    enum Lack {
        MISSING,
        REFUSED;

        /** Of its few words. */
        String key() {
            return "board.approval." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** How it stands for one visit, beside the board. One for each page. */
    interface Part {

        Component component();

        /** Hidden where the visit needs none. What stands there already stays as it is. */
        void show(VisitSheet sheet, Formats read);

        /** For who has just taken a step there. */
        void focusNext();
    }

    /** Those of the visits that lack one. Whoever asks has been let in to them before. */
    Map<AppointmentId, Lack> lacking(Collection<DayEntry> visits);

    /** @param done is told after a step why it was not taken; empty: it was */
    Part part(Consumer<String> done);

    /**
     * The queue beside a board.
     *
     * @param done is told after a step why it was not taken; empty: it was
     * @param visit is told which visit somebody wants to look at
     */
    KeptQueue queue(Consumer<String> done, Consumer<BookedAppointment> visit);

    /** As {@link #lacking}; nothing where nobody keeps approvals. */
    static Map<AppointmentId, Lack> lacking(Optional<DeskApprovals> approvals, Collection<DayEntry> visits) {
        return approvals.map(it -> it.lacking(visits)).orElse(Map.of());
    }
}
