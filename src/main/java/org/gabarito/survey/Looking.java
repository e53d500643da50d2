package org.gabarito.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.gabarito.core.geometry.BoundingBox;
import org.gabarito.core.geometry.CentreLine;
import org.gabarito.core.geometry.Components;
import org.gabarito.core.geometry.Connectivity;
import org.gabarito.core.geometry.LabelMap;
import org.jspecify.annotations.Nullable;

/** Looks at one reference: its labels, their components and shapes. */
final class Looking {
    /** Against the largest component of the same label; below it is a speck or a stray. */
    private static final double TINY = 0.01;

    /** Edge of the largest speck: structures may be as small, but not beside a large one. */
    private static final int SPECK_EDGE = 3;

    /** Share of a label that its main component must hold for others to be strays. */
    private static final double MAIN = 0.9;

    /** Shapes measured in one case at most. */
    private static final int MOST_LINES = 40;

    private static final int SMALLEST_SHAPE = 5;

    private final LabelMap map;
    private final Components components;

    private Looking(LabelMap map) {
        this.map = map;
        this.components = Components.of(map, Connectivity.FULL);
    }

    /**
     * @param shapes whether to measure centre lines, which takes longest
     */
    static CaseLook at(String id, LabelMap map, boolean shapes) {
        return new Looking(map).look(id, shapes);
    }

    private CaseLook look(String id, boolean shapes) {
        Map<Integer, List<Integer>> byLabel = new TreeMap<>();
        for (int one = 0; one < components.count(); one++) {
            byLabel.computeIfAbsent(components.label(one), label -> new ArrayList<>()).add(one);
        }
        Map<Integer, Integer> bridged = bridged(byLabel.size());
        byLabel.values()
                .forEach(all -> all.sort(Comparator.comparingInt(components::voxels).reversed()));
        List<Integer> labels = List.copyOf(byLabel.keySet());
        int every = Math.max(1, (labels.size() + MOST_LINES - 1) / MOST_LINES);
        List<LabelLook> looks =
                IntStream.range(0, labels.size())
                        .parallel()
                        .mapToObj(
                                i -> {
                                    int label = labels.get(i);
                                    List<Integer> all = byLabel.get(label);
                                    int gaps =
                                            bridged.isEmpty() ? 0 : all.size() - bridged.get(label);
                                    return look(label, all, gaps, shapes && i % every == 0);
                                })
                        .toList();
        return new CaseLook(id, map.grid(), looks);
    }

    /**
     * Components by label when gaps of one voxel count as none; nothing where it is no question.
     */
    private Map<Integer, Integer> bridged(int labels) {
        Map<Integer, Integer> count = new TreeMap<>();
        if (components.count() > labels) {
            Components near = Components.of(map, Connectivity.NEAR);
            for (int one = 0; one < near.count(); one++) {
                count.merge(near.label(one), 1, Integer::sum);
            }
        }
        return count;
    }

    private LabelLook look(int label, List<Integer> largestFirst, int gaps, boolean measured) {
        int main = largestFirst.get(0);
        int[] parts =
                largestFirst.stream()
                        .filter(c -> !isSpeck(c, main))
                        .mapToInt(components::voxels)
                        .toArray();
        long voxels = largestFirst.stream().mapToLong(components::voxels).sum();
        boolean touches = largestFirst.stream().anyMatch(components::touchesAnother);
        return new LabelLook(
                label,
                voxels,
                parts,
                components.voxels(main) < MAIN * voxels ? 0 : strays(largestFirst, main),
                gaps,
                touches,
                measured ? line(main) : null);
    }

    private boolean isTiny(int component, int main) {
        return components.voxels(component) < TINY * components.voxels(main);
    }

    private boolean isSpeck(int component, int main) {
        return isTiny(component, main)
                && components.voxels(component) <= Math.pow(SPECK_EDGE, map.grid().dimensions());
    }

    private int strays(List<Integer> all, int main) {
        double far = Sizes.diameter(components.voxels(main), map.grid().dimensions()) / 2;
        return (int)
                all.stream()
                        .filter(c -> isTiny(c, main))
                        .filter(c -> gap(components.box(c), components.box(main)) > far)
                        .count();
    }

    /** Voxels between two boxes, along the straight line. */
    private static double gap(BoundingBox one, BoundingBox other) {
        double[] gaps = new double[one.dimensions()];
        for (int axis = 0; axis < gaps.length; axis++) {
            int between =
                    Math.max(one.min(axis) - other.max(axis), other.min(axis) - one.max(axis));
            gaps[axis] = Math.max(0, between);
        }
        return Math.sqrt(Arrays.stream(gaps).map(gap -> gap * gap).sum());
    }

    private @Nullable CentreLine line(int component) {
        return components.voxels(component) < SMALLEST_SHAPE
                ? null
                : CentreLine.of(map, components, component);
    }
}
