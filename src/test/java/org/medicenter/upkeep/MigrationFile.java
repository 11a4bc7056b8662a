package org.medicenter.upkeep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A file of migrations, as statements in small letters without comments.
 *
 * @param version 0, where it is no versioned one
 * @param comments all of them, as they are
 */
record MigrationFile(String name, int version, List<String> statements, String comments) {

    private static final Pattern VERSION = Pattern.compile("V(\\d+)__.*");
    private static final Pattern COMMENT = Pattern.compile("(?m)--.*$");
    private static final Pattern NEW_TABLE = Pattern.compile("^create table (\\w+)");

    static List<MigrationFile> in(String... folders) {
        return Stream.of(folders).flatMap(MigrationFile::files).toList();
    }

    private static Stream<MigrationFile> files(String folder) {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files
                    .filter(it -> it.toString().endsWith(".sql"))
                    .sorted()
                    .map(MigrationFile::read)
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static MigrationFile read(Path file) {
        try {
            return of(file.getParent().getFileName() + "/" + file.getFileName(), Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static MigrationFile of(String name, String sql) {
        var version = VERSION.matcher(name.replaceFirst(".*/", ""));
        String code =
                COMMENT.matcher(sql).replaceAll("").toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return new MigrationFile(
                name,
                version.matches() ? Integer.parseInt(version.group(1)) : 0,
                Stream.of(code.split(";"))
                        .map(String::strip)
                        .filter(it -> !it.isEmpty())
                        .toList(),
                COMMENT.matcher(sql).results().map(MatchResult::group).collect(Collectors.joining("\n")));
    }

    /** What it makes itself, it may shape as it likes. */
    Set<String> newTables() {
        return statements.stream()
                .flatMap(it -> NEW_TABLE.matcher(it).results())
                .map(it -> it.group(1))
                .collect(Collectors.toSet());
    }
}
