package org.medicenter.support.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The browser that Playwright downloads for itself. Its servers are not reachable from everywhere. */
record PlaywrightDownload(Path logFolder) implements BrowserSource {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @Override
    public Finding look() {
        var log = logFolder.resolve("playwright-install.log");
        try {
            Files.createDirectories(logFolder);
            return install(log)
                    ? new Found("Playwright's download", Optional.empty(), Kind.USUAL)
                    : new NotFound("Playwright could not download one (see " + log + ")");
        } catch (IOException failed) {
            return new NotFound("Playwright's installer could not be run: " + failed.getMessage());
        }
    }

    /** As a process of its own: the installer ends its JVM. */
    private static boolean install(Path log) throws IOException {
        var installer = new ProcessBuilder(
                java().toString(), "com.microsoft.playwright.CLI", "install", "--only-shell", "chromium");
        installer.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        var running =
                installer.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try {
            return running.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) && running.exitValue() == 0;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            running.descendants().forEach(ProcessHandle::destroyForcibly);
            running.destroyForcibly();
        }
    }

    private static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }
}
