package org.medicenter.time;

/** A setting with which the application does not start. The message says what is wrong, the remedy what to do. */
class RefusedSettingException extends RuntimeException {

    private final String remedy;

    RefusedSettingException(String whatIsWrong, String remedy) {
        super(whatIsWrong);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
