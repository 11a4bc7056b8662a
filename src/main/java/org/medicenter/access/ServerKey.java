package org.medicenter.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The secret under which manage links are made and the secrets of second factors are kept: the setting
 * {@code medicenter.server-key} (64 hexadecimal digits), or a file in the data folder, which is made once. Whoever has
 * it can make links, so only the owner may read the file.
 */
@Component
public class ServerKey {

    private static final Logger LOG = LoggerFactory.getLogger(ServerKey.class);
    private static final int BYTES = 32;

    private final byte[] bytes;

    ServerKey(@Value("${medicenter.server-key:}") String setting, @Value("${medicenter.data:./data}") Path dataFolder) {
        String text = setting.isBlank() ? fromFile(dataFolder.resolve("server.key")) : setting.strip();
        this.bytes = parse(text);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** A key of its own for each purpose, so that none is used for two things. @return 32 bytes */
    byte[] keyFor(String purpose) {
        return Secrets.hmac(bytes, purpose.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] parse(String text) {
        if (!text.matches("[0-9A-Fa-f]{64}")) {
            throw new IllegalStateException("The server key is 64 hexadecimal digits (medicenter.server-key, or the"
                    + " file server.key in the data folder), but the one given is not");
        }
        return HexFormat.of().parseHex(text);
    }

    private static String fromFile(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The server key in " + file + " cannot be read or made", unreadable);
        }
    }

    private static void make(Path file) throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        Files.createDirectories(folder);
        try {
            Files.createFile(file, PrivateFiles.fromTheStart(folder));
            Files.writeString(file, HexFormat.of().formatHex(random));
        } catch (FileAlreadyExistsException another) {
            LOG.info("The server key was made by another process meanwhile");
        }
    }
}
