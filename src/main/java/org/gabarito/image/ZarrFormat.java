package org.gabarito.image;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gabarito.core.geometry.Grid;
import org.gabarito.core.geometry.Spacing;
import org.jspecify.annotations.Nullable;

/**
 * Label images in OME-Zarr 0.4 (Zarr 2) and 0.5 (Zarr 3), and bare Zarr arrays: folders, or zips of
 * them. Of a pyramid the full resolution is read; of an image, its labels.
 */
final class ZarrFormat implements ImageFormat {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_METADATA = 1 << 24;
    private static final int MOST_PROPERTIES = 1 << 20;

    private static final Map<String, Double> MILLIMETRES =
            Map.ofEntries(
                    Map.entry("meter", 1000.0),
                    Map.entry("m", 1000.0),
                    Map.entry("centimeter", 10.0),
                    Map.entry("cm", 10.0),
                    Map.entry("millimeter", 1.0),
                    Map.entry("mm", 1.0),
                    Map.entry("micrometer", 1e-3),
                    Map.entry("micron", 1e-3),
                    Map.entry("um", 1e-3),
                    Map.entry("µm", 1e-3),
                    Map.entry("nanometer", 1e-6),
                    Map.entry("nm", 1e-6));

    @Override
    public String name() {
        return "OME-Zarr";
    }

    @Override
    public List<String> endings() {
        return List.of(".ome.zarr.zip", ".ome.zarr", ".zarr.zip", ".zarr", ".ozx");
    }

    @Override
    public ImageHeader readHeader(FileSource source, ImageBudget budget) throws IOException {
        Labels labels = find(source, budget);
        return new ImageHeader(
                labels.grid, labels.orientation, labels.array.voxels().labelBytes(), labels.names);
    }

    @Override
    public LabelImage read(FileSource source, ImageBudget budget) throws IOException {
        Labels found = find(source, budget);
        LabelBuffer labels =
                new ZarrChunks(source, found.path, found.array, found.steps, found.grid, budget)
                        .read();
        return new LabelImage(labels.toLabelMap(), found.orientation, found.names, List.of());
    }

    private static Labels find(FileSource source, ImageBudget budget) throws IOException {
        Node node = Node.of(source, "").orElseThrow(() -> noZarr(source));
        // image → labels → one of them → its pyramid; or 0 → image, as converters nest them
        for (int depth = 0; depth < 5; depth++) {
            JsonNode ome = node.attributes;
            if (node.array != null) {
                return bare(node, source, budget);
            }
            JsonNode pyramid = ome.path("multiscales").path(0);
            boolean labelled = ome.has("image-label");
            Optional<Node> labels =
                    labelled ? Optional.empty() : Node.of(source, node.inside("labels"));
            if (pyramid.isObject() && labels.isEmpty()) {
                return ofPyramid(node, pyramid, source, budget);
            }
            if (ome.path("labels").isArray()) {
                node = only(node, ome.path("labels"), source);
            } else if (labels.isPresent()) {
                node = labels.orElseThrow();
            } else if (ome.has("bioformats2raw.layout")) {
                node = Node.of(source, node.inside("0")).orElseThrow(() -> noLabels(source));
            } else {
                throw noLabels(source);
            }
        }
        throw noLabels(source);
    }

    private static Node only(Node node, JsonNode names, FileSource source) throws IOException {
        if (names.size() != 1) {
            throw new ImageProblem(
                    source.name(),
                    names.size() == 0
                            ? "Its list of label images is empty."
                            : "It holds "
                                    + names.size()
                                    + " label images, “"
                                    + names.get(0).asText()
                                    + "” and “"
                                    + names.get(1).asText()
                                    + "” among them.",
                    "Copy the one to be scored (labels/NAME) into a folder of its own that ends in .zarr.");
        }
        String name = names.get(0).asText();
        return Node.of(source, node.inside(name))
                .orElseThrow(
                        () ->
                                ZarrArray.damaged(
                                        source.name(),
                                        "it lists labels “" + name + "”, which are not there"));
    }

    private static Labels bare(Node node, FileSource source, ImageBudget budget)
            throws ImageProblem {
        ZarrArray array = Objects.requireNonNull(node.array);
        List<String> axes = usualAxes(array.shape().length);
        JsonNode dimensions = node.meta.path("dimension_names");
        if (dimensions.isArray() && dimensions.size() == axes.size()) {
            List<String> named = new ArrayList<>();
            dimensions.forEach(one -> named.add(one.asText().toLowerCase(Locale.ROOT)));
            if (named.contains("y") && named.contains("x")) {
                axes = named;
            }
        }
        double[] unknown = new double[axes.size()];
        Arrays.fill(unknown, Double.NaN);
        return place(node.path, array, axes, unknown, unknown, new TreeMap<>(), source, budget);
    }

