package org.medicenter.access;

import java.nio.file.Path;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Makes the data folder before anything is written into it. */
class DataFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        PrivateFiles.makeFolder(Path.of(context.getEnvironment().getProperty("medicenter.data", "./data")));
    }
}
