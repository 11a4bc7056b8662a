package org.medicenter.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.medicenter.ui.Icon;

/** What happened before, and what to do now: never which part was wrong, nor whether there is such an account. */
final class SignInNote extends Div {

    static final String ID = "sign-in-note";
    private static final int LONGEST_PAUSE_SECONDS = 7200;

    private SignInNote(String kind, String icon, String text) {
        setId(ID);
        addClassName("s-msg");
        if (!kind.isEmpty()) {
            addClassName(kind);
        }
        getElement().setAttribute("role", kind.equals("bad") ? "alert" : "status");
        add(Icon.of(icon), new Span(text));
    }

    static Optional<Component> of(QueryParameters parameters) {
        var names = parameters.getParameters().keySet();
        if (names.contains("wait")) {
            return Optional.of(pause(parameters.getSingleParameter("wait").orElse("")));
        }
        if (names.contains("wrong")) {
            return Optional.of(bad(wrong(names)));
        }
        if (names.contains("over")) {
            return Optional.of(bad("access.mailed.over"));
        }
        if (names.contains("no-address")) {
            return Optional.of(bad("access.mailed.no-address"));
        }
        if (names.contains("not-this-way")) {
            return Optional.of(bad("access.mailed.not-this-way"));
        }
        if (names.contains("later")) {
            return Optional.of(bad("access.sign-in.later"));
        }
        if (names.contains("again")) {
            return Optional.of(bad(names.contains("patient") ? "access.mailed.open-too-long" : "access.sign-in.again"));
        }
        return Stream.of("signed-out", "password-changed", "factor-ready")
                .filter(names::contains)
                .map(what -> (Component) new SignInNote("s-good", "check-circle-fill", text("access.sign-in." + what)))
                .findFirst();
    }

    private static String wrong(Set<String> names) {
        if (names.contains("mailed")) {
            return "access.mailed.wrong";
        }
        return names.contains("code") ? "access.code.wrong" : "access.sign-in.wrong";
    }

    private static SignInNote pause(String sent) {
        long seconds = sent.matches("\\d{1,6}") ? Math.clamp(Long.parseLong(sent), 1, LONGEST_PAUSE_SECONDS) : 60;
        return seconds < 120
                ? bad("access.sign-in.wait-seconds", seconds)
                : bad("access.sign-in.wait-minutes", (seconds + 59) / 60);
    }

    private static SignInNote bad(String key, Object... values) {
        return new SignInNote("bad", "warning-circle-fill", text(key, values));
    }

    private static String text(String key, Object... values) {
        return new Span().getTranslation(key, values);
    }
}
