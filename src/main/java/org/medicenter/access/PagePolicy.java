package org.medicenter.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * What a page may load, as the header {@code Content-Security-Policy}. Plain pages get {@link #PLAIN}, unless their
 * controller sets a policy of its own.
 */
public final class PagePolicy {

    public static final String HEADER = "Content-Security-Policy";

    /** Own files only, nothing inline. */
    public static final String PLAIN = plain("'self'");

    /**
     * As Vaadin's documentation asks for: its start script is inline, and its engine makes functions out of what the
     * server sends. The font of its fields' small icons comes as data.
     */
    static final String VAADIN = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval';"
            + " style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:; connect-src 'self';"
            + " object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

    private PagePolicy() {}

    /** For a page with one inline style, such as one that has to work when nothing else can be loaded. */
    public static String withInlineStyle(String css) {
        return plain("'self' 'sha256-" + sha256(css) + "'");
    }

    private static String plain(String styles) {
        return "default-src 'none'; style-src " + styles + "; font-src 'self'; img-src 'self' data:; script-src 'self';"
                + " connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self';"
                + " frame-ancestors 'self'";
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
