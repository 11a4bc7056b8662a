package org.medicenter.support.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;

/** A computer with a reader for fingers, as Chromium plays it for tests: it keeps passkeys and is always content. */
public final class FingerReader {

    private FingerReader() {}

    public static void at(Page page) {
        var devtools = page.context().newCDPSession(page);
        devtools.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var arguments = new JsonObject();
        arguments.add("options", options);
        devtools.send("WebAuthn.addVirtualAuthenticator", arguments);
    }
}
