package org.medicenter.access;

import com.vaadin.flow.server.VaadinSession;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;

/**
 * How patients come in: by a code that is mailed to them. The first one makes their account; there is nothing to register.
 * What is answered is the same for every address, and so is the time that it takes.
 */
@Service
public class PatientSignIn {

    private final MailedCodes codes;
    private final MailLimits limits;
    private final Accounts accounts;
    private final ObjectProvider<SignInMail> mail;
    private final ObjectProvider<SampleAccounts> samples;

    PatientSignIn(
            MailedCodes codes,
            MailLimits limits,
            Accounts accounts,
            ObjectProvider<SignInMail> mail,
            ObjectProvider<SampleAccounts> samples) {
        this.codes = codes;
        this.limits = limits;
        this.accounts = accounts;
        this.mail = mail;
        this.samples = samples;
    }

    /**
     * Somebody whose code is on its way.
     *
     * @param code where the sample clinic shows it, because no mail can leave
     */
    public record Waiting(String address, Optional<String> code) {

        @Override
        public String toString() {
            return "Waiting[hidden]";
        }
    }

    /** Whether a code can reach anybody. In the sample clinic the page itself shows it. */
    public boolean isPossible() {
        return isMailSet() || isSample();
    }

    /** Whether somebody was sent to the sign-in from a patient's page. */
    public boolean isWanted() {
        return Optional.ofNullable(VaadinSession.getCurrent())
                .filter(session -> AfterSignIn.comesFromPatientsPage(session.getSession()::getAttribute))
                .isPresent();
    }

    /** Empty where this browser has not asked for a code. */
    public Optional<Waiting> waiting() {
        return Optional.ofNullable(VaadinSession.getCurrent())
                .map(session -> (PendingMailedCode) session.getSession().getAttribute(PendingMailedCode.PLACE))
                .map(pending -> new Waiting(pending.address(), Optional.ofNullable(pending.shown())));
    }

    /**
     * @param address folded
     * @param network where it is asked from
     * @throws TooManyTries where this address, or this network, was mailed to often
     */
    PendingMailedCode ask(String address, Network network) {
        limits.begin(address, network.name());
        String secret = Secrets.token();
        String code = MailedCodes.newCode();
        keep(address, secret, code);
        mail.ifAvailable(post -> post.send(() -> Optional.of(letter(address, code))));
        return new PendingMailedCode(address, secret, isSample() && !isMailSet() ? code : null);
    }

    /** Two at once: the second takes the place of the first. */
    private void keep(String address, String secret, String code) {
        try {
            codes.keep(address, secret, code);
        } catch (DataIntegrityViolationException another) {
            codes.keep(address, secret, code);
        }
    }

    private SignInLetter letter(String address, String code) {
        boolean staff =
                accounts.findBySignInName(address).filter(Account::isStaff).isPresent();
        return staff ? new SignInLetter.NoCodeForStaff(address) : new SignInLetter.Code(address, code);
    }

    private boolean isMailSet() {
        return mail.stream().anyMatch(SignInMail::isSet);
    }

    private boolean isSample() {
        return samples.stream().findAny().isPresent();
    }
}
