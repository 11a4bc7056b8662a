package org.medicenter.support.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.medicenter.support.postgres.PostgresChoice.EmbeddedServer;
import org.medicenter.support.postgres.PostgresChoice.NamedServer;
import org.medicenter.support.postgres.PostgresChoice.NobodysServer;

class PostgresChoiceTest {

    private static final String NAMED = "jdbc:postgresql://db.example:5433/clinic?user=anna&password=x";

    @Test
    void aServerNamedByTheEnvironmentIsUsed() {
        var environment = Map.of("MEDICENTER_TEST_POSTGRES_URL", NAMED);

        assertThat(PostgresChoice.choose(environment, true, false)).isEqualTo(new NamedServer(new PostgresUrl(NAMED)));
    }

    @Test
    void anEmptyNameIsNoName() {
        var environment = Map.of("MEDICENTER_TEST_POSTGRES_URL", "");

        assertThat(PostgresChoice.choose(environment, false, true)).isEqualTo(new EmbeddedServer());
    }

    @Test
    void rootWithoutUserNamespacesRunsItAsNobody() {
        assertThat(PostgresChoice.choose(Map.of(), true, false)).isEqualTo(new NobodysServer());
        assertThat(PostgresChoice.choose(Map.of(), true, true)).isEqualTo(new EmbeddedServer());
        assertThat(PostgresChoice.choose(Map.of(), false, false)).isEqualTo(new EmbeddedServer());
    }

    @Test
    void anAddressThatIsNoneIsRefusedWithAnExample() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PostgresUrl("localhost:5432"))
                .withMessageContaining("\"localhost:5432\"")
                .withMessageContaining("jdbc:postgresql://localhost:5432/postgres?user=postgres");
    }

    @Test
    void aFreshDatabaseIsOnTheSameServerForTheSameUser() {
        assertThat(new PostgresUrl(NAMED).ofDatabase("fresh"))
                .isEqualTo("jdbc:postgresql://db.example:5433/fresh?user=anna&password=x");
    }

    @Test
    void nobodyGivesCommandsThroughSetprivOrSu() {
        assertThat(Nobody.as(List.of("initdb", "-D", "data"), true))
                .containsExactly("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "initdb", "-D", "data");
        assertThat(Nobody.as(List.of("initdb", "-D", "data"), false))
                .containsExactly("su", "-s", "/bin/sh", "nobody", "-c", "exec 'initdb' '-D' 'data'");
    }
}
