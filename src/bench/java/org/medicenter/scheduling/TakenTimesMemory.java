package org.medicenter.scheduling;


/** Lets a measurement ask what nobody has asked yet. */
public class TakenTimesMemory {

    private final BusyTimes busyTimes;

    TakenTimesMemory(BusyTimes busyTimes) {
        this.busyTimes = busyTimes;
    }

    public void forget() {
        busyTimes.forgetAll();
    }
}
