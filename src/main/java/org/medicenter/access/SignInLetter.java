package org.medicenter.access;

/** What somebody is mailed who wants to come in. Switched over without default. Never says what it holds. */
public sealed interface SignInLetter {

    /** An e-mail address. */
    String to();

    /** @param code six digits, which count for ten minutes in the browser that asked for them */
    record Code(String to, String code) implements SignInLetter {

        @Override
        public String toString() {
            return "Code[hidden]";
        }
    }

    /** Whoever works for the clinic gets no code: their account asks for more than a mailbox. */
    record NoCodeForStaff(String to) implements SignInLetter {

        @Override
        public String toString() {
            return "NoCodeForStaff[hidden]";
        }
    }

    /** @param link to where a new password is chosen: once, within 30 minutes */
    record NewPassword(String to, String link) implements SignInLetter {

        @Override
        public String toString() {
            return "NewPassword[hidden]";
        }
    }
}
