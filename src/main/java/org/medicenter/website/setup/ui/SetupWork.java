package org.medicenter.website.setup.ui;

import com.vaadin.flow.server.VaadinSession;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medicenter.access.SetupPass;
import org.medicenter.website.setup.FinishOutcome;
import org.medicenter.website.setup.FirstSetup;
import org.medicenter.website.setup.SetupDraft;
import org.medicenter.website.setup.SetupFault;
import org.medicenter.website.setup.SetupStep;

/** The set-up as one browser works on it, from the right code on. A reload finds it as it was. */
final class SetupWork implements Serializable {

    private final transient FirstSetup setup;
    private final SetupPass pass;
    private final Set<SetupStep> left = EnumSet.noneOf(SetupStep.class);
    private transient SetupDraft draft;

    private SetupWork(FirstSetup setup, SetupPass pass) {
        this.setup = setup;
        this.pass = pass;
        this.draft = setup.draft(pass);
    }

    static SetupWork begin(FirstSetup setup, SetupPass pass) {
        var work = new SetupWork(setup, pass);
        VaadinSession.getCurrent().setAttribute(SetupWork.class, work);
        return work;
    }

    static Optional<SetupWork> ofThisBrowser() {
        @Nullable SetupWork work = VaadinSession.getCurrent().getAttribute(SetupWork.class);
        return Optional.ofNullable(work).filter(it -> it.setup != null);
    }

    SetupDraft draft() {
        return draft;
    }

    FirstSetup setup() {
        return setup;
    }

    void keep(SetupDraft changed) {
        draft = changed;
        setup.keep(pass, changed);
    }

    /** The first step that has to be mended; the last one where none has. */
    SetupStep reached() {
        for (SetupStep step : SetupStep.values()) {
            if (!setup.faults(step, draft).isEmpty()) {
                return step;
            }
        }
        return SetupStep.ADMIN;
    }

    /** Whoever works on it has gone on from there. */
    void goOnFrom(SetupStep step) {
        left.add(step);
    }

    /** Somebody has been there and went on, and nothing is open: not even a number that nobody has called yet. */
    boolean isDone(SetupStep step) {
        return left.contains(step)
                && setup.faults(step, draft).isEmpty()
                && (step != SetupStep.NUMBERS || draft.numbers().stream().allMatch(SetupDraft.Number::confirmed));
    }

    List<SetupFault> faults(SetupStep step) {
        return setup.faults(step, draft);
    }

    FinishOutcome finish(String password) {
        return setup.finish(pass, draft, password);
    }
}
