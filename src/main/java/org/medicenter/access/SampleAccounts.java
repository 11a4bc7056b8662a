package org.medicenter.access;

import java.util.List;

/**
 * The accounts that the sign-in page offers to enter by one click. Only the profile demo has such a bean; without one,
 * accounts of the sample clinic cannot sign in at all, even where a database with them is opened.
 */
public interface SampleAccounts {

    List<SampleAccount> offered();

    /** @param label what the button says: whose account it is */
    record SampleAccount(String signInName, String password, String label) {}
}
