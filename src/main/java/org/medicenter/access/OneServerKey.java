package org.medicenter.access;

import java.util.HexFormat;
import java.util.Optional;
import org.medicenter.time.RefusedSettingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * All nodes of a clinic have the same server key, and keep it. With another one no link would open that patients have, and
 * no second factor; so a server that has another one does not start, unless {@code medicenter.replace-server-key} says that
 * the old one is lost.
 */
@Component
@DependsOnDatabaseInitialization
class OneServerKey {

    private static final Logger LOG = LoggerFactory.getLogger(OneServerKey.class);
    private static final String PURPOSE = "fingerprint of the server key";

    private final JdbcTemplate database;

    /** @throws RefusedSettingException where this clinic's key is another one */
    OneServerKey(
            ServerKey key, JdbcTemplate database, @Value("${medicenter.replace-server-key:false}") boolean isReplaced) {
        this.database = database;
        String own = HexFormat.of().formatHex(key.keyFor(PURPOSE));
        String known = known().orElseGet(() -> first(own));
        if (known.equals(own)) {
            return;
        }
        if (!isReplaced) {
            throw new RefusedSettingException(
                    "This clinic was made with another server key than this server has.",
                    "Put the clinic's server.key into the data folder, or set medicenter.server-key to what it was."
                            + " Where it is lost, start once with medicenter.replace-server-key=true: patients' links"
                            + " and second factors are void then.");
        }
        database.update("update server_key set fingerprint = ?", own);
        LOG.warn("The server key was replaced: links and second factors from before are void");
    }

    private Optional<String> known() {
        return database.queryForList("select fingerprint from server_key", String.class).stream()
                .findFirst();
    }

    /** Another node may have been first meanwhile. */
    private String first(String own) {
        try {
            database.update("insert into server_key (id, fingerprint) values (1, ?)", own);
            return own;
        } catch (DuplicateKeyException another) {
            LOG.info("Another node has told this clinic's server key meanwhile");
            return known().orElseThrow();
        }
    }
}
