package org.medicenter.scheduling.ui.reception;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.medicenter.scheduling.AppointmentId;
import org.medicenter.scheduling.BoardVisit;

/** Visits of a column that share a time stand side by side. */
final class BoardLanes {

    /**
     * @param number from 0
     * @param of how many there are beside each other
     */
    record Lane(int number, int of) {}

    private final Map<AppointmentId, Lane> lanes = new HashMap<>();

    BoardLanes(BoardSheet sheet) {
        sheet.columns().forEach(it -> lay(it.visits().toList()));
    }

    Lane of(BoardVisit visit) {
        return lanes.getOrDefault(visit.id(), new Lane(0, 1));
    }

    private void lay(List<BoardVisit> column) {
        var together = new ArrayList<BoardVisit>();
        Instant end = Instant.MIN;
        for (BoardVisit visit : column) {
            if (!visit.entry().time().start().isBefore(end)) {
                layBeside(together);
                together.clear();
            }
            together.add(visit);
            Instant its = visit.entry().time().end();
            end = its.isAfter(end) ? its : end;
        }
        layBeside(together);
    }

    /** Each takes the first lane that is free again when it begins. */
    private void layBeside(List<BoardVisit> together) {
        var ends = new ArrayList<Instant>();
        var numbers = new HashMap<AppointmentId, Integer>();
        for (BoardVisit visit : together) {
            int lane = 0;
            while (lane < ends.size()
                    && ends.get(lane).isAfter(visit.entry().time().start())) {
                lane++;
            }
            if (lane == ends.size()) {
                ends.add(visit.entry().time().end());
            } else {
                ends.set(lane, visit.entry().time().end());
            }
            numbers.put(visit.id(), lane);
        }
        numbers.forEach((id, lane) -> lanes.put(id, new Lane(lane, ends.size())));
    }
}
