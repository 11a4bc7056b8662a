package org.medicenter.scheduling;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.time.TimeRange;

/** What came of a visit that the desk gave another place on its board. Whatever is {@link Refused} keeps the old one. */
public sealed interface DeskMove {

    record Moved(TimeRange time, @Nullable SpecialistId specialist) implements DeskMove {}

    /** It stands there already. */
    record AsItWas() implements DeskMove {}

    /** Why not; where several apply, the first of this order. */
    sealed interface Refused extends DeskMove {

        /** The parts of the visit's time that are in the way; empty where it is not a matter of time. */
        default List<TimeRange> clashes() {
            return List.of();
        }
    }

    record UnknownAppointment() implements Refused {}

    /** @param last the newest step; null: it was no step that changed the visit */
    record ChangedMeanwhile(@Nullable VisitStep last) implements Refused {}

    /** What has begun stays where it is, what is over stays as long as it was. */
    record NotMovable(AppointmentStatus status) implements Refused {}

    /** Whoever is here is seen today: by another specialist or later, and not on another day. */
    record HereToday() implements Refused {}

    /** The last step is no move, too old to be taken back, or the patient's own. */
    record NotUndoable() implements Refused {}

    /** A specialist moves visits within their own column. */
    record OnlyWithinOwnColumn() implements Refused {}

    /** A visit that takes things only has nobody to be moved to. */
    record OnlyInTime() implements Refused {}

    /** Visits start at full five minutes. */
    record OffFiveMinutes() implements Refused {}

    /** Shorter than {@link DeskMoves#SHORTEST}, longer than {@link DeskMoves#LONGEST}, or no full five minutes. */
    record NoSuchLength() implements Refused {}

    /** A night ends when it ends: visits of this kind have no length of their own. */
    record EndsByItself() implements Refused {}

    record InThePast() implements Refused {}

    /** The specialist does not offer this kind of visit, or does not treat the concern. */
    record NotOffered() implements Refused {}

    record Closed(List<TimeRange> clashes) implements Refused {}

    /** Open, but the specialist does not work then. */
    record NotThere(List<TimeRange> clashes) implements Refused {}

    /** Somebody has blocked that time: nobody is seen then, and it is not overbooked. */
    record Blocked(List<TimeRange> clashes) implements Refused {}

    /** @param by whose time is in the way; empty: it is a room or another thing that is not free */
    record Taken(List<MoveClash> by) implements Refused {

        @Override
        public List<TimeRange> clashes() {
            return by.stream().map(MoveClash::time).toList();
        }
    }

    /** Only a specialist, and the room where they are, may be given to two: never a bed, a device or another's room. */
    record NotShared() implements Refused {}

    /** @param most so many visits of a specialist and day may share a time */
    record TooManyOverbooked(int most) implements Refused {}

    /** Two visits share some of that time already. */
    record ThreeAtOnce() implements Refused {}

    /** Another reason than those listed needs words. */
    record ReasonMissing() implements Refused {}

    /** No more visits of this kind are taken on that day or in that week. */
    record LimitReached() implements Refused {}

    /** The database does not answer, or broke the move off three times. */
    record Busy() implements Refused {}
}
