package org.medicenter.access.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import org.medicenter.access.Factors;

/** Tells second factors: "2 passkeys, code app, 8 recovery codes left". */
final class FactorWords {

    private FactorWords() {}

    static String of(Factors factors, Component page) {
        var words = new ArrayList<String>();
        if (factors.passkeys() > 0) {
            words.add(page.getTranslation("access.factor.passkeys", factors.passkeys()));
        }
        if (factors.codeApp()) {
            words.add(page.getTranslation("access.factor.code-app"));
        }
        if (factors.any()) {
            words.add(page.getTranslation("access.factor.recovery-left", factors.recoveryCodes()));
        }
        return words.isEmpty() ? page.getTranslation("access.factor.none") : String.join(", ", words);
    }
}
