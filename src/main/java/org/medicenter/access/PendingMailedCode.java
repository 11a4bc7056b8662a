package org.medicenter.access;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has asked for a code by mail. It stands in their session and lets them do nothing but type the code.
 *
 * @param address folded
 * @param secret by which the code knows the browser again
 * @param shown the code itself, where the sample clinic shows it because no mail can leave; else null
 */
record PendingMailedCode(
        String address, String secret, @Nullable String shown) implements Serializable {

    static final String PLACE = PendingMailedCode.class.getName();

    @Override
    public String toString() {
        return "PendingMailedCode[hidden]";
    }
}
