package org.medicenter.upkeep;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A database as the settings name it.
 *
 * @param url as JDBC writes it; user and password may stand in it
 */
record Database(
        String url, @Nullable String username, @Nullable String password) {

    private static final Pattern FILE = Pattern.compile("jdbc:h2:file:([^;]+)(;.*)?");
    private static final int IN_USE = 90020;
    private static final int NOT_FOUND = 90146;

    static Database inFile(Path file) {
        return new Database("jdbc:h2:file:" + file.toAbsolutePath() + ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0", null, null);
    }

    boolean isEmbedded() {
        return url.startsWith("jdbc:h2:");
    }

    boolean isPostgres() {
        return url.startsWith("jdbc:postgresql:");
    }

    /** As the folders of migrations are named. */
    String vendor() {
        return isPostgres() ? "postgresql" : "h2";
    }

    /** The embedded database's only file. */
    Path file() {
        Matcher file = FILE.matcher(url);
        if (!file.matches()) {
            throw new UpkeepRefusedException("The clinic's database is " + name() + ", not a file of the embedded"
                    + " database (spring.datasource.url). For PostgreSQL use pg_dump and pg_restore.");
        }
        return Path.of(file.group(1) + ".mv.db");
    }

    /** Without what may be secret. */
    String name() {
        return url.replaceFirst("[?;].*", "").replaceFirst("//[^/]*@", "//");
    }

    DataSource source() {
        var source = new DriverManagerDataSource(isEmbedded() ? url + ";IFEXISTS=TRUE" : url);
        if (username != null) {
            source.setUsername(username);
            source.setPassword(password == null ? "" : password);
        }
        source.setConnectionProperties(isPostgres() ? postgresProperties() : new Properties());
        return source;
    }

    /** Rows are sent together, and no row is quoted when one is refused: it would be a patient's. */
    private static Properties postgresProperties() {
        var properties = new Properties();
        properties.setProperty("reWriteBatchedInserts", "true");
        properties.setProperty("logServerErrorDetail", "false");
        properties.setProperty("ApplicationName", "medicenter-upkeep");
        return properties;
    }

    /** For as long as the connection is open no other process opens the embedded database. */
    Connection openAlone() {
        Path file = file();
        try {
            return source().getConnection();
        } catch (SQLException refused) {
            throw switch (refused.getErrorCode()) {
                case IN_USE ->
                    new UpkeepRefusedException(
                            "The clinic is running: " + file + " is in use. Stop the server first.", refused);
                case NOT_FOUND ->
                    new UpkeepRefusedException(
                            "There is no clinic in " + file + ". Name its folder by --medicenter.data=…", refused);
                default ->
                    new UpkeepRefusedException(
                            "The database " + file + " cannot be opened: " + refused.getMessage(), refused);
            };
        }
    }

    Connection open() {
        try {
            return source().getConnection();
        } catch (SQLException refused) {
            throw new UpkeepRefusedException(
                    "The database " + name() + " cannot be opened: " + refused.getMessage(), refused);
        }
    }
}
