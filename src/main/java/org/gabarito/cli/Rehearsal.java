package org.gabarito.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.gabarito.guide.Guide;
import org.gabarito.guide.Scenario;

/**
 * Runs every short command once, on data of its own. The start script has Java keep the classes
 * that this loads, which halves the time that later starts take.
 */
final class Rehearsal {
    private static final int SIZE = 64;
    private static final int HEADER = 352;

    private Rehearsal() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("gabarito");
        try {
            String reference = volume(folder.resolve("reference.nii.gz"), 40).toString();
            String prediction = volume(folder.resolve("prediction.nii.gz"), 50).toString();
            String scores = folder.resolve("scores").toString();
            run("", "score", reference, prediction, "--out", scores);
            run(
                    "",
                    "score",
                    reference,
                    prediction,
                    "--config",
                    scores + "/config.yaml",
                    "--dry-run");
            run("", "metrics");
            run("", "metrics", "dsc");
            run("", "metrics", "--format", "json");
            run("", "score", "--help");
            run("", "version");
            run("", "trees", "check");
            for (Scenario scenario : Guide.builtIn().scenarios()) {
                String answers = text(scenario.answers().values());
                run(answers, "recommend", "-");
                run(answers, "recommend", "-", "--format", "json");
            }
        } finally {
            delete(folder);
        }
    }

    private static void run(String input, String... line) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        byte[] bytes = input.getBytes(StandardCharsets.UTF_8);
        new GabaritoCommand(new ByteArrayInputStream(bytes), nowhere, nowhere, () -> {}).run(line);
    }

    private static String text(Map<String, String> answers) {
        return answers.entrySet().stream()
                .map(answer -> answer.getKey() + ": " + answer.getValue() + "\n")
                .collect(Collectors.joining());
    }

    /** A gzipped NIfTI-1 file with a cube of label 1. */
    private static Path volume(Path file, int edge) throws IOException {
        ByteBuffer bytes =
                ByteBuffer.allocate(HEADER + SIZE * SIZE * SIZE).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(0, 348);
        short[] dimensions = {3, SIZE, SIZE, SIZE, 1, 1, 1, 1};
        for (int i = 0; i < dimensions.length; i++) {
            bytes.putShort(40 + 2 * i, dimensions[i]);
            bytes.putFloat(76 + 4 * i, 1);
        }
        bytes.putShort(70, (short) 2); // unsigned bytes
        bytes.putShort(72, (short) 8);
        bytes.putFloat(108, HEADER);
        bytes.put(123, (byte) 2); // millimetres
        bytes.put(344, "n+1\0".getBytes(StandardCharsets.US_ASCII), 0, 4);
        for (int z = 2; z < 2 + edge; z++) {
            for (int y = 2; y < 2 + edge; y++) {
                for (int x = 2; x < 2 + edge; x++) {
                    bytes.put(HEADER + (z * SIZE + y) * SIZE + x, (byte) 1);
                }
            }
        }
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(bytes.array());
        }
        return file;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> inward = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : inward) {
                Files.delete(path);
            }
        }
    }
}
