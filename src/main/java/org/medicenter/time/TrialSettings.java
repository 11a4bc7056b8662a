package org.medicenter.time;

import java.util.List;
import java.util.Objects;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Settings that make a trial repeatable and would be a danger in a real clinic, where the application does not start with them. */
final class TrialSettings {

    private static final List<String> SETTINGS = List.of("medicenter.clock.start", "medicenter.rate-limit.enabled");
    private static final Profiles TRIALS = Objects.requireNonNull(Profiles.of("demo | bench | test"));

    private TrialSettings() {}

    static void refuseOutsideOfTrials(Environment environment) {
        if (environment.acceptsProfiles(TRIALS)) {
            return;
        }
        SETTINGS.stream().filter(environment::containsProperty).findFirst().ifPresent(setting -> {
            throw new RefusedSettingException(
                    setting + " is set, but it is meant for trials only, and none of the profiles demo, bench and test"
                            + " is active.",
                    "Remove " + setting + ", or start with --spring.profiles.active=demo to try the sample clinic.");
        });
    }
}
