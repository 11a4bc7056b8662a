package org.medicenter.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** Keeps passkeys in the table of that name. Bytes are kept as base64url, which every database writes the same way. */
@Component
class PasskeyStore implements UserCredentialRepository {

    private static final int LONGEST_NAME = 100;

    private final JdbcClient database;
    private final Clock clock;

    PasskeyStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** New, or used once more: then only its counter, its backup and the time are written. */
    @Override
    public void save(CredentialRecord passkey) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        int known = database.sql("update passkey set signature_count = ?, backed_up = ?, user_verified = ?,"
                        + " last_used_at = ? where credential_id = ?")
                .params(
                        passkey.getSignatureCount(),
                        passkey.isBackupState(),
                        passkey.isUvInitialized(),
                        now,
                        id(passkey))
                .update();
        if (known == 0) {
            insert(passkey, now);
        }
    }

    private void insert(CredentialRecord passkey, OffsetDateTime now) {
        database.sql("insert into passkey (credential_id, account_id, name, public_key, signature_count, user_verified,"
                        + " transports, backup_eligible, backed_up, attestation, client_data, added_at, last_used_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id(passkey),
                        PasskeyOwners.account(passkey.getUserEntityUserId()),
                        name(passkey.getLabel()),
                        new Bytes(passkey.getPublicKey().getBytes()).toBase64UrlString(),
                        passkey.getSignatureCount(),
                        passkey.isUvInitialized(),
                        transports(passkey),
                        passkey.isBackupEligible(),
                        passkey.isBackupState(),
                        text(passkey.getAttestationObject()),
                        text(passkey.getAttestationClientDataJSON()),
                        now,
                        now)
                .update();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
        return database.sql("select * from passkey where credential_id = ?")
                .param(credentialId.toBase64UrlString())
                .query(PasskeyStore::read)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes owner) {
        return database.sql("select * from passkey where account_id = ? order by added_at")
                .param(PasskeyOwners.account(owner))
                .query(PasskeyStore::read)
                .list();
    }

    /** Spring's own page would let anybody take away anybody's: {@link #remove} asks whose it is. */
    @Override
    public void delete(Bytes credentialId) {
        throw new UnsupportedOperationException("A passkey is taken away by its owner only");
    }

    boolean remove(UUID account, String credentialId) {
        return database.sql("delete from passkey where account_id = ? and credential_id = ?")
                        .params(account, credentialId)
                        .update()
                > 0;
    }

    private static CredentialRecord read(ResultSet row, int number) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(Bytes.fromBase64(row.getString("credential_id")))
                .userEntityUserId(PasskeyOwners.id(row.getObject("account_id", UUID.class)))
                .publicKey(new ImmutablePublicKeyCose(
                        Bytes.fromBase64(row.getString("public_key")).getBytes()))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(row.getBoolean("user_verified"))
                .transports(transports(row.getString("transports")))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backed_up"))
                .attestationObject(bytes(row.getString("attestation")))
                .attestationClientDataJSON(bytes(row.getString("client_data")))
                .label(row.getString("name"))
                .created(instant(row, "added_at"))
                .lastUsed(instant(row, "last_used_at"))
                .build();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static String id(CredentialRecord passkey) {
        return passkey.getCredentialId().toBase64UrlString();
    }

    private static String name(@Nullable String label) {
        String name = label == null || label.isBlank() ? "Passkey" : label.strip();
        return name.substring(0, Math.min(LONGEST_NAME, name.length()));
    }

    private static String transports(CredentialRecord passkey) {
        return passkey.getTransports().stream()
                .map(AuthenticatorTransport::getValue)
                .sorted()
                .collect(Collectors.joining(","));
    }

    private static Set<AuthenticatorTransport> transports(String text) {
        return Arrays.stream(text.split(","))
                .filter(it -> !it.isEmpty())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toSet());
    }

    private static String text(@Nullable Bytes bytes) {
        return bytes == null ? "" : bytes.toBase64UrlString();
    }

    private static @Nullable Bytes bytes(String text) {
        return text.isEmpty() ? null : Bytes.fromBase64(text);
    }
}
