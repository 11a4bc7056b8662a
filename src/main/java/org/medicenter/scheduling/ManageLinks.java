package org.medicenter.scheduling;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.medicenter.access.ServerKey;
import org.springframework.stereotype.Component;

/**
 * Makes manage tokens: 128 bits of HMAC-SHA-256 under the server's key, over the appointment and the link's revision.
 * So a token can be made again for a mail, is stored as its hash only, and dies when the revision grows.
 */
@Component
class ManageLinks {

    private static final int TOKEN_BYTES = 16;
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{22}");

    private final SecretKeySpec key;

    ManageLinks(ServerKey serverKey) {
        this.key = new SecretKeySpec(serverKey.bytes(), "HmacSHA256");
    }

    ManageLink link(UUID appointment, int revision) {
        byte[] message = ByteBuffer.allocate(20)
                .putLong(appointment.getMostSignificantBits())
                .putLong(appointment.getLeastSignificantBits())
                .putInt(revision)
                .array();
        String token =
                Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hmac(message), TOKEN_BYTES));
        return new ManageLink(new ManageToken(token), hash(token), revision);
    }

    static boolean isWellFormed(ManageToken token) {
        return TOKEN.matcher(token.value()).matches();
    }

    static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This Java lacks SHA-256", missing);
        }
    }

    private byte[] hmac(byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(message);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This Java lacks HMAC-SHA-256", missing);
        }
    }
}
