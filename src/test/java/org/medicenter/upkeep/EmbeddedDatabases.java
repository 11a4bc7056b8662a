package org.medicenter.upkeep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.medicenter.support.Folders;
import org.medicenter.support.Once;

/** Embedded databases for tests, in files. */
final class EmbeddedDatabases {

    private static final Once<Database> OLD_CLINIC = new Once<>(EmbeddedDatabases::grown);

    private EmbeddedDatabases() {}

    private static Database grown() {
        Database database = fresh();
        try {
            new OldClinic(database).grow();
            return database;
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** A clinic that has come from version 13 to today's, in this folder; it has grown only once for all tests. */
    static Database oldClinic(Path folder) {
        Database copy = named(folder);
        try {
            Files.copy(OLD_CLINIC.get().file(), copy.file());
            return copy;
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** In a folder of its own, without a table. */
    static Database fresh() {
        Database database = named(Folders.freshInTarget("upkeep"));
        try (Connection made = DriverManager.getConnection(database.url())) {
            made.commit();
            return database;
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** Where a clinic of that folder has its database; it is not made. */
    static Database named(Path folder) {
        return Database.inFile(folder.resolve("medicenter"));
    }
}
