package org.medicenter.emergency.ui;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medicenter.time.TimeRange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keeps the notices that were made ahead: in memory, and on disk, where they are found again after a start without a
 * database, and by a web server in front that shows them while the application is down.
 */
@Component
class KeptNotices {

    private static final Logger LOG = LoggerFactory.getLogger(KeptNotices.class);
    private static final String ALWAYS = "always";
    private static final String BETWEEN = "--";
    private static final String ENDING = ".html";

    record Page(TimeRange during, String html) {}

    private record Kept(List<Page> pages, Optional<String> always) {}

    private final Path folder;
    private volatile Kept kept;

    KeptNotices(@Value("${medicenter.data:./data}/emergency") Path folder) {
        this.folder = folder;
        this.kept = read();
    }

    /** The page made ahead for this instant; empty where none was. */
    Optional<Page> at(Instant instant) {
        return kept.pages().stream()
                .filter(page -> page.during().contains(instant))
                .findFirst();
    }

    /** The full notice without a word about the hours; empty where none was ever made. */
    Optional<String> always() {
        return kept.always();
    }

    /** A disk that cannot be written must not keep the new pages from being shown. */
    void keep(List<Page> pages, String always) {
        kept = new Kept(List.copyOf(pages), Optional.of(always));
        try {
            write(pages, always);
        } catch (IOException full) {
            LOG.warn("The emergency notices are kept in memory only, {} cannot be written", folder, full);
        }
    }

    private void write(List<Page> pages, String always) throws IOException {
        Files.createDirectories(folder);
        Map<String, String> files = pages.stream()
                .collect(Collectors.toMap(page -> nameOf(page.during()), Page::html, (a, b) -> a, TreeMap::new));
        files.put(ALWAYS + ENDING, always);
        for (Map.Entry<String, String> file : files.entrySet()) {
            writeWhole(folder.resolve(file.getKey()), file.getValue());
        }
        for (Path old : listed()) {
            if (!files.containsKey(old.getFileName().toString())) {
                Files.deleteIfExists(old);
            }
        }
    }

    /** Under its name there is the old page or the new one, never half of one. */
    private static void writeWhole(Path file, String html) throws IOException {
        Path unfinished = Files.createTempFile(file.getParent(), "unfinished", ".tmp");
        Files.writeString(unfinished, html);
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private Kept read() {
        try {
            Optional<String> always = Files.isReadable(folder.resolve(ALWAYS + ENDING))
                    ? Optional.of(Files.readString(folder.resolve(ALWAYS + ENDING)))
                    : Optional.empty();
            return new Kept(listed().stream().flatMap(KeptNotices::page).toList(), always);
        } catch (IOException unreadable) {
            LOG.warn("The emergency notices in {} cannot be read", folder, unreadable);
            return new Kept(List.of(), Optional.empty());
        }
    }

    private List<Path> listed() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        }
    }

    private static Stream<Page> page(Path file) {
        try {
            String html = Files.readString(file, StandardCharsets.UTF_8);
            return during(file.getFileName().toString()).map(range -> new Page(range, html)).stream();
        } catch (IOException unreadable) {
            LOG.warn("{} cannot be read", file, unreadable);
            return Stream.empty();
        }
    }

    /** Seconds since the epoch: names without a colon, which some disks refuse. */
    private static String nameOf(TimeRange during) {
        return during.start().getEpochSecond() + BETWEEN + during.end().getEpochSecond() + ENDING;
    }

    private static Optional<TimeRange> during(String name) {
        String[] ends = name.substring(0, name.length() - ENDING.length()).split(BETWEEN);
        try {
            return ends.length == 2 ? Optional.of(new TimeRange(second(ends[0]), second(ends[1]))) : Optional.empty();
        } catch (DateTimeException | IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    private static Instant second(String text) {
        return Instant.ofEpochSecond(Long.parseLong(text));
    }
}