    private static Labels ofPyramid(
            Node node, JsonNode pyramid, FileSource source, ImageBudget budget) throws IOException {
        String file = source.name();
        JsonNode full = pyramid.path("datasets").path(0);
        String path = node.inside(full.path("path").asText());
        Node data =
                Node.of(source, path)
                        .orElseThrow(
                                () ->
                                        ZarrArray.damaged(
                                                file,
                                                "its full resolution “"
                                                        + full.path("path").asText()
                                                        + "” is not there"));
        if (data.array == null) {
            throw ZarrArray.damaged(file, "its full resolution is no array");
        }
        int count = data.array.shape().length;
        List<String> axes = new ArrayList<>();
        double[] millimetres = new double[count];
        JsonNode declared = pyramid.path("axes");
        for (int axis = 0; axis < declared.size() && axis < count; axis++) {
            JsonNode one = declared.get(axis);
            axes.add((one.isTextual() ? one : one.path("name")).asText().toLowerCase(Locale.ROOT));
            millimetres[axis] =
                    MILLIMETRES.getOrDefault(
                            one.path("unit").asText().toLowerCase(Locale.ROOT), Double.NaN);
        }
        if (axes.isEmpty()) {
            axes.addAll(usualAxes(count));
            Arrays.fill(millimetres, Double.NaN);
        } else if (declared.size() != count) {
            throw ZarrArray.damaged(file, "it has " + count + " axes and names " + declared.size());
        }
        double[] scale = new double[count];
        double[] translation = new double[count];
        Arrays.fill(scale, 1);
        boolean scaled = false;
        boolean moved = false;
        for (JsonNode transformations :
                List.of(
                        full.path("coordinateTransformations"),
                        pyramid.path("coordinateTransformations"))) {
            for (JsonNode one : transformations) {
                scaled |= transform(one, scale, translation, file);
                moved |= one.path("type").asText().equals("translation");
            }
        }
        for (int axis = 0; axis < count; axis++) {
            scale[axis] *= scaled ? millimetres[axis] : Double.NaN;
            // Where nothing says where the first voxel lies, zero is no place.
            translation[axis] *= moved ? millimetres[axis] : Double.NaN;
        }
        return place(
                path, data.array, axes, scale, translation, names(node.attributes), source, budget);
    }

    private static boolean transform(
            JsonNode one, double[] scale, double[] translation, String file) throws ImageProblem {
        String type = one.path("type").asText();
        if (type.equals("identity")) {
            return false;
        }
        JsonNode numbers = one.path(type);
        if (!type.equals("scale") && !type.equals("translation")
                || numbers.size() != scale.length) {
            throw new ImageProblem(
                    file,
                    "Its coordinate transformation “" + type + "” is not read here.",
                    "Give scale and translation as lists of one number an axis.");
        }
        for (int axis = 0; axis < scale.length; axis++) {
            double number = numbers.get(axis).asDouble(Double.NaN);
            if (!Double.isFinite(number) || type.equals("scale") && !(number > 0)) {
                throw new ImageProblem(
                        file,
                        "Its "
                                + type
                                + " along axis "
                                + (axis + 1)
                                + " is "
                                + numbers.get(axis)
                                + ".",
                        "Correct it in the metadata (coordinateTransformations).");
            }
            if (type.equals("scale")) {
                scale[axis] *= number;
                translation[axis] *= number;
            } else {
                translation[axis] += number;
            }
        }
        return type.equals("scale");
    }

    /** Checks sizes, and finds for each axis how far its neighbours lie apart in the label map. */
    private static Labels place(
            String path,
            ZarrArray array,
            List<String> axes,
            double[] scale,
            double[] translation,
            SortedMap<Integer, String> names,
            FileSource source,
            ImageBudget budget)
            throws ImageProblem {
        String file = source.name();
        long[] sizes = {0, 0, 1};
        int[] at = {-1, -1, -1};
        for (int axis = 0; axis < axes.size(); axis++) {
            int spatial = "xyz".indexOf(axes.get(axis));
            if (axes.get(axis).length() == 1 && spatial >= 0 && at[spatial] < 0) {
                at[spatial] = axis;
                sizes[spatial] = array.shape()[axis];
            } else if (array.shape()[axis] != 1) {
                throw new ImageProblem(
                        file,
                        "Its axis “"
                                + axes.get(axis)
                                + "” holds "
                                + array.shape()[axis]
                                + " images; a label map is one.",
                        "Save one time point and channel.");
            }
        }
        if (at[0] < 0 || at[1] < 0) {
            throw new ImageProblem(
                    file,
                    "Its axes are " + axes + ", without x and y.",
                    "Name its axes in the metadata (multiscales, axes).");
        }
        int[] shape = Shapes.checked(sizes, array.voxels().type().bytes(), file, budget);
        double[] step = new double[shape.length];
        double[] origin = new double[shape.length];
        boolean physical = true;
        for (int axis = 0; axis < shape.length; axis++) {
            step[axis] = rounded(scale[at[axis]]);
            origin[axis] = rounded(translation[at[axis]]);
            physical &= step[axis] > 0 && !Double.isInfinite(step[axis]);
        }
        int[] steps = new int[axes.size()];
        int stride = 1;
        for (int axis = 0; axis < 3; axis++) {
            if (at[axis] >= 0) {
                steps[at[axis]] = stride;
                stride *= (int) sizes[axis];
            }
        }
        Grid grid =
                Grid.of(
                        physical
                                ? Spacing.of(Spacing.MILLIMETRE, step)
                                : Spacing.unknown(shape.length),
                        shape);
        Orientation none = Orientation.none(shape.length);
        return new Labels(
                path,
                array,
                steps,
                grid,
                physical && Arrays.stream(origin).allMatch(Double::isFinite)
                        ? Orientation.of(origin, none.direction())
                        : none,
                names);
    }

