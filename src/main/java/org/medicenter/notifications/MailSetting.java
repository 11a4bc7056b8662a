package org.medicenter.notifications;

/** Whether mails can leave at all. */
public sealed interface MailSetting {

    /** @param from the address that patients see */
    record Set(String host, String from) implements MailSetting {}

    /** Nothing is sent; what would be, waits. */
    record NotSet() implements MailSetting {}
}
