package org.medicenter.access.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.medicenter.access.AccountChange;
import org.medicenter.access.AccountId;
import org.medicenter.access.AccountOutcome;
import org.medicenter.access.AccountRefusal;
import org.medicenter.access.People;
import org.medicenter.access.Person;
import org.medicenter.access.Workplaces;
import org.medicenter.ui.Unsaved;
import tools.jackson.core.type.TypeReference;

/** One person's access: what they may do and where, their second factor, their sessions. */
final class PersonPanel extends Section {

    private final People people;
    private final Runnable changed;
    private final H2 name = new H2();
    private final NativeButton active = new NativeButton();
    private final AccessNote note = new AccessNote();
    private final TextField displayName = new TextField();
    private final AccessFields access;
    private final Div factors = new Div();
    private final Div form = new Div();
    private @Nullable Person person;
    private int version;

    PersonPanel(People people, Workplaces workplaces, Runnable changed) {
        this.people = people;
        this.changed = changed;
        this.access = new AccessFields(workplaces, "person");
        addClassName("s-box");
        name.setId("person-name");
        name.getElement().setAttribute("tabindex", "-1");
        getElement().setAttribute("aria-labelledby", "person-name");
        active.addClassName("s-sw");
        active.getElement().setAttribute("role", "switch");
        active.addClickListener(click -> switchActive());
        var end = new Span(active);
        end.addClassName("end");
        displayName.setId("person-display-name");
        displayName.setLabel(getTranslation("access.people.display-name"));
        displayName.setManualValidation(true);
        displayName.addThemeVariants(TextFieldVariant.HELPER_ABOVE);
        var inside = new Div(note, form, factors, buttons());
        inside.addClassName("s-in");
        add(new Header(name, end), inside);
    }

    void show(Person shown) {
        person = shown;
        note.clear();
        name.setText(shown.name());
        displayName.setValue(shown.name());
        displayName.setInvalid(false);
        access.show(shown.roles(), shown.locations(), shown.specialist());
        keepUnsaved(shown);
        showActive(shown.isActive());
        showFactors(shown);
    }

    /** The version that was begun from comes back too: nobody else's change in between is overwritten. */
    private void keepUnsaved(Person shown) {
        version = shown.version();
        var typed = new Unsaved();
        typed.add(displayName, access);
        typed.keepBeginning(new TypeReference<Integer>() {}, () -> version, it -> version = it);
        form.removeAll();
        form.add(typed);
        typed.stands(false);
    }

    void focus() {
        name.getElement().callJsFunction("focus");
    }

    private void showActive(boolean on) {
        active.removeAll();
        active.add(new Span(), new Span(getTranslation(on ? "access.people.active" : "access.people.off")));
        active.getElement().setAttribute("aria-checked", String.valueOf(on));
        active.setClassName("s-off", !on);
    }

    private void showFactors(Person shown) {
        factors.removeAll();
        factors.addClassName("s-factors");
        var title = new Span(getTranslation("access.people.second-factor"));
        title.addClassName("lbl");
        factors.add(title, new Span(FactorWords.of(shown.factors(), this)));
        if (shown.factors().any()) {
            factors.add(button(
                    "access.people.reset", "ghost", click(People::removeSecondFactors, "access.people.reset-done")));
        }
    }

    private Div buttons() {
        var save = button("access.people.save", "primary", this::save);
        var end = button(
                "access.people.end-sessions", "line", click(People::signOutEverywhere, "access.people.sessions-ended"));
        var buttons = new Div(save, end);
        buttons.addClassName("s-acts");
        return buttons;
    }

    private void save() {
        Person shown = shown();
        act(
                (module, same) -> module.change(new AccountChange(
                        same.id(),
                        version,
                        displayName.getValue(),
                        access.roles(),
                        access.locations(),
                        access.specialist())),
                "access.people.saved",
                shown);
    }

    private void switchActive() {
        Person shown = shown();
        act(
                (module, same) -> same.isActive()
                        ? module.deactivate(same.id(), same.version())
                        : module.activate(same.id(), same.version()),
                shown.isActive() ? "access.people.switched-off" : "access.people.switched-on",
                shown);
    }

    /** A change that needs no more than the account and the version that is on the page. */
    private interface Change {
        AccountOutcome make(People people, AccountId id, int version);
    }

    private Runnable click(Change change, String doneKey) {
        return () -> act((module, same) -> change.make(module, same.id(), same.version()), doneKey, shown());
    }

    private void act(BiFunction<People, Person, AccountOutcome> change, String doneKey, Person shown) {
        note.clear();
        displayName.setInvalid(false);
        access.clearFaults();
        switch (change.apply(people, shown)) {
            case AccountOutcome.Saved saved -> {
                changed.run();
                note.say(AccessNote.Kind.GOOD, getTranslation(doneKey));
            }
            case AccountOutcome.Refused refused -> showFault(refused.why());
            case AccountOutcome.ChangedMeanwhile meanwhile -> sayChanged(meanwhile);
        }
    }

    private void showFault(AccountRefusal why) {
        switch (why) {
            case NAME_MISSING, NAME_TOO_LONG -> {
                displayName.setErrorMessage(getTranslation("access.refused." + why.slug()));
                displayName.setInvalid(true);
                displayName.focus();
            }
            case LAST_ADMIN, NO_ROLE, ROLE_OF_PATIENTS, NO_LOCATION, NO_SPECIALIST -> {
                access.showFault(why);
                note.say(AccessNote.Kind.BAD, getTranslation("access.refused." + why.slug()));
            }
            case EMAIL_UNREADABLE, EMAIL_TAKEN, ALREADY_INVITED ->
                note.say(AccessNote.Kind.BAD, getTranslation("access.refused." + why.slug()));
        }
    }

    /** What was entered stays, until whoever entered it has seen what it would have overwritten. */
    private void sayChanged(AccountOutcome.ChangedMeanwhile meanwhile) {
        note.say(AccessNote.Kind.WARNING, getTranslation("access.people.changed-meanwhile", meanwhile.by()));
        note.add(button("access.people.show-current", "line", changed));
    }

    private NativeButton button(String key, String style, Runnable action) {
        var button = new NativeButton(getTranslation(key));
        button.addClassNames("btn", style);
        button.addClickListener(click -> action.run());
        return button;
    }

    private Person shown() {
        if (person == null) {
            throw new IllegalStateException("Nobody is shown");
        }
        return person;
    }
}
