package org.medicenter.upkeep;

import java.util.Collection;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.migration.JavaMigration;

/** The migrations of this version of the application, for any database. */
final class Migrations {

    private final String locations;
    private final JavaMigration[] inJava;

    /** @param locations as Flyway's setting has them, with {@code {vendor}} where the databases differ */
    Migrations(String locations, Collection<JavaMigration> inJava) {
        this.locations = locations;
        this.inJava = inJava.toArray(JavaMigration[]::new);
    }

    void run(Database database) {
        run(database.source(), database.vendor());
    }

    void run(DataSource source, String vendor) {
        flyway(source, vendor).migrate();
    }

    /** Refuses a database that is older or newer than this version of the application. */
    void demandAllOf(Database database) {
        demandNoneNewer(database);
        if (state(database)
                .anyMatch(it -> it.getState().isResolved() && !it.getState().isApplied())) {
            throw new UpkeepRefusedException("The database " + database.name() + " is of an older version. Start the"
                    + " clinic once with this version, stop it, and ask again.");
        }
    }

    /** Refuses a database that is newer than this version of the application, or half migrated. */
    void demandNoneNewer(Database database) {
        if (state(database).anyMatch(it -> it.getState().isFailed() || isUnknown(it.getState()))) {
            throw new UpkeepRefusedException("The database " + database.name() + " is of a newer version than this"
                    + " one, or its migration has failed. Use the version that it was last started with.");
        }
        if (state(database).noneMatch(it -> it.getState().isApplied())) {
            throw new UpkeepRefusedException("The database " + database.name() + " is not a clinic's.");
        }
    }

    private static boolean isUnknown(MigrationState state) {
        return switch (state) {
            case FUTURE_SUCCESS, FUTURE_FAILED, MISSING_SUCCESS, MISSING_FAILED, OUTDATED -> true;
            default -> false;
        };
    }

    private Stream<MigrationInfo> state(Database database) {
        return Stream.of(Objects.requireNonNull(
                flyway(database.source(), database.vendor()).info().all()));
    }

    Flyway flyway(DataSource source, String vendor) {
        return Flyway.configure()
                .dataSource(source)
                .locations(locations.replace("{vendor}", vendor).split("\\s*,\\s*"))
                .javaMigrations(inJava)
                .load();
    }
}
