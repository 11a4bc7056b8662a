package org.medicenter.approvals.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.function.Consumer;
import org.medicenter.approvals.Approval;
import org.medicenter.approvals.Approval.Stage;
import org.medicenter.approvals.ApprovalStep;
import org.medicenter.approvals.Approvals;
import org.medicenter.scheduling.AppointmentId;
import org.medicenter.ui.Buttons;

/** What can be done about an approval now; each step has a way back. */
class ApprovalActs extends Div {

    private final transient Approvals approvals;
    private final transient Approval approval;
    private final String patient;
    private final transient Consumer<String> done;

    /** @param done is told why a step was not taken; empty: it was */
    ApprovalActs(Approvals approvals, Approval approval, String patient, Consumer<String> done) {
        this.approvals = approvals;
        this.approval = approval;
        this.patient = patient;
        this.done = done;
        addClassName("s-go");
        buttons(approval.stage()).forEach(this::add);
    }

    private List<NativeButton> buttons(Stage stage) {
        NativeButton ask = button("ask", () -> answer(approvals.ask(approval.visit(), approval.revision())));
        NativeButton give = button("give", () -> decide("give", approvals::give));
        NativeButton refuse = button("refuse", () -> decide("refuse", approvals::refuse));
        NativeButton takeBack =
                button("take-back", () -> answer(approvals.takeBack(approval.visit(), approval.revision())));
        return switch (stage) {
            case MISSING -> List.of(ask, give, refuse);
            case ASKED -> List.of(give, refuse, takeBack);
            case REFUSED -> List.of(give, takeBack);
            case GIVEN -> List.of(takeBack);
        };
    }

    void focusNext() {
        getChildren()
                .findFirst()
                .filter(NativeButton.class::isInstance)
                .map(NativeButton.class::cast)
                .ifPresent(NativeButton::focus);
    }

    private NativeButton button(String act, Runnable pressed) {
        String key = "approvals." + act;
        NativeButton button = Buttons.button(getTranslation(key), "line", pressed);
        button.setAriaLabel(getTranslation(key + ".whom", patient));
        return button;
    }

    private interface Decided {
        ApprovalStep with(AppointmentId visit, int revision, String note);
    }

    private void decide(String act, Decided decided) {
        new DecisionDialog(
                        act,
                        patient,
                        note -> answer(decided.with(approval.visit(), approval.revision(), note)),
                        () -> done.accept(""))
                .open();
    }

    private void answer(ApprovalStep step) {
        done.accept(ApprovalWords.whyNot(step, patient));
    }
}
