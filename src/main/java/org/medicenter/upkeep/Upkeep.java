package org.medicenter.upkeep;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The commands of the jar for a clinic that is not running. Each is one argument, {@code --medicenter.move-to=…}; all
 * other settings are read as the clinic itself reads them. No web server starts, and nothing of the clinic.
 */
public final class Upkeep {

    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
    private static final int DONE = 0;
    private static final int REFUSED = 1;

    private Upkeep() {}

    /** Whether the arguments ask for a command, instead of the clinic. */
    public static boolean isAskedFor(String... arguments) {
        return commands(arguments).findAny().isPresent();
    }

    /** @return what the process ends with: 0 when it is done, 1 when it was refused, for a reason that stands in the log */
    public static int run(String... arguments) {
        try (ConfigurableApplicationContext settings = settings(arguments)) {
            only(commands(arguments).toList()).run(settings);
            return DONE;
        } catch (UpkeepRefusedException refused) {
            LOG.error("{}", refused.getMessage());
            return REFUSED;
        } catch (RuntimeException broken) {
            LOG.error("The command broke off", broken);
            return REFUSED;
        }
    }

    private static Stream<Command> commands(String... arguments) {
        return Stream.of(Command.values())
                .filter(command -> Stream.of(arguments).anyMatch(it -> it.startsWith("--" + command.setting() + "=")));
    }

    private static Command only(List<Command> commands) {
        if (commands.size() != 1) {
            throw new UpkeepRefusedException("One command at a time: "
                    + String.join(", ", commands.stream().map(Command::setting).toList()));
        }
        return Objects.requireNonNull(commands.getFirst());
    }

    private static ConfigurableApplicationContext settings(String... arguments) {
        var application = new SpringApplication(UpkeepSettings.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);
        return application.run(arguments);
    }
}
