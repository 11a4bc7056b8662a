package org.medicenter.hours;

import tools.jackson.databind.json.JsonMapper;

/** A plan as text, the way it is stored in editions and drafts. */
final class PlanText {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private PlanText() {}

    static String write(OpeningPlan plan) {
        return JSON.writeValueAsString(plan);
    }

    static OpeningPlan read(String text) {
        return JSON.readValue(text, OpeningPlan.class);
    }
}
