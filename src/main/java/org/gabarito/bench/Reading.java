package org.gabarito.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.gabarito.image.FileSource;
import org.gabarito.image.FileSources;
import org.gabarito.image.GunzipStream;
import org.gabarito.image.ImageBudget;
import org.gabarito.image.ImageFormats;

/**
 * What reading both files of a case costs, warm, however they are stored. All ways take turns, so
 * that whatever else the machine does meets them alike.
 */
public record Reading(List<Line> lines) {
    private static final int WARM_UP = 3;

    /**
     * @param seconds for both files, one after the other
     * @param timesInflating beside only inflating the same files with the program's own decoder
     *     into a reused buffer; NaN where nothing is compressed
     * @param timesZlib beside the same with Java's, which is zlib
     * @param timesNifti beside reading the first line's files
     */
    public record Line(
            String stored,
            double seconds,
            double timesInflating,
            double timesZlib,
            double timesNifti) {}

    static Reading of(Map<Storage, List<Path>> files, int rounds) throws IOException {
        double[][] read = new double[Storage.values().length][rounds];
        double[][] own = new double[read.length][rounds];
        double[][] zlib = new double[read.length][rounds];
        Arrays.stream(own).forEach(times -> Arrays.fill(times, Double.NaN));
        Arrays.stream(zlib).forEach(times -> Arrays.fill(times, Double.NaN));
        for (int round = -WARM_UP; round < rounds; round++) {
            for (Storage storage : Storage.values()) {
                List<Path> both = files.get(storage);
                int row = storage.ordinal();
                set(read[row], round, () -> read(both));
                if (storage.isCompressed() && storage.isNifti()) {
                    set(own[row], round, () -> inflate(both, false));
                    set(zlib[row], round, () -> inflate(both, true));
                }
            }
        }
        double nifti = Medians.of(read[0]);
        List<Line> lines = new ArrayList<>();
        for (Storage storage : Storage.values()) {
            double seconds = Medians.of(read[storage.ordinal()]);
            lines.add(
                    new Line(
                            storage.title(),
                            seconds,
                            seconds / Medians.of(own[storage.ordinal()]),
                            seconds / Medians.of(zlib[storage.ordinal()]),
                            seconds / nifti));
        }
        return new Reading(lines);
    }

    private static void set(double[] seconds, int round, Work work) throws IOException {
        long start = System.nanoTime();
        work.run();
        if (round >= 0) {
            seconds[round] = (System.nanoTime() - start) / 1e9;
        }
    }

    private static void read(List<Path> files) throws IOException {
        for (Path file : files) {
            FileSource source = FileSources.of(file);
            ImageFormats.find(source.name()).orElseThrow().read(source, ImageBudget.ofHeap());
        }
    }

    private static void inflate(List<Path> files, boolean zlib) throws IOException {
        byte[] reused = new byte[1 << 16];
        for (Path file : files) {
            InputStream stored = Files.newInputStream(file);
            try (InputStream in =
                    zlib ? new GZIPInputStream(stored, 1 << 16) : new GunzipStream(stored)) {
                int got = 0;
                while (got >= 0) {
                    got = in.read(reused, 0, reused.length);
                }
            }
        }
    }

    private interface Work {
        void run() throws IOException;
    }
}
