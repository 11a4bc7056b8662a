package org.medicenter.database;

import com.zaxxer.hikari.HikariConfigMXBean;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.DataSourceUnwrapper;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * How long a PostgreSQL may be silent: a server that hangs, or a network that swallows everything, would otherwise keep each
 * connection, and each request on it, for ever. Settings in the URL come before these. Migrations may take as long as they
 * need. The embedded database never hangs, but closes itself: {@link ClosedDatabase}. Whoever asks for a connection while
 * there is none comes to {@link PromptPool}.
 */
@Configuration(proxyBeanMethods = false)
class DatabasePatience {

    private static final String POSTGRESQL = "jdbc:postgresql:";

    /** In seconds, by the names of PostgreSQL's driver. Longer than a booking's transaction may take. */
    private static final Map<String, String> SECONDS = Map.of(
            "connectTimeout", "4",
            "loginTimeout", "4",
            "socketTimeout", "15");

    @Bean
    static BeanPostProcessor databaseTimeouts() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof HikariDataSource pool) {
                    pool.setExceptionOverrideClassName(ClosedDatabase.class.getName());
                    if (isPostgres(pool)) {
                        SECONDS.forEach(pool::addDataSourceProperty);
                        pool.addDataSourceProperty("tcpKeepAlive", "true");
                    }
                }
                return bean;
            }

            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof HikariDataSource pool ? new PromptPool(pool) : bean;
            }
        };
    }

    /** By connections of its own, unless it has a role of its own, and so has them already. */
    @Bean
    FlywayConfigurationCustomizer migrationsTakeTheirTime() {
        return flyway -> {
            HikariDataSource pool = DataSourceUnwrapper.unwrap(
                    flyway.getDataSource(), HikariConfigMXBean.class, HikariDataSource.class);
            if (pool != null && isPostgres(pool)) {
                flyway.dataSource(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
            }
        };
    }

    private static boolean isPostgres(HikariDataSource pool) {
        return pool.getJdbcUrl() != null && pool.getJdbcUrl().startsWith(POSTGRESQL);
    }
}
