package org.medicenter.access;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Makes the data folder before anything is written into it. A path from where the server was started becomes a whole one. */
class DataFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String SETTING = "medicenter.data";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Path folder = Path.of(context.getEnvironment().getProperty(SETTING, "./data"))
                .toAbsolutePath()
                .normalize();
        PrivateFiles.makeFolder(folder);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("the data folder", Map.of(SETTING, folder.toString())));
    }
}
