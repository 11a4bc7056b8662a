package org.medicenter.access.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import org.medicenter.access.OwnAccount;
import org.medicenter.ui.Icon;

/** One's own second factors: what there is, and how to add one. */
final class FactorBox extends Section {

    private final OwnAccount own;
    private final AccessWhen when;
    private final Consumer<List<String>> added;
    private final Runnable removed;
    private final Consumer<List<String>> renewed;
    private final Div place = new Div();
    private final CodeAppSetup codeApp;

    FactorBox(
            OwnAccount own,
            AccessWhen when,
            Consumer<List<String>> added,
            Runnable removed,
            Consumer<List<String>> renewed) {
        this.own = own;
        this.when = when;
        this.added = added;
        this.removed = removed;
        this.renewed = renewed;
        this.codeApp = new CodeAppSetup(own, added);
        addClassName("s-box");
        var title = new H2(getTranslation("access.people.second-factor"));
        title.setId("second-factor");
        getElement().setAttribute("aria-labelledby", "second-factor");
        place.addClassName("s-in");
        add(new Header(title, new Paragraph(getTranslation("access.account.factor-about"))), place);
    }

    void show() {
        place.removeAll();
        codeApp.close();
        place.add(list(), newPasskey(), codeApp);
    }

    private UnorderedList list() {
        var list = new UnorderedList();
        list.addClassName("s-plain");
        own.passkeys()
                .forEach(passkey -> list.add(item(
                        passkey.name(),
                        getTranslation(
                                "access.passkey.facts",
                                when.at(passkey.addedAt(), getLocale()),
                                when.at(passkey.lastUsedAt(), getLocale())),
                        "access.account.remove",
                        () -> ask("access.account.remove-passkey", typed -> own.removePasskey(passkey.id(), typed)))));
        var factors = own.factors();
        if (factors.codeApp()) {
            list.add(item(
                    getTranslation("access.account.code-app"),
                    getTranslation("access.account.code-app-about"),
                    "access.account.remove",
                    () -> ask("access.account.remove-code-app", own::removeCodeApp)));
        }
        if (factors.any()) {
            list.add(item(
                    getTranslation("access.factor.recovery-left", factors.recoveryCodes()),
                    getTranslation("access.recovery.meaning"),
                    "access.account.new-codes",
                    this::askForCodes));
        } else {
            list.add(new ListItem(getTranslation("access.account.no-factor")));
        }
        return list;
    }

    private ListItem item(String name, String facts, String actKey, Runnable act) {
        var small = new Span(facts);
        small.addClassName("s-small");
        var button = new NativeButton(getTranslation(actKey), click -> act.run());
        button.addClassNames("btn", "ghost");
        button.getElement().setAttribute("aria-label", getTranslation(actKey) + ": " + name);
        return new ListItem(new Span(new Span(name), small), button);
    }

    private Div newPasskey() {
        var name = new TextField(getTranslation("access.passkey.name"));
        name.setId("passkey-name");
        name.setMaxLength(100);
        name.setPlaceholder(getTranslation("access.passkey.name-example"));
        var button = new PasskeyButton("add", "access.account.add-passkey");
        button.addClassName("primary");
        button.whenAdded(() -> added.accept(own.firstRecoveryCodes()));
        button.whenProofIsNeeded(() -> button.askFirst(own));
        var add = new NativeButton();
        add.add(Icon.of("device-mobile"), new Span(getTranslation("access.account.add-code-app")));
        add.addClassNames("btn", "line");
        add.addClickListener(click -> codeApp.open());
        var box = new Div(name, button, add);
        box.addClassName("s-addfactor");
        return box;
    }

    private void ask(String questionKey, java.util.function.Predicate<String> act) {
        new PasswordQuestion(getTranslation(questionKey), typed -> {
                    boolean done = act.test(typed);
                    if (done) {
                        removed.run();
                    }
                    return done;
                })
                .open();
    }

    private void askForCodes() {
        new PasswordQuestion(getTranslation("access.account.new-codes-question"), typed -> {
                    var codes = own.newRecoveryCodes(typed);
                    codes.ifPresent(renewed);
                    codes.ifPresent(shown -> show());
                    return codes.isPresent();
                })
                .open();
    }
}
