package org.gabarito.image;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gabarito.core.geometry.Grid;
import org.gabarito.core.geometry.LabelMap;
import org.jspecify.annotations.Nullable;

/**
 * What 3D Slicer says of the segments in a {@code .seg.nrrd}: their names, labels and layers. Its
 * segments may overlap and then lie in several layers; a label map has one label a voxel, so layers
 * are joined when no voxel is in two of them, and refused otherwise.
 */
record NrrdSegments(List<Segment> segments, boolean layered) {
    private static final Pattern KEY = Pattern.compile("Segment(\\d{1,5})_(\\w+)");

    /** One segment: the voxels of this value in this layer. */
    record Segment(String name, int layer, int value) {}

    static boolean isSegment(String key) {
        return KEY.matcher(key).matches();
    }

    static NrrdSegments of(Map<String, String> pairs, int layers) {
        SortedMap<Integer, Map<String, String>> found = new TreeMap<>();
        pairs.forEach(
                (key, value) -> {
                    Matcher matcher = KEY.matcher(key);
                    if (matcher.matches()) {
                        found.computeIfAbsent(
                                        Integer.parseInt(matcher.group(1)), n -> new TreeMap<>())
                                .put(matcher.group(2), value);
                    }
                });
        List<Segment> segments = new ArrayList<>();
        found.forEach(
                (number, said) -> {
                    // Before layers, each segment was a mask of its own.
                    boolean layered = said.containsKey("LabelValue");
                    int layer = whole(said.get("Layer"), layered || layers == 1 ? 0 : number);
                    int value = whole(said.get("LabelValue"), layers == 1 ? number + 1 : 1);
                    String name = said.getOrDefault("Name", said.getOrDefault("ID", "")).strip();
                    if (layer >= 0 && layer < layers && value > 0) {
                        segments.add(new Segment(name, layer, value));
                    }
                });
        return new NrrdSegments(List.copyOf(segments), layers > 1);
    }

    private static int whole(@Nullable String text, int otherwise) {
        try {
            return text == null ? otherwise : Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** Names of the labels of the joined map. */
    SortedMap<Integer, String> names() {
        SortedMap<Integer, String> names = new TreeMap<>();
        for (int i = 0; i < segments.size(); i++) {
            if (!segments.get(i).name().isEmpty()) {
                names.put(label(i), segments.get(i).name());
            }
        }
        return names;
    }

    /** Layers number their segments each from 1; if that clashes, all are numbered through. */
    private int label(int segment) {
        return clash() ? segment + 1 : segments.get(segment).value();
    }

    private boolean clash() {
        Set<Integer> values = new HashSet<>();
        return layered && !segments.stream().allMatch(segment -> values.add(segment.value()));
    }

    /** The layers of a file as one label map. */
    LabelMap joined(LabelMap stored, NrrdHeader header, String file, ImageBudget budget)
            throws ImageProblem {
        Grid grid = header.grid();
        LabelBuffer labels = new LabelBuffer(grid, file, budget);
        List<Map<Integer, Integer>> known = labels();
        int voxels = grid.voxels();
        int layers = header.layers();
        for (int voxel = 0; voxel < voxels; voxel++) {
            int found = -1;
            int label = 0;
            for (int layer = 0; layer < layers; layer++) {
                int at = header.layersFirst() ? voxel * layers + layer : layer * voxels + voxel;
                int value = stored.label(at);
                if (value == 0) {
                    continue;
                }
                if (found >= 0) {
                    throw overlap(found, layer, file);
                }
                found = layer;
                label = layer < known.size() ? known.get(layer).getOrDefault(value, 0) : 0;
                if (label == 0) {
                    throw new ImageProblem(
                            file,
                            "Layer "
                                    + layer
                                    + " holds the value "
                                    + value
                                    + ", which is no segment of its header.",
                            "Export it as one label map (Slicer: Export to labelmap).");
                }
            }
            labels.add((long) label);
        }
        return labels.toLabelMap();
    }

    private List<Map<Integer, Integer>> labels() {
        List<Map<Integer, Integer>> known = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            while (known.size() <= segment.layer()) {
                known.add(new TreeMap<>());
            }
            known.get(segment.layer()).put(segment.value(), label(i));
        }
        return known;
    }

    private ImageProblem overlap(int one, int other, String file) {
        return new ImageProblem(
                file,
                "Its segments overlap: "
                        + inLayer(one)
                        + " and "
                        + inLayer(other)
                        + " share voxels, and a label map has one label a voxel.",
                "Export the segments one by one, or as one label map without overlap.");
    }

    private String inLayer(int layer) {
        return segments.stream()
                .filter(segment -> segment.layer() == layer)
                .map(segment -> "“" + DetachedPixels.printable(segment.name()) + "”")
                .limit(3)
                .reduce((a, b) -> a + ", " + b)
                .orElse("layer " + layer);
    }
}
