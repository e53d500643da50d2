package org.gabarito.evaluation;

import java.util.Locale;
import org.gabarito.dataset.CaseInspection;

/**
 * How much memory it takes to score a case, by its headers.
 *
 * @param least bytes without which there is no scoring; 0 when nothing is known
 * @param usual bytes that it mostly takes
 */
public record MemoryNeed(long least, long usual) {
    static final MemoryNeed UNKNOWN = new MemoryNeed(0, 0);

    private static final double GIBIBYTE = 1 << 30;

    public static MemoryNeed of(CaseInspection inspection) {
        return new MemoryNeed(inspection.leastBytes(), inspection.usualBytes());
    }

    /** Why a case cannot be scored in a heap of this size, and what to do. */
    String refusal(long heap) {
        String estimate =
                Math.max(least, usual) < heap
                        ? "Scoring it takes more memory than the program has ("
                        : "Scoring it takes about "
                                + text(Math.max(least, usual))
                                + " of memory, more than the program has (";
        return estimate
                + text(heap)
                + "). Give the program more (JAVA_TOOL_OPTIONS=-Xmx"
                + gibibytes(heap)
                + "g) or crop the images.";
    }

    private long gibibytes(long heap) {
        double wanted = Math.max(1.3 * Math.max(least, usual), 1.5 * heap);
        return (long) Math.ceil(wanted / GIBIBYTE);
    }

    /** Such as {@code 367 MiB}. */
    public static String text(long bytes) {
        long mebibytes = Math.max(1, Math.round(bytes / (double) (1 << 20)));
        return mebibytes < 10_000
                ? mebibytes + " MiB"
                : String.format(Locale.ROOT, "%.1f GiB", bytes / GIBIBYTE);
    }
}
