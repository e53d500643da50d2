package org.gabarito.cli;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * Which evaluation an upload that was cut short belongs to; what of it is there, the server knows.
 */
final class OpenUploads {
    private final Path file;

    OpenUploads(Path file) {
        this.file = file;
    }

    /** The same command goes on; another begins anew. */
    static String key(List<String> words) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(String.join("\0", words).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    Optional<String> find(String key) {
        return Optional.ofNullable(read().getProperty(key));
    }

    void put(String key, String evaluation) {
        Properties all = read();
        all.setProperty(key, evaluation);
        write(all);
    }

    void remove(String key) {
        Properties all = read();
        if (all.remove(key) != null) {
            write(all);
        }
    }

    private Properties read() {
        Properties all = new Properties();
        if (Files.isReadable(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                all.load(in);
            } catch (IOException | IllegalArgumentException e) {
                // Only a memory of unfinished uploads: they begin anew.
                return new Properties();
            }
        }
        return all;
    }

    private void write(Properties all) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (Writer out = Files.newBufferedWriter(file)) {
                all.store(out, "Uploads that were not finished");
            }
        } catch (IOException e) {
            throw Refusal.nothing(
                    "Cannot write "
                            + file
                            + " ("
                            + e.getMessage()
                            + "), which remembers unfinished uploads. Choose another with --state.");
        }
    }
}
