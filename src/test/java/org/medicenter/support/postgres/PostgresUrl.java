package org.medicenter.support.postgres;

/** A JDBC URL such as {@code jdbc:postgresql://host:5432/clinic?user=anna}. */
record PostgresUrl(String text) {

    PostgresUrl {
        if (!text.matches("jdbc:postgresql://[^/]+/[^/?]*(\\?.*)?")) {
            throw new IllegalArgumentException("MEDICENTER_TEST_POSTGRES_URL is \"" + text
                    + "\"; write it like jdbc:postgresql://localhost:5432/postgres?user=postgres&password=secret");
        }
    }

    /** The same server and user, but another database. */
    String ofDatabase(String name) {
        return text.replaceFirst("^(jdbc:postgresql://[^/]+/)[^/?]*", "$1" + name);
    }
}
