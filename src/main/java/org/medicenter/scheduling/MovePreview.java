package org.medicenter.scheduling;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would come of a move, as far as is known before it is written.
 *
 * @param why null: the visit fits there
 * @param fits where it would fit on its day, by column and start
 */
public record MovePreview(DeskMove.@Nullable Refused why, List<FittingStarts> fits) {

    public MovePreview {
        fits = List.copyOf(fits);
    }

    public boolean isFit() {
        return why == null;
    }
}
