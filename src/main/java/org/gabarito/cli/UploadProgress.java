package org.gabarito.cli;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** How far an upload is: a line that changes on a terminal, every tenth of it elsewhere. */
final class UploadProgress {
    private static final double NANOS = 1e9;
    private static final double MEBIBYTE = 1 << 20;
    private static final int WIDTH = 75;

    private final PrintWriter err;
    private final boolean terminal;
    private final long total;
    private final long start = System.nanoTime();
    private final Map<LocalFile, Long> parts = new HashMap<>();
    private long before = -1;
    private long sent;
    private int tenths;

    UploadProgress(PrintWriter err, boolean terminal, long total) {
        this.err = err;
        this.terminal = terminal;
        this.total = total;
    }

    /** So many bytes of a file are on the server. */
    synchronized void at(LocalFile file, long bytes) {
        sent += bytes - parts.getOrDefault(file, 0L);
        parts.put(file, bytes);
        if (before < 0) {
            before = sent;
        }
        int now = total == 0 ? 10 : (int) (10 * sent / total);
        if (terminal) {
            err.printf(Locale.ROOT, "\r%-" + WIDTH + "s", line());
            err.flush();
        } else if (now > tenths) {
            err.println(line());
        }
        tenths = now;
    }

    private String line() {
        double seconds = (System.nanoTime() - start) / NANOS;
        String text =
                String.format(
                        Locale.ROOT, "%.1f of %.1f MiB sent", sent / MEBIBYTE, total / MEBIBYTE);
        if (sent <= before || sent >= total || seconds < 1) {
            return text;
        }
        long left = (long) Math.ceil(seconds / (sent - before) * (total - sent));
        return text + ", about " + (left < 90 ? left + " s" : (left + 30) / 60 + " min") + " left";
    }

    void say(String line) {
        if (terminal) {
            err.print("\r" + " ".repeat(WIDTH) + "\r");
        }
        err.println(line);
    }

    void end() {
        if (terminal) {
            err.println();
        }
    }
}
