package org.gabarito.core.metric.boundary;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPInputStream;
import org.gabarito.core.geometry.Border;
import org.gabarito.core.geometry.BoundingBox;
import org.gabarito.core.geometry.Grid;
import org.gabarito.core.geometry.LabelMap;
import org.gabarito.core.geometry.Spacing;
import org.gabarito.core.metric.MaskPair;
import org.gabarito.core.metric.SurfaceDistances;
import org.jspecify.annotations.Nullable;

/**
 * Times all boundary distances of all labels of two NIfTI files of unsigned bytes, run by hand:
 * arguments are the reference, the prediction, the number of threads, the number of rounds and the
 * border ({@code elements} when left out).
 */
final class BoundaryBenchmark {
    private BoundaryBenchmark() {}

    public static void main(String[] arguments)
            throws IOException, InterruptedException, ExecutionException {
        LabelMap reference = read(Path.of(arguments[0]));
        LabelMap prediction = read(Path.of(arguments[1]));
        int threads = Integer.parseInt(arguments[2]);
        int rounds = Integer.parseInt(arguments[3]);
        Border border =
                arguments.length > 4
                        ? Border.valueOf(arguments[4].toUpperCase(Locale.ROOT))
                        : Border.ELEMENTS;
        @Nullable BoundingBox[] referenceBoxes = boxes(reference);
        @Nullable BoundingBox[] predictionBoxes = boxes(prediction);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        for (int round = 0; round < rounds; round++) {
            long start = System.nanoTime();
            List<Future<String>> lines = new ArrayList<>();
            for (int label = 1; label < 256; label++) {
                int wanted = label;
                if (referenceBoxes[label] != null || predictionBoxes[label] != null) {
                    lines.add(
                            pool.submit(
                                    () ->
                                            line(
                                                    wanted,
                                                    border,
                                                    MaskPair.of(
                                                            reference,
                                                            prediction,
                                                            List.of(wanted),
                                                            Set.of(),
                                                            referenceBoxes[wanted],
                                                            predictionBoxes[wanted]))));
                }
            }
            for (Future<String> line : lines) {
                String text = line.get();
                if (round == rounds - 1) {
                    System.out.println(text);
                }
            }
            System.out.printf(
                    Locale.ROOT, "round %d: %.3f s%n", round, (System.nanoTime() - start) / 1e9);
        }
        pool.shutdown();
    }

    private static String line(int label, Border border, MaskPair masks) {
        long start = System.nanoTime();
        SurfaceDistances distances = masks.distances(border);
        double[] nsd = new double[3];
        for (int tau = 1; tau <= 3; tau++) {
            nsd[tau - 1] =
                    (distances.fromReference().within(tau) + distances.fromPrediction().within(tau))
                            / (distances.fromReference().total()
                                    + distances.fromPrediction().total());
        }
        double hd95 =
                Math.max(
                        distances.fromReference().reaching(95),
                        distances.fromPrediction().reaching(95));
        return String.format(
                Locale.ROOT,
                "{\"label\": %d, \"nsd@1mm\": %.15f, \"nsd@2mm\": %.15f, \"nsd@3mm\": %.15f,"
                        + " \"hd95\": %.12f, \"asd_ref2pred\": %.15f, \"asd_pred2ref\": %.15f,"
                        + " \"area\": %.0f, \"ms\": %d}",
                label,
                nsd[0],
                nsd[1],
                nsd[2],
                hd95,
                distances.fromReference().mean(),
                distances.fromPrediction().mean(),
                distances.fromReference().total() + distances.fromPrediction().total(),
                (System.nanoTime() - start) / 1_000_000);
    }

    private static LabelMap read(Path path) throws IOException {
        try (DataInputStream in =
                new DataInputStream(
                        new BufferedInputStream(
                                new GZIPInputStream(Files.newInputStream(path), 1 << 16)))) {
            byte[] start = new byte[352];
            in.readFully(start);
            ByteBuffer header = ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN);
            if (header.getShort(70) != 2 || header.getFloat(108) != 352) {
                throw new IOException(path + " is not a plain NIfTI of unsigned bytes");
            }
            int[] shape = new int[header.getShort(40)];
            double[] steps = new double[shape.length];
            int voxels = 1;
            for (int axis = 0; axis < shape.length; axis++) {
                shape[axis] = header.getShort(42 + 2 * axis);
                steps[axis] = Double.parseDouble(Float.toString(header.getFloat(80 + 4 * axis)));
                voxels *= shape[axis];
            }
            byte[] labels = new byte[voxels];
            in.readFully(labels);
            return LabelMap.of(Grid.of(Spacing.of("mm", steps), shape), labels);
        }
    }

    private static @Nullable BoundingBox[] boxes(LabelMap map) {
        Grid grid = map.grid();
        byte[] labels = (byte[]) map.array();
        @Nullable BoundingBox[] boxes = new BoundingBox[256];
        int[] at = new int[grid.dimensions()];
        for (int i = 0; i < labels.length; i++) {
            int label = labels[i] & 0xff;
            if (label != 0 && (i == 0 || labels[i - 1] != label || at[0] == 0)
                    || label != 0 && (i + 1 == labels.length || labels[i + 1] != label)) {
                BoundingBox voxel = BoundingBox.of(at, at);
                boxes[label] = boxes[label] == null ? voxel : boxes[label].union(voxel);
            }
            for (int axis = 0; axis < at.length; axis++) {
                if (++at[axis] < grid.size(axis)) {
                    break;
                }
                at[axis] = 0;
            }
        }
        return boxes;
    }
}
