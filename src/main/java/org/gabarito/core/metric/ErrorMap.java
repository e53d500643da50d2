package org.gabarito.core.metric;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gabarito.core.geometry.Grid;
import org.gabarito.core.geometry.LabelMap;
import org.gabarito.core.geometry.LabelRuns;

/**
 * Where two label maps agree and where they do not, voxel by voxel. It holds no voxels of its own:
 * every code is worked out from both maps when it is asked for, so that a large volume needs no
 * third array.
 */
public final class ErrorMap implements LabelRuns {
    /** Background on both sides, or a voxel that is left out. */
    public static final int NOTHING = 0;

    public static final int TRUE_POSITIVE = 1;
    public static final int FALSE_POSITIVE = 2;
    public static final int FALSE_NEGATIVE = 3;

    /** Both sides found something, but not the same; only where several classes are looked at. */
    public static final int OTHER_CLASS = 4;

    private final Grid grid;
    private final LabelRuns reference;
    private final LabelRuns prediction;
    private final int[] labels;
    private final boolean classesDiffer;
    private final int[] ignored;

    private ErrorMap(
            LabelMap reference,
            LabelMap prediction,
            List<Integer> labels,
            boolean classesDiffer,
            Set<Integer> ignore) {
        if (!reference.grid().sameShape(prediction.grid())) {
            throw new IllegalArgumentException(
                    "reference is " + reference.grid() + ", prediction " + prediction.grid());
        }
        this.grid = reference.grid();
        this.reference = LabelRuns.of(reference);
        this.prediction = LabelRuns.of(prediction);
        this.labels = sorted(labels);
        this.classesDiffer = classesDiffer;
        this.ignored = sorted(List.copyOf(ignore));
    }

    /**
     * Of one class, or of a region that is the union of several labels.
     *
     * @param ignore labels whose voxels in the reference are left out
     */
    public static ErrorMap ofClass(
            LabelMap reference, LabelMap prediction, List<Integer> labels, Set<Integer> ignore) {
        return new ErrorMap(reference, prediction, labels, false, ignore);
    }

    /** Of several classes together, where taking one for another is an error of its own. */
    public static ErrorMap ofClasses(
            LabelMap reference, LabelMap prediction, List<Integer> labels, Set<Integer> ignore) {
        return new ErrorMap(reference, prediction, labels, true, ignore);
    }

    private static int[] sorted(List<Integer> labels) {
        return new TreeSet<>(labels).stream().mapToInt(Integer::intValue).toArray();
    }

    public Grid grid() {
        return grid;
    }

    @Override
    public int label(int index) {
        return code(reference.label(index), prediction.label(index));
    }

    @Override
    public int end(int from, int limit) {
        return Math.min(reference.end(from, limit), prediction.end(from, limit));
    }

    private int code(int here, int there) {
        if (here == 0 && there == 0 || ignored.length > 0 && holds(ignored, here)) {
            return NOTHING;
        }
        boolean inReference = here != 0 && holds(labels, here);
        boolean inPrediction = there != 0 && holds(labels, there);
        if (inReference && inPrediction) {
            return classesDiffer && here != there ? OTHER_CLASS : TRUE_POSITIVE;
        }
        return inReference ? FALSE_NEGATIVE : inPrediction ? FALSE_POSITIVE : NOTHING;
    }

    private static boolean holds(int[] sorted, int label) {
        return sorted.length == 1 ? sorted[0] == label : Arrays.binarySearch(sorted, label) >= 0;
    }

    /** Whether a code stands for a mistake. */
    public static boolean isError(int code) {
        return code > TRUE_POSITIVE;
    }

    /** How many voxels have each code, the code being the place. */
    public long[] counts() {
        long[] counts = new long[OTHER_CLASS + 1];
        int width = grid.size(0);
        int voxels = grid.voxels();
        for (int row = 0; row < voxels; row += width) {
            for (int index = row; index < row + width; ) {
                int end = end(index, row + width);
                counts[label(index)] += end - index;
                index = end;
            }
        }
        return counts;
    }

    /** The codes of one row of voxels, from a linear index on. */
    public void read(int start, byte[] codes) {
        for (int index = start; index < start + codes.length; ) {
            int end = end(index, start + codes.length);
            Arrays.fill(codes, index - start, end - start, (byte) label(index));
            index = end;
        }
    }
}
