package org.gabarito.dataset;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.gabarito.image.FileSource;

/** Files that exist in memory only. */
final class Texts {
    private Texts() {}

    static FileSource of(String name, String text) {
        return of(name, text.getBytes(StandardCharsets.UTF_8));
    }

    static FileSource of(String name, byte[] bytes) {
        return new FileSource() {
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
        };
    }
}
