package org.gabarito.dataset;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.gabarito.image.FileSource;
import org.jspecify.annotations.Nullable;

/**
 * The characters of a text table, whatever its encoding: UTF-8 with or without a byte order mark,
 * UTF-16 with one, else Windows-1252, which Western spreadsheets still write and which Latin-1 is
 * part of. All of them but UTF-16 begin alike, as ASCII; the first byte beyond tells which it is.
 *
 * <p>Strict: bytes that are no text are an error, not question marks, and so is a file that is text
 * in one encoding up to some place and in another after it.
 */
final class TableText extends Reader {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** Most bytes of a character in UTF-8. */
    private static final int LONGEST = 4;

    private final InputStream in;
    private final byte[] bytes = new byte[1 << 16];
    private int at;
    private int end;

    /** Reads the rest, once the encoding is known. */
    private @Nullable Reader rest;

    private @Nullable Charset charset;

    private TableText(InputStream in) {
        this.in = in;
    }

    static TableText open(FileSource source) throws IOException {
        TableText text = new TableText(source.open());
        try {
            text.byMark();
            return text;
        } catch (IOException e) {
            text.close();
            throw e;
        }
    }

    /**
     * Whether a table is in none of the encodings that name themselves, so that the user should
     * look at its letters. Reads up to the first that is not of ASCII.
     */
    static boolean isGuessed(FileSource source) {
        try (TableText text = open(source)) {
            char[] some = new char[1 << 13];
            while (text.charset == null && text.read(some, 0, some.length) >= 0) {
                // Only to find the encoding.
            }
            return WINDOWS.equals(text.charset);
        } catch (IOException e) {
            // Whoever reads the table meets the same, and says so.
            return false;
        }
    }

    @Override
    public int read(char[] to, int from, int most) throws IOException {
        int got = rest == null ? ascii(to, from, most) : rest.read(to, from, most);
        if (got == 0 && most > 0) {
            got = Objects.requireNonNull(rest).read(to, from, most);
        }
        for (int i = from; i < from + got; i++) {
            if (to[i] == 0) {
                // No table holds it; other formats do, and UTF-16 without its mark.
                throw new MalformedInputException(1);
            }
        }
        return got;
    }

    /** As many as come before a byte that is not of ASCII; 0 only where such a one is next. */
    private int ascii(char[] to, int from, int most) throws IOException {
        if (at == end) {
            fill(1);
        }
        if (at == end) {
            return -1;
        }
        int got = 0;
        while (got < most && at < end && bytes[at] >= 0) {
            to[from + got++] = (char) bytes[at++];
        }
        if (at < end && bytes[at] < 0) {
            fill(LONGEST);
            decide(beginsUtf8() ? StandardCharsets.UTF_8 : WINDOWS);
        }
        return got;
    }

    private void byMark() throws IOException {
        fill(3);
        if (starts(0xef, 0xbb, 0xbf)) {
            at += 3;
            decide(StandardCharsets.UTF_8);
        } else if (starts(0xff, 0xfe)) {
            at += 2;
            decide(StandardCharsets.UTF_16LE);
        } else if (starts(0xfe, 0xff)) {
            at += 2;
            decide(StandardCharsets.UTF_16BE);
        }
    }

    private boolean starts(int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (at + i >= end || (bytes[at + i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether the next bytes are a character of UTF-8, by its lead and how many follow it. */
    private boolean beginsUtf8() {
        int lead = bytes[at] & 0xff;
        int length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
        if (lead < 0xc2 || lead > 0xf4 || at + length > end) {
            return false;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, at, length));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private void decide(Charset found) {
        charset = found;
        InputStream left =
                new SequenceInputStream(new ByteArrayInputStream(bytes, at, end - at), in);
        rest =
                new InputStreamReader(
                        left,
                        found.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /** Reads until so many bytes are at hand, or no more are left. */
    private void fill(int least) throws IOException {
        if (end - at >= least) {
            return;
        }
        System.arraycopy(bytes, at, bytes, 0, end - at);
        end -= at;
        at = 0;
        while (end < least) {
            int got = in.read(bytes, end, bytes.length - end);
            if (got < 0) {
                return;
            }
            end += got;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
