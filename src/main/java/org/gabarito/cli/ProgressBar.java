package org.gabarito.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.gabarito.dataset.Workload;
import org.jspecify.annotations.Nullable;

/** A line on a terminal that says how far the work is; nothing where nobody would see it. */
final class ProgressBar implements AutoCloseable {
    private static final int WIDTH = 30;
    private static final double NANOS = 1e9;

    private final @Nullable PrintWriter out;
    private final int total;
    private final String things;
    private final long start = System.nanoTime();
    private int done;

    /** Over cases; over comparisons where there are several of a case. */
    ProgressBar(PrintWriter out, boolean visible, Workload work) {
        this.out = visible ? out : null;
        this.total = work.comparisons();
        this.things = work.several() ? "comparisons" : "cases";
        draw();
    }

    /** One more is done. */
    synchronized void step() {
        done++;
        draw();
    }

    private void draw() {
        if (out != null) {
            out.print("\r" + line(done, total, things, (System.nanoTime() - start) / NANOS));
            out.flush();
        }
    }

    /** Always of one length, so that it covers the line before. */
    static String line(int done, int total, String things, double seconds) {
        int filled = total == 0 ? WIDTH : (int) ((long) WIDTH * done / total);
        String left =
                done == 0 || done == total
                        ? ""
                        : ", about " + time(seconds / done * (total - done)) + " left";
        String text =
                "["
                        + "#".repeat(filled)
                        + "-".repeat(WIDTH - filled)
                        + "] "
                        + done
                        + " of "
                        + total;
        return String.format(Locale.ROOT, "%-75s", text + " " + things + left);
    }

    private static String time(double seconds) {
        long whole = (long) Math.ceil(seconds);
        if (whole < 60) {
            return whole + " s";
        }
        return whole < 3600
                ? whole / 60 + " min " + whole % 60 + " s"
                : whole / 3600 + " h " + whole / 60 % 60 + " min";
    }

    /** Clears the line: what follows is printed over it. */
    @Override
    public synchronized void close() {
        if (out != null) {
            out.print("\r" + " ".repeat(75) + "\r");
            out.flush();
        }
    }
}
