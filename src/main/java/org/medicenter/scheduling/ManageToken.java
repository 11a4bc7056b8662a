package org.medicenter.scheduling;

/** Opens one appointment for who has it: 128 random-looking bits, base64url without padding. Never logged. */
public record ManageToken(String value) implements AppointmentKey {

    @Override
    public String toString() {
        return "ManageToken[hidden]";
    }
}
