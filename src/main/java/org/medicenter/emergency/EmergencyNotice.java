package org.medicenter.emergency;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who cannot be seen now has to know.
 *
 * @param open whether the location is open at the instant asked for
 * @param opensAt when it opens next; null while it is open, or where no opening is known
 * @param numbers in the order of urgency, the clinic's own phone last
 */
public record EmergencyNotice(boolean open, @Nullable Instant opensAt, List<EmergencyNumber> numbers) {}
