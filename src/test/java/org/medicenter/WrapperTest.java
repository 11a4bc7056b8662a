package org.medicenter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Maven wrapper, with the line of ours that finds a JDK: whoever generates the wrapper anew loses it. */
class WrapperTest {

    @TempDir
    Path machine;

    /** A machine with nothing on the PATH but what the script itself needs. */
    @BeforeEach
    void tools() throws IOException {
        Files.createDirectories(machine.resolve("bin"));
        for (var tool : List.of("sed", "dirname", "readlink")) {
            program(machine.resolve("bin").resolve(tool), "exec /usr/bin/" + tool + " \"$@\"");
        }
    }

    @Test
    void theWrapperLooksForAJdkBeforeAnythingElse() throws IOException {
        assertThat(Path.of("mvnw")).content().containsSubsequence(". \"$(dirname \"$0\")/.mvn/jdk.sh\"", "set -euf");
        assertThat(Path.of("mvnw.cmd")).content().contains(".mvn\\jdk.ps1");
    }

    @Test
    void theJdkThatJavaHomeNamesIsKept() throws IOException {
        assertThat(chosenWith(jdk("mine", "25.0.3"))).isEqualTo(machine.resolve("mine") + "\n");
    }

    @Test
    void anOldJavaHomeMakesRoomForTheNewestInstalled() throws IOException {
        jdk("home/.jdks/older", "97.0.1");
        var newest = jdk("home/.sdkman/candidates/java/newest", "99");

        assertThat(chosenWith(jdk("old", "17.0.15"))).endsWith(newest + "\n").contains("using the JDK in " + newest);
    }

    @Test
    void aFolderWithoutCompilerIsNoJdk() throws IOException {
        var newest = jdk("home/.jdks/newest", "99");
        var runtime = jdk("runtime", "99");
        Files.delete(runtime.resolve("bin/javac"));

        assertThat(chosenWith(runtime)).endsWith(newest + "\n");
    }

    @Test
    void whereNoJdkIsNewEnoughOneSentenceSaysWhatToInstall() throws IOException {
        var script = Files.readString(Path.of(".mvn/jdk.sh")).replace("MEDICENTER_JDK=25", "MEDICENTER_JDK=100");
        var unreachable = Files.writeString(machine.resolve("jdk.sh"), script);

        assertThat(output(unreachable, jdk("old", "17.0.15")))
                .isEqualTo("medicenter: a JDK 100 or newer is needed and none was found;"
                        + " install one, or set JAVA_HOME to it.\n");
    }

    private String chosenWith(Path javaHome) throws IOException {
        return output(Path.of(".mvn/jdk.sh").toAbsolutePath(), javaHome);
    }

    private String output(Path script, Path javaHome) throws IOException {
        var shell = new ProcessBuilder("/bin/sh", "-euc", ". '" + script + "'; echo \"$JAVA_HOME\"");
        shell.environment().clear();
        shell.environment().put("PATH", machine.resolve("bin").toString());
        shell.environment().put("HOME", machine.resolve("home").toString());
        shell.environment().put("JAVA_HOME", javaHome.toString());
        var running = shell.redirectErrorStream(true).start();
        return new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private Path jdk(String folder, String version) throws IOException {
        var jdk = machine.resolve(folder);
        Files.createDirectories(jdk.resolve("bin"));
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"Somebody\"\nJAVA_VERSION=\"" + version + "\"\n");
        program(jdk.resolve("bin/javac"), "exit 0");
        return jdk;
    }

    private static void program(Path file, String command) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + command + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
