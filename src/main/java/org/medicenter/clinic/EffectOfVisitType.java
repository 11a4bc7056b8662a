package org.medicenter.clinic;

/**
 * Tells what another set of rules for a kind of visit would do to patients, before it is saved. Free times are known by a
 * module that uses this one; that module implements it.
 */
public interface EffectOfVisitType {

    /**
     * @param timesGained free times of that kind in the next 30 days that patients can book only by the new rules: each
     *     start of a specialist counts once
     * @param timesLost those that they can book only by the rules in force
     */
    record Effect(int timesGained, int timesLost) {}

    /**
     * Appointments are not touched by such a change: they keep their time, their length and what they take.
     *
     * @param proposed as it would be; what is in force is left as it is
     * @throws org.springframework.security.access.AccessDeniedException for anybody but administrators
     */
    Effect of(VisitType proposed);
}
