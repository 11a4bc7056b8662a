package org.medicenter.approvals;

import java.time.Instant;
import org.medicenter.approvals.Approval.Stage;

/** An approval that somebody's visit lacks. */
public record LackingApproval(Stage stage, Instant start) {}
