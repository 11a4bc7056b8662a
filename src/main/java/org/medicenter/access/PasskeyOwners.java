package org.medicenter.access;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** The accounts, as WebAuthn calls them: user entities, whose id are the 16 bytes of the account's. */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

    private static final int ID_BYTES = 16;

    private final Accounts accounts;

    PasskeyOwners(Accounts accounts) {
        this.accounts = accounts;
    }

    static Bytes id(UUID account) {
        return new Bytes(ByteBuffer.allocate(ID_BYTES)
                .putLong(account.getMostSignificantBits())
                .putLong(account.getLeastSignificantBits())
                .array());
    }

    static UUID account(Bytes id) {
        var bytes = ByteBuffer.wrap(id.getBytes());
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        return id.getBytes().length == ID_BYTES
                ? accounts.findById(account(id)).map(PasskeyOwners::entity).orElse(null)
                : null;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String signInName) {
        return accounts.findBySignInName(signInName).map(PasskeyOwners::entity).orElse(null);
    }

    private static PublicKeyCredentialUserEntity entity(Account account) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(id(account.getId()))
                .name(account.signInName())
                .displayName(account.isStaff() ? account.displayName() : account.signInName())
                .build();
    }

    /** Accounts are made elsewhere. */
    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
        throw new UnsupportedOperationException("A passkey makes no account");
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("A passkey ends no account");
    }
}
