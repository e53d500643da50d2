package org.gabarito.report.file;

import java.nio.charset.StandardCharsets;

/** A file to be written. */
public final class ResultFile {
    private final String path;
    private final byte[] content;

    private ResultFile(String path, byte[] content) {
        this.path = path;
        this.content = content;
    }

    static ResultFile of(String path, String text) {
        return new ResultFile(path, text.getBytes(StandardCharsets.UTF_8));
    }

    static ResultFile of(String path, byte[] content) {
        return new ResultFile(path, content);
    }

    /** Inside the folder of results, with {@code /} between its parts. */
    public String path() {
        return path;
    }

    public byte[] content() {
        return content;
    }

    public String text() {
        return new String(content, StandardCharsets.UTF_8);
    }
}
