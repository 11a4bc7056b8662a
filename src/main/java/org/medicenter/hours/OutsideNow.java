package org.medicenter.hours;

/**
 * Knows how many coming appointments lie outside of the hours in force and wait for a decision. Appointments are known
 * by a module that uses this one; that module implements it.
 */
public interface OutsideNow {

    /** Where they are worked through. */
    String PAGE = "admin/hours/outside";

    /**
     * Counted after the last commit. Cheap enough for each page that an administrator opens.
     *
     * @throws org.springframework.security.access.AccessDeniedException for anybody but administrators
     */
    int count();
}
