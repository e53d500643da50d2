package org.gabarito.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.Deflater;

/**
 * Pairs of label maps like those that people have, the same at every run: organs of a body with
 * stray islands, a tumour in three parts, a tree of vessels, cells; and boxes in many images.
 */
final class Inputs {
    private static final int STRAY_ISLANDS = 25;
    private static final double[] MILLIMETRE = {1, 1, 1};

    private final Path folder;
    private final double scale;

    /**
     * @param scale 1 for full size; less shortens every axis
     */
    Inputs(Path folder, double scale) {
        this.folder = folder;
        this.scale = scale;
    }

    /**
     * Two files: what is measured reads them and nothing else.
     *
     * @param voxels of the reference; its bytes where it is no label map
     */
    record Pair(Path reference, Path prediction, long voxels) {}

    /**
     * 512 × 512 × 300 voxels of 0.8 × 0.8 × 2 mm with organs that the prediction moves a little.
     */
    Pair body(String name, int organs) throws IOException {
        List<Volume> volumes = body(organs);
        return write(name, volumes.get(0), volumes.get(1));
    }

    /** The body with 15 organs in each of the ways in which it is stored. */
    Map<Storage, List<Path>> stored() throws IOException {
        List<Volume> volumes = body(15);
        Map<Storage, List<Path>> files = new EnumMap<>(Storage.class);
        for (Storage storage : Storage.values()) {
            List<Path> both = new ArrayList<>();
            for (String side : List.of("reference", "prediction")) {
                Files.createDirectories(folder.resolve(side));
                Path file = folder.resolve(side + "/" + storage.fileName("stored"));
                // as most programs do; faster compression makes files that inflate faster too
                volumes.get(both.size()).write(file, storage, Deflater.DEFAULT_COMPRESSION);
                both.add(file);
            }
            files.put(storage, both);
        }
        return files;
    }

    private List<Volume> body(int organs) {
        int[] size = size(512, 512, 300);
        Random random = new Random(1);
        Volume reference = new Volume(size, 0.8, 0.8, 2);
        Volume prediction = new Volume(size, 0.8, 0.8, 2);
        for (int organ = 1; organ <= organs; organ++) {
            double[] centre = new double[3];
            double[] radii = new double[3];
            double[] moved = new double[3];
            double[] grown = new double[3];
            for (int axis = 0; axis < 3; axis++) {
                centre[axis] = size[axis] * (0.2 + 0.6 * random.nextDouble());
                radii[axis] = size[axis] * (0.03 + 0.1 * random.nextDouble());
                moved[axis] = centre[axis] + 2 * random.nextGaussian();
                grown[axis] = radii[axis] * (1 + 0.04 * random.nextGaussian());
            }
            reference.ellipsoid(centre, radii, organ);
            prediction.ellipsoid(moved, grown, organ);
        }
        for (int i = 0; i < STRAY_ISLANDS; i++) {
            double[] centre = new double[3];
            for (int axis = 0; axis < 3; axis++) {
                centre[axis] = size[axis] * random.nextDouble();
            }
            prediction.ellipsoid(
                    centre, new double[] {3, 3, 2}, 1 + random.nextInt(Math.max(1, organs)));
        }
        return List.of(reference, prediction);
    }

    /** 240 × 240 × 155 voxels of 1 mm with three shells around each other. */
    Pair tumour() throws IOException {
        int[] size = size(240, 240, 155);
        Volume reference = new Volume(size, MILLIMETRE);
        Volume prediction = new Volume(size, MILLIMETRE);
        Random random = new Random(2);
        for (int blob = 0; blob < 12; blob++) {
            double[] centre = new double[3];
            for (int axis = 0; axis < 3; axis++) {
                centre[axis] = size[axis] * (0.45 + 0.03 * random.nextGaussian());
            }
            double radius = size[2] * (0.1 + 0.08 * random.nextDouble());
            for (int shell = 0; shell < 3; shell++) {
                double r = radius * (1 - 0.3 * shell);
                int label = new int[] {2, 1, 3}[shell];
                reference.ellipsoid(centre, new double[] {r, r, r}, label);
                prediction.ellipsoid(centre, new double[] {r + 1, r - 0.5, r + 0.7}, label);
            }
        }
        return write("tumour", reference, prediction);
    }

