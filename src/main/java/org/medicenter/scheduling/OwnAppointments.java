package org.medicenter.scheduling;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.SpecialistId;
import org.springframework.stereotype.Service;

/** What the holder of a manage link may do: see, move and cancel one appointment. */
@Service
public class OwnAppointments {

    /** Changes nothing. Empty for a link that is unknown, or that died when the appointment was moved. */
    public Optional<BookedAppointment> find(ManageToken token) {
        throw new UnsupportedOperationException("in progress");
    }

    public CancelOutcome cancel(ManageToken token, @Nullable String reason) {
        throw new UnsupportedOperationException("in progress");
    }

    /** @param specialist null: whoever has it now if they are free, else anyone who is */
    public MoveOutcome move(ManageToken token, Instant start, @Nullable SpecialistId specialist, Visitor visitor) {
        throw new UnsupportedOperationException("in progress");
    }
}
