package org.medicenter.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medicenter.time.RefusedSettingException;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

class OneServerKeyTest {

    private static final String KEY = "0123456789abcdef".repeat(4);
    private static final String ANOTHER = "fedcba9876543210".repeat(4);

    @TempDir
    Path data;

    private JdbcTemplate database;

    @BeforeEach
    void aClinicWithoutAKeyYet() {
        var source = new JdbcDataSource();
        source.setUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        new ResourceDatabasePopulator(new FileSystemResource("db/migration/V30__server_key.sql")).execute(source);
        database = new JdbcTemplate(source);
    }

    @Test
    void theFirstServerTellsItsKey_andWhoHasTheSameStarts() {
        start(KEY, false);
        start(KEY, false);

        assertThat(fingerprint()).hasSize(64).isNotEqualTo(KEY);
    }

    @Test
    void whoHasAnotherKeyDoesNotStart_andIsToldWhatToDo() {
        start(KEY, false);
        String known = fingerprint();

        assertThatThrownBy(() -> start(ANOTHER, false))
                .isInstanceOf(RefusedSettingException.class)
                .hasMessageContaining("another server key");

        assertThat(fingerprint()).isEqualTo(known);
    }

    @Test
    void whereTheKeyIsLost_aNewOneTakesItsPlaceOnceThatIsSaid() {
        start(KEY, false);

        start(ANOTHER, true);

        start(ANOTHER, false);
        assertThatThrownBy(() -> start(KEY, false)).isInstanceOf(RefusedSettingException.class);
    }

    private void start(String key, boolean isReplaced) {
        assertThat(new OneServerKey(new ServerKey(key, data), database, isReplaced))
                .isNotNull();
    }

    private String fingerprint() {
        return database.queryForObject("select fingerprint from server_key", String.class);
    }
}
