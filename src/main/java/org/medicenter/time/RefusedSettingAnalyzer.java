package org.medicenter.time;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints a refused setting as two sentences instead of a stack trace. */
class RefusedSettingAnalyzer extends AbstractFailureAnalyzer<RefusedSettingException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, RefusedSettingException refused) {
        return new FailureAnalysis(refused.getMessage(), refused.remedy(), refused);
    }
}
