package org.medicenter.approvals.ui;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medicenter.approvals.Approval.Stage;
import org.medicenter.approvals.Approvals;
import org.medicenter.approvals.LackingApproval;
import org.medicenter.approvals.WantedApproval;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.clinic.LocationId;
import org.medicenter.scheduling.AppointmentId;
import org.medicenter.scheduling.BookedAppointment;
import org.medicenter.scheduling.ui.reception.KeptQueue;
import org.medicenter.scheduling.ui.reception.QueueCount;
import org.medicenter.ui.Formats;

/** The visits that lack an approval, at whichever location, beside the board: whose visit is next first. */
class ApprovalsQueue implements KeptQueue {

    /** So long before the visit somebody should look after it. */
    private static final Duration URGENT = Duration.ofHours(48);

    private final Approvals approvals;
    private final ClinicDirectory directory;
    private final Clock clock;
    private final Consumer<String> done;
    private final Consumer<BookedAppointment> visit;
    private final Map<AppointmentId, ApprovalCard> cards = new HashMap<>();
    private List<WantedApproval> wanted = List.of();
    private List<LackingApproval> lacking = List.of();
    private @Nullable Formats formats;

    ApprovalsQueue(
            Approvals approvals,
            ClinicDirectory directory,
            Clock clock,
            Consumer<String> done,
            Consumer<BookedAppointment> visit) {
        this.approvals = approvals;
        this.directory = directory;
        this.clock = clock;
        this.done = done;
        this.visit = visit;
    }

    @Override
    public boolean isFor(LocationId place) {
        return approvals.isForWhoeverAsks();
    }

    @Override
    public void follow(LocationId place, Formats read, boolean seen) {
        formats = read;
        if (seen) {
            show(approvals.following());
        } else {
            wanted = List.of();
            lacking = approvals.lacking();
        }
    }

    private void show(List<WantedApproval> now) {
        wanted = now;
        lacking = now.stream()
                .filter(it -> it.approval().isLacking())
                .map(it -> new LackingApproval(
                        it.approval().stage(), it.visit().time().start()))
                .toList();
    }

    @Override
    public void look(LocationId place) {
        show(approvals.look());
    }

    /** Those that were given a moment ago are shown, and do not count. */
    @Override
    public QueueCount count() {
        String detail = lacking.isEmpty()
                ? ""
                : ApprovalWords.text(
                        "approvals.next", words().day(lacking.getFirst().start()));
        return new QueueCount(lacking.size(), detail, lacking.stream().anyMatch(this::isHot));
    }

    private boolean isHot(LackingApproval it) {
        Instant soon = clock.instant().plus(URGENT);
        return it.stage() == Stage.REFUSED || it.start().isBefore(soon);
    }

    private boolean isHot(WantedApproval it) {
        return it.approval().isLacking()
                && isHot(new LackingApproval(
                        it.approval().stage(), it.visit().time().start()));
    }

    @Override
    public List<Component> entries() {
        return wanted.stream().<Component>map(this::card).toList();
    }

    private ApprovalCard card(WantedApproval it) {
        ApprovalCard known = cards.get(it.approval().visit());
        if (known != null && known.shows(it, isHot(it))) {
            return known;
        }
        var acts = new ApprovalActs(approvals, it.approval(), it.visit().patientName(), done);
        var card = new ApprovalCard(it, isHot(it), words(), acts, () -> visit.accept(it.visit()));
        cards.put(it.approval().visit(), card);
        return card;
    }

    @Override
    public void close() {
        cards.clear();
    }

    private ApprovalWords words() {
        return new ApprovalWords(
                directory.catalogue(), Objects.requireNonNull(formats, "A queue is shown in a language"));
    }
}
