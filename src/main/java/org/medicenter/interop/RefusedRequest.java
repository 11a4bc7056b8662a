package org.medicenter.interop;

/** Ends a request with a problem. Carries no stack trace: nothing is broken. */
final class RefusedRequest extends RuntimeException {

    private final transient Problem problem;

    RefusedRequest(Problem problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
