package org.medicenter.support.postgres;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which PostgreSQL server the tests use on this machine. */
sealed interface PostgresChoice {

    /** The JDBC URL of the server's own database, with the user in it; starts the server where that is needed. */
    String start(Commits commits);

    /** What a commit of a server that is started here waits for. */
    enum Commits {
        /** Nothing: what most tests need. */
        FAST("off"),
        /** The disk: what is measured. */
        FORCED("on");

        private final String forced;

        Commits(String forced) {
            this.forced = forced;
        }

        Map<String, String> settings() {
            return Map.of("fsync", forced, "synchronous_commit", forced, "full_page_writes", forced);
        }
    }

    static PostgresChoice ofThisMachine() {
        return choose(System.getenv(), Nobody.isNeededHere(), LinuxUtils.isUnshareAvailable());
    }

    /**
     * PostgreSQL refuses to run as root. The embedded one gets round that with a user namespace; where the kernel forbids
     * those, as in most containers, the same binaries run as the user nobody.
     */
    static PostgresChoice choose(Map<String, String> environment, boolean root, boolean userNamespaces) {
        var named = environment.get("MEDICENTER_TEST_POSTGRES_URL");
        if (isSet(named)) {
            return new NamedServer(new PostgresUrl(named));
        }
        return root && !userNamespaces ? new NobodysServer() : new EmbeddedServer();
    }

    private static boolean isSet(@Nullable String value) {
        return value != null && !value.isBlank();
    }

    /** A server that runs already, with the settings that it has. */
    record NamedServer(PostgresUrl url) implements PostgresChoice {
        @Override
        public String start(Commits commits) {
            return url.text();
        }
    }

    /** A server that the library starts and stops. */
    record EmbeddedServer() implements PostgresChoice {
        @Override
        public String start(Commits commits) {
            return EmbeddedStart.url(commits);
        }
    }

    /** The library's binaries, run by the user nobody. */
    record NobodysServer() implements PostgresChoice {
        @Override
        public String start(Commits commits) {
            return NobodysPostgres.start(commits);
        }
    }
}
