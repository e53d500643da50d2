package org.gabarito.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gabarito.image.NiftiSamples;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables that a config names, among the files that were uploaded. */
class NamedTablesTest {
    private static final byte[] MASK =
            NiftiSamples.of(new int[] {2, 2}, new double[] {1, 1}, new double[] {0, 1, 1, 0})
                    .gzipped();

    @TempDir private Path folder;

    private Path zip(String name, Map<String, byte[]> files) throws IOException {
        Path zip = folder.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (Map.Entry<String, byte[]> one : files.entrySet()) {
                out.putNextEntry(new ZipEntry(one.getKey()));
                out.write(one.getValue());
            }
        }
        return zip;
    }

    private Dataset opened(
            Map<String, byte[]> reference, @Nullable String pairs, @Nullable String groups)
            throws IOException {
        return Dataset.open(
                zip("reference.zip", reference),
                new TreeMap<>(
                        Map.of("m", zip("m.zip", Map.of("one.nii.gz", MASK, "b.nii.gz", MASK)))),
                new DatasetOptions(
                        Contents.LABEL_MAPS,
                        DatasetOptions.AUTO,
                        null,
                        false,
                        new NamedTables(pairs, groups, List.of("site"))));
    }

    @Test
    void tablesThatCameWithTheReferenceAreUsedByTheirFileNames() throws IOException {
        Dataset data =
                opened(
                        Map.of(
                                "ref/a.nii.gz", MASK,
                                "ref/my-pairs.csv",
                                        "case,reference,prediction\nfirst,a.nii.gz,one.nii.gz\n"
                                                .getBytes(),
                                "ref/cases.csv", "case,site\nfirst,Porto\n".getBytes()),
                        "/home/me/my-pairs.csv",
                        "..\\cases.csv");
        assertEquals(List.of(), data.problems());
        assertEquals("first", data.cases().get(0).id());
        assertEquals("Porto", data.groups().values().get("first").get("site"));
        assertTrue(data.notes().contains("pairs are those of reference.zip/ref/my-pairs.csv"));
    }

    @Test
    void tablesThatDidNotComeAreNamedSoThatTheyCanBeUploaded() throws IOException {
        Dataset data = opened(Map.of("b.nii.gz", MASK), "pairs-of-us.csv", "cases.csv");
        assertEquals("b", data.cases().get(0).id());
        assertEquals(
                List.of("pairs-of-us.csv", "cases.csv", "aggregate.group_by"),
                data.problems().stream().map(DatasetProblem::where).toList());
        assertEquals(
                "Upload it with the reference, under this name.", data.problems().get(1).cure());
    }
}
