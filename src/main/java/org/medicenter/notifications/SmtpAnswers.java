package org.medicenter.notifications;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/** Understands what went wrong between us and a mail server. */
final class SmtpAnswers {

    /** RFC 5321: from here on the answer is final, below it is for now. */
    private static final int FOR_GOOD = 500;

    private static final int WRONG_SIGN_IN = 535;
    private static final int SIGN_IN_FIRST = 530;

    private SmtpAnswers() {}

    static Trouble trouble(MailException refused) {
        if (refused instanceof MailAuthenticationException) {
            return Trouble.SIGN_IN_REFUSED;
        }
        List<Throwable> said = new ArrayList<>();
        collect(refused, said);
        if (said.stream().anyMatch(SocketTimeoutException.class::isInstance)) {
            return Trouble.SLOW;
        }
        return said.stream()
                .map(SmtpAnswers::answer)
                .filter(it -> it != Trouble.UNREACHABLE)
                .findFirst()
                .orElse(Trouble.UNREACHABLE);
    }

    private static Trouble answer(Throwable said) {
        return switch (said) {
            case AuthenticationFailedException wrong -> Trouble.SIGN_IN_REFUSED;
            case SMTPSenderFailedException sender -> ofCode(sender.getReturnCode(), Trouble.SENDER_REFUSED);
            case SMTPAddressFailedException address -> ofCode(address.getReturnCode(), Trouble.ADDRESS_REFUSED);
            case SMTPSendFailedException command -> ofCode(command.getReturnCode(), refused(command.getCommand()));
            default -> Trouble.UNREACHABLE;
        };
    }

    private static Trouble refused(String command) {
        return command.startsWith("MAIL") ? Trouble.SENDER_REFUSED : Trouble.MESSAGE_REFUSED;
    }

    private static Trouble ofCode(int code, Trouble forGood) {
        if (code == WRONG_SIGN_IN || code == SIGN_IN_FIRST) {
            return Trouble.SIGN_IN_REFUSED;
        }
        return code >= FOR_GOOD ? forGood : Trouble.TRY_LATER;
    }

    private static void collect(@Nullable Throwable said, List<Throwable> all) {
        if (said == null || all.contains(said)) {
            return;
        }
        all.add(said);
        collect(said.getCause(), all);
        if (said instanceof MessagingException chained) {
            collect(chained.getNextException(), all);
        }
        if (said instanceof MailSendException several) {
            Arrays.stream(several.getMessageExceptions()).forEach(it -> collect(it, all));
        }
    }
}
