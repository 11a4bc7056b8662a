package org.medicenter.ui;

import java.text.Normalizer;
import java.util.Locale;

/** Makes a name fit for addresses: "Dr Zoë Müller" becomes "dr-zoe-muller". */
public final class ShortName {

    private static final int LONGEST = 60;

    private ShortName() {}

    public static String of(String name) {
        String letters = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace("ß", "ss")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return letters.substring(0, Math.min(LONGEST, letters.length())).replaceAll("-$", "");
    }
}
