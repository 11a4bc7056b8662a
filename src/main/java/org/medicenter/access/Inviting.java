package org.medicenter.access;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.medicenter.ui.PublicAddress;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Invites people to the clinic's team, by a link that is valid once, for seven days. For administrators only. */
@Service
public class Inviting {

    static final String ADDRESS = "/invitation/";

    private final Invitations invitations;
    private final Accounts accounts;
    private final CurrentActor currentActor;
    private final PublicAddress publicAddress;
    private final AccessWords words;
    private final AccessDeeds deeds;
    private final Clock clock;

    Inviting(
            Invitations invitations,
            Accounts accounts,
            CurrentActor currentActor,
            PublicAddress publicAddress,
            AccessWords words,
            AccessDeeds deeds,
            Clock clock) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.currentActor = currentActor;
        this.publicAddress = publicAddress;
        this.words = words;
        this.deeds = deeds;
        this.clock = clock;
    }

    /** Those that wait, and those whose time is over; the newest first. */
    @Transactional(readOnly = true)
    public List<SentInvitation> list() {
        currentActor.requireAny(Role.ADMIN);
        return invitations.findByClosedAtIsNullOrderBySentAtDesc().stream()
                .map(it -> it.asSent(clock.instant()))
                .toList();
    }

    @Transactional
    public InvitationOutcome invite(NewInvitation wanted) {
        Actor actor = currentActor.requireAny(Role.ADMIN);
        var refusal = refusal(wanted);
        if (refusal.isPresent()) {
            return new InvitationOutcome.Refused(refusal.get());
        }
        String token = Secrets.token();
        var invitation = invitations.save(new Invitation(wanted, Secrets.hash(token), actor, clock.instant()));
        deeds.changed("invitation.sent", invitation.email(), "", words.of(wanted.roles(), wanted.locations()));
        return sent(invitation, token);
    }

    /** Makes a new link; the one before leads nowhere from now on. */
    @Transactional
    public InvitationOutcome renew(UUID id) {
        Actor actor = currentActor.requireAny(Role.ADMIN);
        var open = invitations.findById(id).filter(it -> !it.isClosed());
        if (open.isEmpty()) {
            return new InvitationOutcome.Gone();
        }
        String token = Secrets.token();
        open.get().renew(Secrets.hash(token), actor, clock.instant());
        deeds.changed("invitation.renewed", open.get().email());
        return sent(open.get(), token);
    }

    @Transactional
    public void withdraw(UUID id) {
        currentActor.requireAny(Role.ADMIN);
        invitations.findById(id).filter(it -> !it.isClosed()).ifPresent(this::close);
    }

    /** Called in the transaction that takes an administrator's rights away: their links give none to others any more. */
    void withdrawAllOf(Account inviter) {
        invitations.findByInviterIdAndClosedAtIsNull(inviter.getId()).forEach(this::close);
    }

    private void close(Invitation invitation) {
        invitation.close(clock.instant());
        deeds.changed("invitation.withdrawn", invitation.email());
    }

    private InvitationOutcome sent(Invitation invitation, String token) {
        return new InvitationOutcome.Sent(invitation.asSent(clock.instant()), publicAddress.of(ADDRESS + token));
    }

    private Optional<AccountRefusal> refusal(NewInvitation wanted) {
        var read = EmailAddress.read(wanted.email());
        if (read.isEmpty()) {
            return Optional.of(AccountRefusal.EMAIL_UNREADABLE);
        }
        String email = read.get();
        if (accounts.findBySignInName(email).isPresent()) {
            return Optional.of(AccountRefusal.EMAIL_TAKEN);
        }
        if (invitations.existsByEmailAndClosedAtIsNull(email)) {
            return Optional.of(AccountRefusal.ALREADY_INVITED);
        }
        return AccessRules.refusal(wanted.roles(), wanted.locations(), wanted.specialist());
    }
}
