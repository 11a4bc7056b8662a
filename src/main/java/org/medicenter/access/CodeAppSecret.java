package org.medicenter.access;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What a code app has to be told.
 *
 * @param text the secret as letters and digits, to be typed
 * @param signInName by which the app tells accounts apart
 */
public record CodeAppSecret(String text, String signInName) implements Serializable {

    /** As apps read it from a picture. */
    public String link() {
        String label = URLEncoder.encode("Medicenter:" + signInName, StandardCharsets.UTF_8)
                .replace("+", "%20");
        return "otpauth://totp/" + label + "?secret=" + text + "&issuer=Medicenter&digits=6&period=30";
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "CodeAppSecret[" + signInName + "]";
    }
}
