package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicenter.scheduling.AppointmentId;

/** What the board tells of a visit that is carried over it. Whatever a browser may make up stands here as it came. */
final class BoardMoveEvents {

    private BoardMoveEvents() {}

    /** A place that somebody aims at with a visit. */
    abstract static class Aimed extends ComponentEvent<DayBoardElement> {

        private static final long serialVersionUID = 1;

        private final int seq;
        private final @Nullable String id;
        private final @Nullable String column;
        private final int minute;

        Aimed(
                DayBoardElement source,
                boolean fromClient,
                int seq,
                @Nullable String id,
                @Nullable String column,
                int minute) {
            super(source, fromClient);
            this.seq = seq;
            this.id = id;
            this.column = column;
            this.minute = minute;
        }

        int seq() {
            return seq;
        }

        Optional<AppointmentId> visit() {
            return DayBoardElement.appointment(id);
        }

        Optional<String> column() {
            return Optional.ofNullable(column);
        }

        /** On the board's axis. */
        int minute() {
            return minute;
        }
    }

    /** Somebody carries a visit over this place. Public: the framework makes it. */
    @DomEvent("board-preview")
    public static class Previewed extends Aimed {

        private static final long serialVersionUID = 1;

        public Previewed(
                DayBoardElement source,
                boolean fromClient,
                @EventData("event.detail.seq") int seq,
                @EventData("event.detail.id") @Nullable String id,
                @EventData("event.detail.col") @Nullable String column,
                @EventData("event.detail.a") int minute) {
            super(source, fromClient, seq, id, column, minute);
        }
    }

    /** Somebody gives a visit another length. Public: the framework makes it. */
    @DomEvent("board-resize")
    public static class Resized extends ComponentEvent<DayBoardElement> {

        private static final long serialVersionUID = 1;

        private final @Nullable String id;
        private final int revision;
        private final int minutes;

        public Resized(
                DayBoardElement source,
                boolean fromClient,
                @EventData("event.detail.id") @Nullable String id,
                @EventData("event.detail.rev") int revision,
                @EventData("event.detail.minutes") int minutes) {
            super(source, fromClient);
            this.id = id;
            this.revision = revision;
            this.minutes = minutes;
        }

        Optional<AppointmentId> visit() {
            return DayBoardElement.appointment(id);
        }

        /** What they had seen. */
        int revision() {
            return revision;
        }

        /** From its start on. */
        int minutes() {
            return minutes;
        }
    }

    /** Somebody has put a visit down here. Public: the framework makes it. */
    @DomEvent("board-move")
    public static class PutDown extends Aimed {

        private static final long serialVersionUID = 1;

        private final int revision;

        public PutDown(
                DayBoardElement source,
                boolean fromClient,
                @EventData("event.detail.seq") int seq,
                @EventData("event.detail.id") @Nullable String id,
                @EventData("event.detail.rev") int revision,
                @EventData("event.detail.col") @Nullable String column,
                @EventData("event.detail.a") int minute) {
            super(source, fromClient, seq, id, column, minute);
            this.revision = revision;
        }

        /** What they had seen. */
        int revision() {
            return revision;
        }
    }
}
