package org.medicenter.approvals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medicenter.approvals.Approval;
import org.medicenter.approvals.Approvals;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.scheduling.DayEntry;
import org.medicenter.scheduling.VisitSheet;
import org.medicenter.scheduling.ui.reception.DeskApprovals;
import org.medicenter.ui.Formats;

/** How the approval of the chosen visit stands, and what to do about it. */
class ApprovalPart extends Section implements DeskApprovals.Part {

    private final transient Approvals approvals;
    private final transient ClinicDirectory directory;
    private final transient Consumer<String> done;
    private @Nullable ApprovalActs acts;
    private transient @Nullable Approval shown;

    ApprovalPart(Approvals approvals, ClinicDirectory directory, Consumer<String> done) {
        this.approvals = approvals;
        this.directory = directory;
        this.done = done;
        addClassName("s-approval");
        setVisible(false);
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public void show(VisitSheet sheet, Formats read) {
        DayEntry visit = sheet.entry();
        Optional<Approval> found = Optional.ofNullable(
                approvals.of(Map.of(visit.id(), visit.visitType())).get(visit.id()));
        setVisible(found.isPresent());
        if (found.isPresent() && !found.get().equals(shown)) {
            draw(found.get(), sheet.patientName(), read);
        }
        shown = found.orElse(null);
    }

    @Override
    public void focusNext() {
        if (acts != null) {
            acts.focusNext();
        }
    }

    private void draw(Approval approval, String patient, Formats read) {
        removeAll();
        var stands = new Paragraph(new ApprovalWords(directory.catalogue(), read).stage(approval));
        stands.addClassName("s-told");
        setClassName("s-hot", approval.isLacking());
        add(new H3(getTranslation("approvals.title")), stands);
        if (approvals.isForDeskOf(approval)) {
            acts = new ApprovalActs(approvals, approval, patient, done);
            add(acts);
        }
    }
}
