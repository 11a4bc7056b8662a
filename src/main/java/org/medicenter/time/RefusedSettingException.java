package org.medicenter.time;

/** A setting with which the application does not start. The message says what is wrong, the remedy what to do. */
public class RefusedSettingException extends RuntimeException {

    private final String remedy;

    public RefusedSettingException(String whatIsWrong, String remedy) {
        super(whatIsWrong);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
