package org.medicenter.emergency;

/** How far a call back is. */
public enum CallBackStage {
    WAITING,
    /** A colleague is on it. */
    TAKEN,
    DONE
}
