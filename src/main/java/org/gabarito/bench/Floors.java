package org.gabarito.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * What no program that reads two files whole seems able to undercut, measured beside it.
 *
 * @param gunzip seconds to inflate both files one after the other
 * @param pass seconds to look once at every voxel of both, when they are in memory
 */
public record Floors(double gunzip, double pass) {
    private static final int WARM_UP = 3;

    static Floors of(Inputs.Pair pair, int runs) throws IOException {
        double[] gunzip = new double[runs];
        for (int run = 0; run < runs; run++) {
            gunzip[run] =
                    gunzip(compressed(pair.reference())) + gunzip(compressed(pair.prediction()));
        }
        byte[] reference = inflated(compressed(pair.reference()));
        byte[] prediction = inflated(compressed(pair.prediction()));
        double[] pass = new double[runs];
        for (int run = -WARM_UP; run < runs; run++) {
            long start = System.nanoTime();
            int same = 0;
            for (int i = 0; i < Math.min(reference.length, prediction.length); i++) {
                same += reference[i] == prediction[i] ? 1 : 0;
            }
            // a pass whose result nobody needs would be left out
            if (same >= 0 && run >= 0) {
                pass[run] = (System.nanoTime() - start) / 1e9;
            }
        }
        return new Floors(Medians.of(gunzip), Medians.of(pass));
    }

    /** The file itself, or the compressed one beside it. */
    static Path compressed(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(".gz") ? file : file.resolveSibling(name + ".gz");
    }

    /** By gzip where there is one, as the word says; else by Java's own. */
    private static double gunzip(Path file) throws IOException {
        if (Peer.isInstalled("gzip")) {
            return Child.run(List.of("gzip", "-dc", file.toString())).seconds();
        }
        long start = System.nanoTime();
        inflated(file);
        return (System.nanoTime() - start) / 1e9;
    }

    private static byte[] inflated(Path file) throws IOException {
        try (InputStream in =
                new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file)), 1 << 16)) {
            return in.readAllBytes();
        }
    }
}
