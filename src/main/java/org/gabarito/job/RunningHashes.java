package org.gabarito.job;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 of files while they are written. What a restart forgets is read again at the end, so this
 * only saves time.
 */
final class RunningHashes {
    private static final int KEPT = 1000;
    private static final int BUFFER = 1 << 16;

    private final Map<String, Running> running =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Running> eldest) {
                    return size() > KEPT;
                }
            };

    /** Notes bytes that were written at a place. */
    void update(String id, long at, byte[] bytes, int count) {
        Running hash = at == 0 ? begin(id) : find(id);
        if (hash != null && hash.length == at) {
            hash.digest.update(bytes, 0, count);
            hash.length += count;
        }
    }

    /** The hash of a whole file, which is forgotten then. */
    String finish(String id, Path file, long length) throws IOException {
        Running hash = forget(id);
        MessageDigest digest = hash != null && hash.length == length ? hash.digest : read(file);
        return HexFormat.of().formatHex(digest.digest());
    }

    synchronized @Nullable Running forget(String id) {
        return running.remove(id);
    }

    private synchronized @Nullable Running find(String id) {
        return running.get(id);
    }

    private synchronized Running begin(String id) {
        Running fresh = new Running();
        running.put(id, fresh);
        return fresh;
    }

    private static MessageDigest read(Path file) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                digest.update(buffer, 0, count);
            }
        }
        return digest;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static final class Running {
        private final MessageDigest digest = sha256();
        private long length;
    }
}
