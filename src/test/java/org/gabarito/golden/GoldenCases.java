package org.gabarito.golden;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import javax.imageio.ImageIO;
import org.gabarito.core.geometry.Grid;
import org.gabarito.core.geometry.LabelMap;
import org.gabarito.core.geometry.Spacing;
import org.gabarito.image.FileSource;
import org.gabarito.image.FileSources;

/** The golden cases as label maps, and what other tools recorded about them. */
public final class GoldenCases {
    private static final ObjectMapper JSON = new ObjectMapper();

    private GoldenCases() {}

    /**
     * One case. A binary one has the single label 1 for every foreground voxel.
     *
     * @param kind {@code binary} or {@code multiclass}
     */
    public record GoldenCase(
            String name,
            String kind,
            List<Integer> labels,
            LabelMap reference,
            LabelMap prediction) {

        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * What one tool said.
     *
     * @param parameters numbers and words as text, by name: {@code tau}, {@code label} …
     * @param raised whether the tool gave an error in place of a value, which is then NaN
     */
    public record GoldenRecord(
            String caseName,
            String kind,
            String metric,
            Map<String, String> parameters,
            String peer,
            double value,
            boolean raised) {

        /** The class that the value is about; 1 in binary cases, 0 when about all. */
        public int label() {
            return kind.equals("binary")
                    ? 1
                    : Integer.parseInt(parameters.getOrDefault("label", "0"));
        }

        public String parameter(String name) {
            return parameters.getOrDefault(name, "");
        }

        public double number(String name) {
            return Double.parseDouble(parameters.get(name));
        }
    }

    /**
     * Every record, in file order, without those whose value is not one number. The two directed
     * means of surface-distance become two records, {@code asd_ref2pred} and {@code asd_pred2ref}.
     */
    public static List<GoldenRecord> records() {
        return recordsIn("values.jsonl.gz");
    }

    /** Every record about single objects: instance segmentation and detection. */
    public static List<GoldenRecord> objectRecords() {
        return recordsIn("objects.jsonl.gz");
    }

    /** Records of centre lines, bands, centres, sizes and solid masks. */
    public static List<GoldenRecord> shapeRecords() {
        return recordsIn("shapes.jsonl.gz");
    }

    /** What {@code case.json} says. */
    public static JsonNode description(String caseName) throws IOException {
        try (InputStream in = resource("cases/" + caseName + "/case.json")) {
            return JSON.readTree(in);
        }
    }

    /** A file of a case as it lies there. */
    public static FileSource file(String caseName, String name) {
        return FileSources.of(Path.of("src/test/resources/golden/cases", caseName, name));
    }

    /** Those of one file, likewise. */
    public static List<GoldenRecord> recordsIn(String gzippedResource) {
        List<GoldenRecord> records = new ArrayList<>();
        for (JsonNode node : lines(gzippedResource)) {
            JsonNode value = node.get("value");
            String metric = node.get("metric").asText();
            if (metric.equals("asd_gt2pred_pred2gt")) {
                boolean raised = !value.isArray();
                JsonNode first = raised ? value : value.get(0);
                JsonNode second = raised ? value : value.get(1);
                records.add(record(node, "asd_ref2pred", first));
                records.add(record(node, "asd_pred2ref", second));
            } else if (value.isValueNode()) {
                records.add(record(node, metric, value));
            }
        }
        return records;
    }

    /** The lines of a file as they are. */
    public static List<JsonNode> lines(String gzippedResource) {
        List<JsonNode> nodes = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(resource(gzippedResource)),
                                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                nodes.add(JSON.readTree(line));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return nodes;
    }

    private static GoldenRecord record(JsonNode node, String metric, JsonNode value) {
        return new GoldenRecord(
                node.get("case").asText(),
                node.get("kind").asText(),
                metric,
                parameters(node.get("params")),
                node.get("peer").asText(),
                number(value),
                node.hasNonNull("error"));
    }

    /** The records of one tool. */
    public static Stream<GoldenRecord> records(String peer) {
        return records().stream().filter(r -> r.peer().equals(peer));
    }

    /** Names of all cases that some record is about, in file order. */
    public static List<String> names() {
        return records().stream().map(GoldenRecord::caseName).distinct().toList();
    }

    public static GoldenCase load(String name) {
        String folder = "cases/" + name + "/";
        try (InputStream description = resource(folder + "case.json")) {
            JsonNode node = JSON.readTree(description);
            String kind = node.get("kind").asText();
            boolean binary = kind.equals("binary");
            List<Integer> labels = new ArrayList<>();
            if (binary) {
                labels.add(1);
            } else {
                node.get("labels").forEach(label -> labels.add(label.asInt()));
            }
            double[] steps = doubles(node.get("spacing"));
            return new GoldenCase(
                    name,
                    kind,
                    List.copyOf(labels),
                    labelMap(folder + node.get("ref").asText(), steps, binary),
                    labelMap(folder + node.get("pred").asText(), steps, binary));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whatever lies beside the cases, decompressed: {@code surface_elements.json.gz}. */
    public static JsonNode json(String gzippedResource) {
        try (InputStream in = new GZIPInputStream(resource(gzippedResource))) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LabelMap labelMap(String path, double[] steps, boolean binary)
            throws IOException {
        try (InputStream in = resource(path)) {
            return path.endsWith(".png") ? png(in, steps, binary) : nifti(in, steps, binary);
        }
    }

    /** 8-bit grey; spacing comes as row, column. */
    private static LabelMap png(InputStream in, double[] steps, boolean binary) throws IOException {
        BufferedImage image = ImageIO.read(in);
        int columns = image.getWidth();
        int rows = image.getHeight();
        byte[] labels = new byte[columns * rows];
        int[] samples = image.getRaster().getSamples(0, 0, columns, rows, 0, (int[]) null);
        for (int i = 0; i < labels.length; i++) {
            labels[i] = label(samples[i], binary);
        }
        Spacing spacing = Spacing.of(Spacing.MILLIMETRE, steps[1], steps[0]);
        return LabelMap.of(Grid.of(spacing, columns, rows), labels);
    }

    /** Little-endian NIfTI-1 of unsigned bytes, which all of these are. */
    private static LabelMap nifti(InputStream in, double[] steps, boolean binary)
            throws IOException {
        ByteBuffer file =
                ByteBuffer.wrap(new GZIPInputStream(in).readAllBytes())
                        .order(ByteOrder.LITTLE_ENDIAN);
        if (file.getInt(0) != 348 || file.getShort(70) != 2) {
            throw new IOException("not a little-endian NIfTI-1 of unsigned bytes");
        }
        int[] shape = new int[file.getShort(40)];
        int voxels = 1;
        for (int axis = 0; axis < shape.length; axis++) {
            shape[axis] = file.getShort(42 + 2 * axis);
            voxels *= shape[axis];
        }
        int offset = (int) file.getFloat(108);
        byte[] labels = new byte[voxels];
        for (int i = 0; i < voxels; i++) {
            labels[i] = label(file.get(offset + i) & 0xff, binary);
        }
        return LabelMap.of(Grid.of(Spacing.of(Spacing.MILLIMETRE, steps), shape), labels);
    }

    private static byte label(int sample, boolean binary) {
        return (byte) (binary ? Math.min(sample, 1) : sample);
    }

    private static Map<String, String> parameters(JsonNode node) {
        Map<String, String> parameters = new LinkedHashMap<>();
        node.properties().forEach(p -> parameters.put(p.getKey(), p.getValue().asText()));
        return parameters;
    }

    private static double number(JsonNode value) {
        if (value.isNull()) {
            return Double.NaN;
        }
        return value.isTextual() ? Double.parseDouble(value.asText()) : value.asDouble();
    }

    private static double[] doubles(JsonNode array) {
        double[] values = new double[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = array.get(i).asDouble();
        }
        return values;
    }

    private static InputStream resource(String path) throws IOException {
        InputStream in = GoldenCases.class.getResourceAsStream("/golden/" + path);
        if (in == null) {
            throw new IOException("no golden resource " + path);
        }
        return in;
    }
}
