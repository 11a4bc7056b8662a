package org.medicenter.interop;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Why an appointment is cancelled, if somebody wants to say. */
@Schema(name = "Cancellation")
record CancelBody(@Schema(maxLength = REASON) @Nullable String reason) {

    static final int REASON = 500;

    @Component
    static class Reader implements BodyReader<CancelBody> {

        @Override
        public Class<CancelBody> type() {
            return CancelBody.class;
        }

        @Override
        public CancelBody read(Members in) {
            String reason = in.lines("reason", REASON);
            in.refuseMistakes();
            return new CancelBody(reason);
        }
    }
}