    /** 256 × 256 × 128 voxels of 0.5 × 0.5 × 0.8 mm with tubes that branch. */
    Pair vessels() throws IOException {
        int[] size = size(256, 256, 128);
        Volume reference = new Volume(size, 0.5, 0.5, 0.8);
        Volume prediction = new Volume(size, 0.5, 0.5, 0.8);
        Random random = new Random(3);
        double[] root = {size[0] / 2.0, size[1] / 2.0, 1};
        grow(reference, prediction, root, new double[] {0.1, 0.1, 1}, 5 * scale + 1, random);
        return write("vessels", reference, prediction);
    }

    /** A branch of balls; it ends in two thinner ones. The prediction misses some thin ones. */
    private void grow(
            Volume reference,
            Volume prediction,
            double[] from,
            double[] direction,
            double radius,
            Random random) {
        if (radius < 1) {
            return;
        }
        boolean missed = radius < 2 && random.nextInt(4) == 0;
        double[] at = from.clone();
        for (int i = 0; i < 10 * radius; i++) {
            for (int axis = 0; axis < 3; axis++) {
                direction[axis] += 0.08 * random.nextGaussian();
                at[axis] += direction[axis];
            }
            reference.ellipsoid(at, new double[] {radius, radius, radius}, 1);
            if (!missed) {
                double r = radius + 0.4;
                prediction.ellipsoid(at, new double[] {r, r, r}, 1);
            }
        }
        for (int side = -1; side <= 1; side += 2) {
            double[] turned = {
                direction[0] + side * 0.6 * random.nextDouble(),
                direction[1] + side * 0.6 * random.nextDouble(),
                0.8 * direction[2]
            };
            grow(reference, prediction, at, turned, 0.75 * radius, random);
        }
    }

    /** A picture of 1024 × 1024 pixels with discs, each with a label of its own. */
    Pair cells() throws IOException {
        int[] size = size(1024, 1024, 1);
        Volume reference = new Volume(size, 1, 1);
        Volume prediction = new Volume(size, 1, 1);
        Random random = new Random(4);
        int label = 0;
        int pitch = 24;
        for (int y = pitch; y < size[1] - pitch; y += pitch) {
            for (int x = pitch; x < size[0] - pitch; x += pitch) {
                label++;
                double r = 6 + 5 * random.nextDouble();
                double[] centre = {x + random.nextGaussian(), y + random.nextGaussian(), 0};
                reference.ellipsoid(centre, new double[] {r, r, 1}, label);
                if (random.nextInt(10) > 0) {
                    double[] moved = {centre[0] + random.nextGaussian(), centre[1], 0};
                    prediction.ellipsoid(moved, new double[] {r + 1, r, 1}, label);
                }
            }
        }
        return write("cells", reference, prediction);
    }

    /** 5,000 images with 35,000 boxes of 80 classes, and 100,000 detections. */
    Pair boxes() throws IOException {
        Boxes boxes = new Boxes(Math.max(10, (int) Math.round(5000 * scale)));
        Files.createDirectories(folder.resolve("reference"));
        Files.createDirectories(folder.resolve("prediction"));
        Path reference = folder.resolve("reference/boxes.json");
        Path prediction = folder.resolve("prediction/boxes.json");
        boxes.writeReference(reference);
        boxes.writeResults(prediction);
        return new Pair(reference, prediction, Files.size(reference));
    }

    private int[] size(int... full) {
        int[] size = full.clone();
        for (int axis = 0; axis < size.length; axis++) {
            size[axis] = Math.max(full[axis] == 1 ? 1 : 16, (int) Math.round(full[axis] * scale));
        }
        return size;
    }

    private Pair write(String name, Volume reference, Volume prediction) throws IOException {
        Files.createDirectories(folder.resolve("reference"));
        Files.createDirectories(folder.resolve("prediction"));
        Pair pair =
                new Pair(
                        folder.resolve("reference/" + name + ".nii.gz"),
                        folder.resolve("prediction/" + name + ".nii.gz"),
                        reference.labels().length);
        reference.write(pair.reference());
        prediction.write(pair.prediction());
        return pair;
    }
}
