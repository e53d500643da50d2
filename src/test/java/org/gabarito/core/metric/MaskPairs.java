package org.gabarito.core.metric;

import java.util.List;
import java.util.Set;
import org.gabarito.core.geometry.BoundingBox;
import org.gabarito.core.geometry.Grid;
import org.gabarito.core.geometry.LabelMap;
import org.gabarito.core.geometry.Spacing;
import org.jspecify.annotations.Nullable;

/** Evidence for tests, made one voxel at a time. */
public final class MaskPairs {
    private MaskPairs() {}

    /** One class of two label maps. */
    public static ClassPair of(LabelMap reference, LabelMap prediction, int label) {
        return of(reference, prediction, List.of(label), Set.of());
    }

    /** One class of two label maps, voxels with some reference labels left out. */
    public static ClassPair of(
            LabelMap reference, LabelMap prediction, List<Integer> labels, Set<Integer> ignore) {
        Grid grid = reference.grid();
        long[] counts = new long[4];
        for (int i = 0; i < grid.voxels(); i++) {
            if (!ignore.contains(reference.label(i))) {
                counts[
                        (labels.contains(reference.label(i)) ? 2 : 0)
                                + (labels.contains(prediction.label(i)) ? 1 : 0)]++;
            }
        }
        MaskPair masks =
                MaskPair.of(
                        reference,
                        prediction,
                        labels,
                        ignore,
                        box(reference, reference, labels, ignore),
                        box(prediction, reference, labels, ignore));
        return new Evidence(grid, new Counts(counts[3], counts[1], counts[2], counts[0]), masks);
    }

    /** A picture of one plane: {@code #} is label 1, everything else background. */
    public static LabelMap picture(Spacing spacing, String picture) {
        List<String> lines = picture.lines().toList();
        int columns = lines.get(0).length();
        byte[] labels = new byte[columns * lines.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) (lines.get(i / columns).charAt(i % columns) == '#' ? 1 : 0);
        }
        return LabelMap.of(Grid.of(spacing, columns, lines.size()), labels);
    }

    private static @Nullable BoundingBox box(
            LabelMap map, LabelMap reference, List<Integer> labels, Set<Integer> ignore) {
        Grid grid = map.grid();
        BoundingBox box = null;
        for (int i = 0; i < grid.voxels(); i++) {
            if (labels.contains(map.label(i)) && !ignore.contains(reference.label(i))) {
                int[] at = new int[grid.dimensions()];
                int rest = i;
                for (int axis = 0; axis < at.length; axis++) {
                    at[axis] = rest % grid.size(axis);
                    rest /= grid.size(axis);
                }
                BoundingBox voxel = BoundingBox.of(at, at);
                box = box == null ? voxel : box.union(voxel);
            }
        }
        return box;
    }

    private record Evidence(Grid grid, Counts counts, MaskPair masks) implements ClassPair {}
}
