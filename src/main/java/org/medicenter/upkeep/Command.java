package org.medicenter.upkeep;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import org.flywaydb.core.api.migration.JavaMigration;
import org.medicenter.notifications.RestoredMessages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

/** What can be asked for, and with which settings. */
enum Command {
    MOVE_TO("medicenter.move-to") {
        @Override
        void run(ApplicationContext settings) {
            Environment environment = settings.getEnvironment();
            var target = new Database(
                    environment.getRequiredProperty(setting()),
                    environment.getProperty(setting() + ".username"),
                    environment.getProperty(setting() + ".password"));
            new Move(clinics(environment), target, migrations(settings)).run();
        }
    },

    BACK_UP_TO("medicenter.back-up-to") {
        @Override
        void run(ApplicationContext settings) {
            Environment environment = settings.getEnvironment();
            Database database = clinics(environment);
            var backup =
                    new Backup(database, dataFolder(environment), Path.of(environment.getRequiredProperty(setting())));
            try (var alone = database.openAlone()) {
                LOG.info(
                        "The backup is {}",
                        backup.make(alone, settings.getBean(Clock.class).instant()));
            } catch (SQLException unreadable) {
                throw new UpkeepRefusedException("The database cannot be closed", unreadable);
            }
        }
    },

    RESTORE_FROM("medicenter.restore-from") {
        @Override
        void run(ApplicationContext settings) {
            Environment environment = settings.getEnvironment();
            new Restore(clinics(environment), dataFolder(environment), migrations(settings))
                    .from(
                            Path.of(environment.getRequiredProperty(setting())),
                            settings.getBean(Clock.class).instant());
        }
    },

    HOLD_BACK_MESSAGES("medicenter.hold-back-messages") {
        @Override
        void run(ApplicationContext settings) {
            var jdbc = new JdbcTemplate(clinics(settings.getEnvironment()).source());
            int held = RestoredMessages.holdBack(
                    jdbc, settings.getBean(Clock.class).instant());
            LOG.info("{} messages that waited are held back; the page of messages lists them", held);
        }
    };

    private static final Logger LOG = LoggerFactory.getLogger(Command.class);

    private final String setting;

    Command(String setting) {
        this.setting = setting;
    }

    String setting() {
        return setting;
    }

    abstract void run(ApplicationContext settings);

    private static Database clinics(Environment environment) {
        return new Database(
                environment.getRequiredProperty("spring.datasource.url"),
                environment.getProperty("spring.datasource.username"),
                environment.getProperty("spring.datasource.password"));
    }

    private static Path dataFolder(Environment environment) {
        return Path.of(environment.getProperty("medicenter.data", "./data"));
    }

    private static Migrations migrations(ApplicationContext settings) {
        return new Migrations(
                settings.getEnvironment().getRequiredProperty("spring.flyway.locations"),
                settings.getBeansOfType(JavaMigration.class).values());
    }
}