    /** Without the last digits that changing the unit leaves. */
    private static double rounded(double number) {
        return Double.isFinite(number)
                ? Double.parseDouble(String.format(Locale.ROOT, "%.12g", number)) + 0.0
                : number;
    }

    private static List<String> usualAxes(int count) {
        return List.of("t", "c", "z", "y", "x").subList(5 - count, 5);
    }

    private static SortedMap<Integer, String> names(JsonNode attributes) {
        SortedMap<Integer, String> names = new TreeMap<>();
        JsonNode properties = attributes.path("image-label").path("properties");
        int count = 0;
        for (JsonNode one : properties) {
            if (count++ > MOST_PROPERTIES) {
                break;
            }
            for (String key : List.of("name", "class", "label", "label-name", "class_name")) {
                if (one.path(key).isTextual() && one.path("label-value").isInt()) {
                    names.putIfAbsent(one.path("label-value").asInt(), one.path(key).asText());
                }
            }
        }
        return names;
    }

    private static ImageProblem noZarr(FileSource source) {
        return new ImageProblem(
                source.name(),
                "There is no Zarr array or group in it (zarr.json, .zarray or .zgroup).",
                "Give the folder that holds it, whole, hidden files included.");
    }

    private static ImageProblem noLabels(FileSource source) {
        return new ImageProblem(
                source.name(),
                "There are no labels in it: neither “labels” nor “multiscales” among its attributes.",
                "Give an OME-Zarr of labels, or the folder of one array.");
    }

    /** One group or array, by its metadata. */
    private record Node(
            String path, JsonNode meta, JsonNode attributes, @Nullable ZarrArray array) {

        String inside(String name) {
            return path.isEmpty() ? name : path + "/" + name;
        }

        static Optional<Node> of(FileSource source, String path) throws IOException {
            String file = source.name();
            String start = path.isEmpty() ? "" : path + "/";
            Optional<JsonNode> three = json(source, start + "zarr.json");
            if (three.isPresent()) {
                JsonNode meta = three.orElseThrow();
                JsonNode attributes = meta.path("attributes");
                boolean array = meta.path("node_type").asText().equals("array");
                return Optional.of(
                        new Node(
                                path,
                                meta,
                                attributes.has("ome") ? attributes.path("ome") : attributes,
                                array ? ZarrArray.version3(meta, file) : null));
            }
            JsonNode attributes = json(source, start + ".zattrs").orElseGet(JSON::createObjectNode);
            Optional<JsonNode> two = json(source, start + ".zarray");
            if (two.isPresent()) {
                return Optional.of(
                        new Node(
                                path,
                                JSON.createObjectNode(),
                                attributes,
                                ZarrArray.version2(two.orElseThrow(), file)));
            }
            return json(source, start + ".zgroup")
                    .map(group -> new Node(path, group, attributes, null));
        }

        private static Optional<JsonNode> json(FileSource source, String path) throws IOException {
            FileSource found = source.related(path).orElse(null);
            if (found == null) {
                return Optional.empty();
            }
            byte[] bytes;
            try (InputStream in = found.open()) {
                bytes = in.readNBytes(MOST_METADATA + 1);
            }
            if (bytes.length > MOST_METADATA) {
                throw ZarrArray.damaged(source.name(), path + " is larger than any metadata");
            }
            try {
                JsonNode node = JSON.readTree(bytes);
                if (node != null && node.isObject()) {
                    return Optional.of(node);
                }
            } catch (IOException e) {
                // A broken encoding is an exception of its own.
                String why =
                        e instanceof JacksonException json
                                ? json.getOriginalMessage()
                                : e.getMessage();
                throw ZarrArray.damaged(source.name(), path + " is no JSON: " + why);
            }
            throw ZarrArray.damaged(source.name(), path + " is no JSON object");
        }
    }

    private record Labels(
            String path,
            ZarrArray array,
            int[] steps,
            Grid grid,
            Orientation orientation,
            SortedMap<Integer, String> names) {
        Labels {
            names = Collections.unmodifiableSortedMap(names);
        }
    }
}
