package org.medicenter.notifications;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.jspecify.annotations.Nullable;
import org.medicenter.time.RefusedSettingException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** The clinic's way to the post: {@code spring.mail.*} and {@code medicenter.mail.from}. While none is set, nothing leaves. */
@Component
class MailServer {

    private static final String FROM = "medicenter.mail.from";
    private static final String HOST = "spring.mail.host";
    private static final String NOWHERE = "appointments@localhost";

    private final @Nullable JavaMailSender sender;
    private final String host;
    private final String from;

    MailServer(ObjectProvider<JavaMailSender> sender, Environment environment) {
        this.sender = sender.getIfAvailable();
        this.host = environment.getProperty(HOST, "");
        this.from = this.sender == null ? "" : checked(environment.getProperty(FROM, ""));
    }

    boolean isSet() {
        return sender != null;
    }

    MailSetting setting() {
        return isSet() ? new MailSetting.Set(host, from) : new MailSetting.NotSet();
    }

    /** The clinic's address; one that leads nowhere while nothing is sent anyway. */
    String from() {
        return isSet() ? from : NOWHERE;
    }

    Delivery deliver(Letter letter) {
        if (sender == null) {
            throw new IllegalStateException("Nobody sends while no mail server is set");
        }
        try {
            sender.send(new Envelope(letter, from).around(sender.createMimeMessage()));
            return new Delivery.Delivered();
        } catch (Envelope.NoSuchAddress unreadable) {
            return new Delivery.NotDelivered(Trouble.ADDRESS_UNREADABLE);
        } catch (MailException refused) {
            return new Delivery.NotDelivered(SmtpAnswers.trouble(refused));
        }
    }

    private static String checked(String address) {
        try {
            if (!address.isBlank()) {
                new InternetAddress(address, true);
                return address.strip();
            }
        } catch (AddressException unreadable) {
            throw refused("is \"" + address + "\", which is no e-mail address.");
        }
        throw refused("is not set, but a mail server is (" + HOST + ").");
    }

    private static RefusedSettingException refused(String why) {
        return new RefusedSettingException(
                FROM + " " + why, "Set it to the address that patients' mails come from, such as clinic@example.org.");
    }
}
