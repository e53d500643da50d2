package org.gabarito.dataset;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gabarito.core.geometry.BoundingBox;
import org.gabarito.core.geometry.Grid;
import org.gabarito.core.geometry.LabelMap;
import org.gabarito.core.geometry.LabelRuns;
import org.gabarito.core.geometry.ObjectRuns;
import org.gabarito.core.geometry.Spacing;
import org.gabarito.image.FileSource;
import org.gabarito.image.HeaderText;
import org.gabarito.image.ImageBudget;
import org.gabarito.image.ImageFormat;
import org.gabarito.image.ImageHeader;
import org.gabarito.image.ImageProblem;
import org.gabarito.image.LabelImage;
import org.gabarito.image.Orientation;

/**
 * One side of a case whose instances are masks, which may overlap: the slices of one file along its
 * last axis in the order x, y, z (the first of a NumPy array, the pages of a TIFF), or the files of
 * a folder. Only outlines are kept.
 */
record MaskStack(ObjectRuns masks, Orientation orientation, List<HeaderText> texts) {

    static MaskStack read(FileSource source, ImageBudget budget) throws IOException {
        return read(source, source, budget);
    }

    /**
     * @param bytes the same file or folder, such as one that hashes what is read
     */
    static MaskStack read(FileSource source, FileSource bytes, ImageBudget budget)
            throws IOException {
        if (source instanceof MaskFolder folder) {
            return ofFolder(folder, bytes, budget);
        }
        ImageFormat format = CaseReader.format(source);
        LabelImage image = format.read(bytes, budget.ofStacks());
        Grid all = image.labels().grid();
        Grid one = ofOne(all);
        ObjectRuns.Masks masks = ObjectRuns.ofMasks(one);
        for (int number = 0; number < all.voxels() / one.voxels(); number++) {
            LabelMap mask = slice(image.labels(), one, number);
            check(mask, source.name(), "Mask " + (number + 1) + " of its stack");
            masks.add(mask);
        }
        return new MaskStack(masks.build(), image.orientation(), image.texts());
    }

    private static MaskStack ofFolder(MaskFolder folder, FileSource bytes, ImageBudget budget)
            throws IOException {
        ObjectRuns.Masks masks = null;
        Lattice first = null;
        Orientation orientation = Orientation.none(2);
        List<HeaderText> texts = new ArrayList<>();
        for (String file : folder.files().keySet()) {
            String name = folder.nameOf(file);
            FileSource one = bytes.related(file).orElseThrow();
            LabelImage image;
            try {
                image = CaseReader.format(one).read(one, budget);
            } catch (ImageProblem e) {
                throw new ImageProblem(name, e.fault(), e.cure());
            }
            LabelMap mask = image.labels();
            check(mask, name, "It");
            Lattice lattice = Lattice.of(mask.grid(), image.orientation());
            if (masks == null || first == null) {
                masks = ObjectRuns.ofMasks(lattice.grid());
                first = lattice;
                orientation = image.orientation();
            } else {
                List<String> differences = Geometry.differences(first, lattice, false);
                if (!differences.isEmpty()) {
                    throw new ImageProblem(
                            name,
                            "It does not lie on the grid of the other masks of its case ("
                                    + folder.files().firstKey()
                                    + "): "
                                    + String.join("; ", differences)
                                    + ".",
                            "Save all masks of a case on one grid.");
                }
            }
            masks.add(mask.with(lattice.grid()));
            texts.addAll(image.texts());
        }
        if (masks == null) {
            throw new ImageProblem(
                    folder.name(), "It holds no masks.", "Leave the folder out or fill it.");
        }
        return new MaskStack(masks.build(), orientation, texts);
    }

    /** What its headers say, as of one mask; reads no voxel. */
    static InspectedImage header(FileSource source, ImageBudget budget) throws IOException {
        FileSource first = SeveralFiles.first(source);
        boolean folder = source instanceof MaskFolder;
        ImageHeader header =
                CaseReader.format(first).readHeader(first, folder ? budget : budget.ofStacks());
        return new InspectedImage(
                source.name(),
                folder ? header.grid() : ofOne(header.grid()),
                header.orientation(),
                header.labelBytes(),
                Map.of());
    }

