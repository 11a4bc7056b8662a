package org.medicenter.demo;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medicenter.access.AccountSetup;
import org.medicenter.access.NewAccount;
import org.medicenter.access.Role;
import org.medicenter.access.SampleAccounts;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The people of the sample clinic. Their password is no secret, so they are marked as samples: where the profile demo is
 * not active, they cannot sign in.
 */
@Component
@Profile("demo")
@Order(4)
class SampleStaff implements SamplePart, SampleAccounts {

    private static final String PASSWORD = "sample-clinic";
    private static final Set<UUID> EVERYWHERE =
            Set.of(SampleCatalogue.CLINIC.value(), SampleCatalogue.SLEEP_LAB.value());

    private final AccountSetup setup;

    SampleStaff(AccountSetup setup) {
        this.setup = setup;
    }

    @Override
    public void fill() {
        make("reception", "Birgit Steiner", Role.RECEPTIONIST, null);
        make("admin", "Hanna Leitner", Role.ADMIN, null);
        make(
                "amara",
                "Dr Amara Okafor",
                Role.SPECIALIST,
                SampleIds.specialist("amara-okafor").value());
    }

    private void make(String signInName, String name, Role role, @Nullable UUID specialist) {
        setup.make(new NewAccount(signInName, name, PASSWORD, Set.of(role), EVERYWHERE, specialist, true));
    }

    @Override
    public List<SampleAccount> offered() {
        return List.of(
                new SampleAccount("reception", PASSWORD, "Reception: Birgit Steiner"),
                new SampleAccount("amara", PASSWORD, "Specialist: Dr Amara Okafor"),
                new SampleAccount("admin", PASSWORD, "Administration: Hanna Leitner"));
    }
}
