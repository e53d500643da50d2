package org.gabarito.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NiftiPairTest {
    private static final ImageBudget BUDGET = new ImageBudget(100_000, 1_000_000);
    private static final byte[] HEADER =
            Arrays.copyOf(
                    NiftiSamples.small()
                            .spoilt(h -> h.put(345, (byte) 'i').putFloat(108, 0))
                            .bytes(),
                    348);
    private static final byte[] PIXELS = {0, 1, 2, 0, 1, 2};

    private static LabelImage read(String name, Map<String, byte[]> files) throws IOException {
        return new NiftiFormat().read(InMemory.file(name, files), BUDGET);
    }

    @Test
    void readsAPairByEitherOfItsFiles() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a.hdr", HEADER);
        files.put("a.img", PIXELS);
        files.put("B.HDR", HEADER);
        files.put("B.IMG", PIXELS);
        files.put("c.hdr.gz", NiftiSamples.gzip(HEADER));
        files.put("c.img.gz", NiftiSamples.gzip(PIXELS));
        for (String name : files.keySet()) {
            assertEquals(2, read(name, files).labels().label(5), name);
            assertEquals(
                    6,
                    new NiftiFormat()
                            .readHeader(InMemory.file(name, files), BUDGET)
                            .grid()
                            .voxels());
        }
    }

    @Test
    void saysWhichFileOfThePairIsMissing() {
        for (Map.Entry<String, byte[]> alone :
                Map.of("a.hdr", HEADER, "a.img", PIXELS).entrySet()) {
            ImageProblem problem =
                    assertThrows(
                            ImageProblem.class,
                            () -> read(alone.getKey(), Map.of(alone.getKey(), alone.getValue())));
            assertEquals(alone.getKey(), problem.file());
            assertTrue(problem.fault().contains("beside it"), problem.fault());
        }
    }

    @Test
    void refusesAnalyzeFilesAndPixelsThatAreCut() {
        byte[] analyze = HEADER.clone();
        Arrays.fill(analyze, 344, 348, (byte) 0);
        Map<String, byte[]> old = Map.of("a.hdr", analyze, "a.img", PIXELS);
        assertTrue(
                assertThrows(ImageProblem.class, () -> read("a.img", old))
                        .fault()
                        .contains("ANALYZE 7.5"));
        Map<String, byte[]> cut = Map.of("a.hdr", HEADER, "a.img", new byte[5]);
        ImageProblem problem = assertThrows(ImageProblem.class, () -> read("a.hdr", cut));
        assertEquals("a.img", problem.file());
        assertTrue(problem.fault().contains("cut short"), problem.fault());
    }

    @Test
    void showsTheTextsOfTheHeader() throws IOException {
        byte[] file =
                NiftiSamples.small()
                        .spoilt(
                                h -> {
                                    put(h, 14, "study 7");
                                    put(h, 148, "Jane Doe\0rest");
                                    put(h, 328, " ");
                                })
                        .bytes();
        assertEquals(
                List.of(
                        new HeaderText("db_name", "study 7"),
                        new HeaderText("descrip", "Jane Doe")),
                read("a.nii", Map.of("a.nii", file)).texts());
        byte[] two = NiftiSamples.small().version2().spoilt(h -> put(h, 508, "mask")).bytes();
        assertEquals(
                List.of(new HeaderText("intent_name", "mask")),
                read("a.nii", Map.of("a.nii", two)).texts());
    }

    private static void put(ByteBuffer header, int at, String text) {
        header.position(at);
        header.put(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void saysWhatAFileIsWhoseNameIsWrong() {
        Map<String, String> starts =
                Map.of(
                        "\u0089PNG\r\n\u001a\n", "a PNG file",
                        "NRRD0004\n", "an NRRD file",
                        "<!DOCTYPE html><html>", "a web page",
                        "version https://git-lfs.github.com/spec/v1", "Git LFS",
                        "PK\u0003\u0004", "a zip");
        starts.forEach(
                (start, what) -> {
                    byte[] file = start.getBytes(StandardCharsets.ISO_8859_1);
                    for (byte[] bytes : List.of(file, NiftiSamples.gzip(file))) {
                        ImageProblem problem =
                                assertThrows(
                                        ImageProblem.class,
                                        () -> read("a.nii.gz", Map.of("a.nii.gz", bytes)));
                        assertTrue(problem.fault().contains(what), problem.fault());
                    }
                });
    }
}