    /** The same with how many voxels each mask has. */
    static InspectedImage contents(FileSource source, ImageBudget budget) throws IOException {
        MaskStack stack = read(source, budget);
        TreeMap<Integer, Long> voxels = new TreeMap<>();
        long[] sizes = stack.masks.voxels();
        for (int mask = 0; mask < sizes.length; mask++) {
            if (sizes[mask] > 0) {
                voxels.put(mask + 1, sizes[mask]);
            }
        }
        return new InspectedImage(
                source.name(),
                stack.masks.grid(),
                stack.orientation,
                Byte.BYTES,
                voxels,
                new TreeMap<>(),
                stack.texts);
    }

    /** Bytes that it takes to read it: all of a stack, or one file of a folder after the other. */
    static long bytes(FileSource source, ImageBudget budget) throws IOException {
        FileSource first = SeveralFiles.first(source);
        ImageHeader header =
                CaseReader.format(first)
                        .readHeader(
                                first, source instanceof MaskFolder ? budget : budget.ofStacks());
        return header.grid().voxels() * (long) header.labelBytes();
    }

    Lattice lattice() {
        return Lattice.of(masks.grid(), orientation);
    }

    /** The same masks on a grid of as many voxels. */
    ObjectRuns on(Grid grid) {
        return grid.size(0) == masks.grid().size(0)
                ? masks.with(grid)
                : moved(grid, map -> map.with(grid));
    }

    /** What becomes of one mask. */
    interface Move {
        LabelMap of(LabelMap mask) throws ImageProblem;
    }

    /** Each mask brought onto a grid by itself. */
    ObjectRuns each(Grid grid, Move move) throws ImageProblem {
        Grid own = masks.grid();
        int[] last = own.shape();
        Arrays.setAll(last, axis -> own.size(axis) - 1);
        BoundingBox whole = BoundingBox.of(new int[last.length], last);
        ObjectRuns.Masks moved = ObjectRuns.ofMasks(grid);
        for (int mask = 0; mask < masks.objects(); mask++) {
            moved.add(move.of(masks.crop(mask, whole)));
        }
        return moved.build();
    }

    private ObjectRuns moved(Grid grid, Move move) {
        try {
            return each(grid, move);
        } catch (ImageProblem e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without the axis that counts masks; a flat image is one mask. */
    private static Grid ofOne(Grid all) {
        if (all.dimensions() < 3) {
            return all;
        }
        int[] shape = Arrays.copyOf(all.shape(), all.dimensions() - 1);
        Spacing spacing = all.spacing();
        double[] steps = Arrays.copyOf(spacing.toArray(), shape.length);
        return Grid.of(
                spacing.isPhysical()
                        ? Spacing.of(spacing.unit(), steps)
                        : Spacing.unknown(shape.length),
                shape);
    }

    private static LabelMap slice(LabelMap all, Grid one, int number) {
        int from = number * one.voxels();
        int to = from + one.voxels();
        if (all.array() instanceof byte[] bytes) {
            return LabelMap.of(one, Arrays.copyOfRange(bytes, from, to));
        }
        return all.array() instanceof short[] shorts
                ? LabelMap.of(one, Arrays.copyOfRange(shorts, from, to))
                : LabelMap.of(one, Arrays.copyOfRange((int[]) all.array(), from, to));
    }

    /** A mask has one value beside 0; label maps are no masks. */
    private static void check(LabelMap mask, String file, String what) throws ImageProblem {
        LabelRuns runs = LabelRuns.of(mask);
        int voxels = mask.grid().voxels();
        int found = 0;
        for (int at = 0; at < voxels; at = runs.end(at, voxels)) {
            int label = runs.label(at);
            if (label != 0 && found != 0 && label != found) {
                throw new ImageProblem(
                        file,
                        what
                                + " holds the labels "
                                + found
                                + " and "
                                + label
                                + ", so it is not the mask of one instance.",
                        "Masks lie along the first axis of an array, the pages of a TIFF, the last axis"
                                + " of a NIfTI file. Label maps are scored with --objects instances.");
            }
            found = label == 0 ? found : label;
        }
    }
}
