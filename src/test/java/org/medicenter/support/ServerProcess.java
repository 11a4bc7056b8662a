package org.medicenter.support;

import java.io.File;
import java.io.IOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The product in a process of its own, which a test may kill: the sample clinic, on embedded H2 unless told otherwise. */
public final class ServerProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final int FIRST_PORT = 20_000;
    private static final int LAST_PORT = 30_000;
    private static final int PORTS_TRIED = 100;

    private final Process process;
    private final int port;
    private final int managementPort;

    private ServerProcess(Process process, int port, int managementPort) {
        this.process = process;
        this.port = port;
        this.managementPort = managementPort;
    }

    /**
     * Answers when the server is ready.
     *
     * @param settings more of them, such as {@code --spring.datasource.url=…}
     */
    public static ServerProcess start(Path dataFolder, String clockStart, String... settings)
            throws IOException, InterruptedException {
        return start(List.of(), dataFolder, clockStart, settings);
    }

    /** As on a disk that is nearly full: no file may grow beyond that size, until {@link #hasRoomAgain}. For Linux. */
    public static ServerProcess startWithFilesUpTo(
            long kilobytes, Path dataFolder, String clockStart, String... settings)
            throws IOException, InterruptedException {
        var limited = List.of("bash", "-c", "ulimit -S -f " + kilobytes + "; exec \"$@\"", "server");
        return start(limited, dataFolder, clockStart, settings);
    }

    private static ServerProcess start(List<String> through, Path dataFolder, String clockStart, String... settings)
            throws IOException, InterruptedException {
        int port = freePort();
        int managementPort = freePort();
        Path log = dataFolder.resolveSibling(dataFolder.getFileName() + "-" + port + ".log");
        var command = new ArrayList<>(through);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "org.medicenter.MedicenterApplication",
                "--spring.profiles.active=demo",
                "--server.port=" + port,
                "--management.server.port=" + managementPort,
                "--medicenter.data=" + dataFolder.toAbsolutePath(),
                "--medicenter.rate-limit.enabled=false",
                "--medicenter.clock.start=" + clockStart));
        command.addAll(List.of(settings));
        var builder = new ProcessBuilder(command);
        builder.environment().put("CLASSPATH", productClassPath());
        var server = new ServerProcess(
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start(), port, managementPort);
        server.waitUntilReady(log);
        return server;
    }

    /** Without what belongs to the tests. */
    private static String productClassPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(it -> !it.endsWith("test-classes") && !it.endsWith("test-classes" + File.separator))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Below those that the machine gives to whoever connects: none of them takes it until the server is there. */
    private static int freePort() throws IOException {
        for (int tried = 0; tried < PORTS_TRIED; tried++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST_PORT, LAST_PORT);
            if (isFree(port)) {
                return port;
            }
        }
        throw new IOException("No free port between " + FIRST_PORT + " and " + LAST_PORT);
    }

    private static boolean isFree(int port) throws IOException {
        try (var socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (BindException taken) {
            return false;
        }
    }

    private void waitUntilReady(Path log) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw new IOException("The server did not become ready; its words are in " + log);
            }
            Thread.sleep(200);
        }
    }

    private boolean isReady() throws InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    HttpRequest.newBuilder(uri("/actuator/health/readiness"))
                            .timeout(Duration.ofSeconds(5))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
            return answer.statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    public long pid() {
        return process.pid();
    }

    public int port() {
        return port;
    }

    public URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /** At the port for those who run the server. */
    public URI managementUri(String path) {
        return URI.create("http://localhost:" + managementPort + path);
    }

    public void hasRoomAgain() throws IOException, InterruptedException {
        int answer = new ProcessBuilder("prlimit", "--pid", String.valueOf(pid()), "--fsize=unlimited")
                .inheritIO()
                .start()
                .waitFor();
        if (answer != 0) {
            throw new IOException("prlimit answered " + answer);
        }
    }

    /** As a power switch would: without a word to the process (SIGKILL). */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The server survived its killing");
        }
    }

    @Override
    public void close() throws InterruptedException {
        if (process.isAlive()) {
            kill();
        }
    }
}
