package org.medicenter.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.medicenter.support.Folders;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.support.GenericApplicationContext;

class DataFolderTest {

    /** The embedded database refuses a path that only makes sense from the folder in which one stands. */
    @Test
    void aPathFromWhereTheServerWasStarted_becomesAWholeOne() {
        Path folder = Folders.freshInTarget("data-folder").toAbsolutePath();
        Path fromHere = Path.of("").toAbsolutePath().relativize(folder).resolve("clinic");
        try (var context = new GenericApplicationContext()) {
            TestPropertyValues.of(
                            "medicenter.data=" + fromHere,
                            "spring.datasource.url=jdbc:h2:file:${medicenter.data}/medicenter")
                    .applyTo(context);

            new DataFolder().initialize(context);

            assertThat(context.getEnvironment().getProperty("spring.datasource.url"))
                    .isEqualTo("jdbc:h2:file:" + folder.resolve("clinic") + "/medicenter");
            assertThat(Files.isDirectory(folder.resolve("clinic"))).isTrue();
        }
    }
}
