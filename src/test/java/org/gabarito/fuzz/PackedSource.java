package org.gabarito.fuzz;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.gabarito.image.FileSource;

/**
 * Several files in one array, so that a fuzzer can change all of them: after the mark, for each its
 * path, a zero, four bytes of length and its bytes. The first is the main one. Without the mark,
 * the whole is one file.
 */
final class PackedSource implements FileSource {
    private static final byte[] MARK = "PACKED\n".getBytes(StandardCharsets.US_ASCII);

    private final String name;
    private final byte[] bytes;
    private final Map<String, byte[]> others;

    private PackedSource(String name, byte[] bytes, Map<String, byte[]> others) {
        this.name = name;
        this.bytes = bytes;
        this.others = others;
    }

    /**
     * @param fallback name of the main file where the array gives none that will do
     */
    static PackedSource of(String fallback, Predicate<String> willDo, byte[] data) {
        Map<String, byte[]> files = unpacked(data);
        if (files.isEmpty()) {
            return new PackedSource(fallback, data, Map.of());
        }
        String first = files.keySet().iterator().next();
        return new PackedSource(willDo.test(first) ? first : fallback, files.remove(first), files);
    }

    /** The files of an array, as many as are there; none without the mark. */
    static Map<String, byte[]> unpacked(byte[] data) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        ByteBuffer in = ByteBuffer.wrap(data);
        for (byte one : MARK) {
            if (!in.hasRemaining() || in.get() != one) {
                return files;
            }
        }
        while (in.hasRemaining()) {
            StringBuilder path = new StringBuilder();
            int next = -1;
            while (in.hasRemaining() && (next = in.get()) != 0) {
                path.append((char) (next & 0xff));
            }
            if (next != 0 || in.remaining() < Integer.BYTES) {
                break;
            }
            byte[] content = new byte[Math.max(0, Math.min(in.getInt(), in.remaining()))];
            in.get(content);
            files.put(path.toString(), content);
        }
        return files;
    }

    static byte[] pack(Map<String, byte[]> files) {
        List<byte[]> parts = new ArrayList<>();
        parts.add(MARK);
        files.forEach(
                (path, content) -> {
                    parts.add((path + '\0').getBytes(StandardCharsets.ISO_8859_1));
                    parts.add(ByteBuffer.allocate(Integer.BYTES).putInt(content.length).array());
                    parts.add(content);
                });
        ByteBuffer all = ByteBuffer.allocate(parts.stream().mapToInt(part -> part.length).sum());
        parts.forEach(all::put);
        return all.array();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public Optional<FileSource> related(String path) {
        return Optional.ofNullable(others.get(path))
                .map(content -> new PackedSource(path, content, others));
    }
}
