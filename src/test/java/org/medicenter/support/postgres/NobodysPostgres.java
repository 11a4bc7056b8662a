package org.medicenter.support.postgres;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.medicenter.support.Folders;

/** A PostgreSQL server run by the user nobody, for machines where the tests run as root and nothing else is allowed. */
final class NobodysPostgres {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path folder;
    private final int port;
    private final PostgresChoice.Commits commits;

    private NobodysPostgres(Path folder, int port, PostgresChoice.Commits commits) {
        this.folder = folder;
        this.port = port;
        this.commits = commits;
    }

    static String start(PostgresChoice.Commits commits) {
        try {
            var server = new NobodysPostgres(readableByAll(), freePort(), commits);
            server.unpack();
            server.initialise();
            server.run();
            return server.url();
        } catch (IOException failed) {
            throw new IllegalStateException("PostgreSQL could not be started as the user nobody", failed);
        }
    }

    private void unpack() throws IOException {
        try (var binaries =
                DefaultPostgresBinaryResolver.INSTANCE.getPgBinary("Linux", System.getProperty("os.arch"))) {
            PostgresBinaries.unpack(binaries, folder);
        }
        Nobody.owns(Files.createDirectory(data()));
    }

    private void initialise() throws IOException {
        var made =
                begin("initdb", "-A", "trust", "-U", "postgres", "-D", data().toString(), "-E", "UTF-8", "--no-sync");
        if (!ended(made) || made.exitValue() != 0) {
            throw new IOException("initdb did not end well:\n" + Files.readString(log()));
        }
    }

    private void run() throws IOException {
        var arguments = new ArrayList<>(List.of(
                "-D",
                data().toString(),
                "-p",
                "" + port,
                "-h",
                "127.0.0.1",
                "-k",
                data().toString(),
                "-c",
                "max_connections=200"));
        commits.settings().forEach((name, value) -> arguments.addAll(List.of("-c", name + "=" + value)));
        var server = begin("postgres", arguments.toArray(String[]::new));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
        waitUntilItAnswers(server);
    }

    private void waitUntilItAnswers(Process server) throws IOException {
        var patience = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (!server.isAlive() || System.nanoTime() > patience) {
                throw new IOException("PostgreSQL does not answer:\n" + Files.readString(log()));
            }
            pause();
        }
    }

    private boolean answers() {
        try (var connection = DriverManager.getConnection(url())) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private void stop(Process server) {
        server.destroy();
        ended(server);
        Folders.delete(folder);
    }

    private Process begin(String program, String... arguments) throws IOException {
        var command =
                new ArrayList<>(List.of(folder.resolve("bin").resolve(program).toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(Nobody.as(command))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
    }

    private static boolean ended(Process process) {
        try {
            return process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(50));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres";
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Path log() {
        return folder.resolve("postgres.log");
    }

    /** Root's own folders are closed to nobody, the one for temporary files is not. */
    private static Path readableByAll() throws IOException {
        var folder = Files.createTempDirectory("medicenter-postgres-");
        return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
