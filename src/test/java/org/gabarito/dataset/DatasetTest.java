package org.gabarito.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gabarito.image.ImageBudget;
import org.gabarito.image.ImageProblem;
import org.gabarito.image.NiftiSamples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetTest {
    @TempDir Path here;
    Path reference;
    Path prediction;

    @BeforeEach
    void makeFolders() throws IOException {
        reference = Files.createDirectory(here.resolve("reference"));
        prediction = Files.createDirectory(here.resolve("prediction"));
    }

    private static void image(Path folder, String name) {
        NiftiSamples.small().write(folder.resolve(name));
    }

    private Dataset open() {
        return open(reference, prediction);
    }

    private static Dataset open(Path reference, Path prediction) {
        SortedMap<String, Path> predictions = new TreeMap<>(Map.of("method", prediction));
        return Dataset.open(reference, predictions);
    }

    private static List<String> codes(Dataset dataset) {
        return dataset.problems().stream().map(DatasetProblem::code).toList();
    }

    private Path zip(String name, String... entries) throws IOException {
        Path zip = here.resolve(name);
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream zipped = new ZipOutputStream(out)) {
            for (String entry : entries) {
                zipped.putNextEntry(new ZipEntry(entry));
                zipped.write(NiftiSamples.small().gzipped());
            }
        }
        return zip;
    }

    @Test
    void pairsByStemInNaturalOrder() {
        for (String name : List.of("case_10.nii.gz", "case_2.nii.gz", "case_1.nii")) {
            image(reference, name);
        }
        for (String name : List.of("case_10.nii", "case_2.nii.gz", "case_1.nii.gz")) {
            image(prediction, name);
        }
        Dataset dataset = open();
        assertEquals(
                List.of("case_1", "case_2", "case_10"),
                dataset.cases().stream().map(Case::id).toList());
        assertEquals(List.of(), dataset.problems());
    }

    @Test
    void keepsCasesWithoutPredictionAndListsExtraOnes() {
        image(reference, "a.nii");
        image(reference, "b.nii");
        image(prediction, "a.nii");
        image(prediction, "c.nii");
        Dataset dataset = open();
        assertEquals(2, dataset.cases().size());
        assertTrue(dataset.cases().get(1).prediction().isEmpty());
        assertEquals(List.of("c.nii"), dataset.extra());
    }

    @Test
    void photographsBesideLabelMapsAreNotCases() {
        for (String name : List.of("a.nii", "a.jpg", "b.nii", "overview.jpg")) {
            image(reference, name);
        }
        for (String name : List.of("a.nii", "a.jpg", "b.jpg")) {
            image(prediction, name);
        }
        Dataset dataset = open();
        assertEquals(List.of("a", "b"), dataset.cases().stream().map(Case::id).toList());
        assertEquals(List.of(), dataset.problems());
        assertEquals("a.nii", dataset.cases().get(0).prediction().orElseThrow().name());
        ImageProblem refused = assertThrows(ImageProblem.class, () -> read(dataset.cases().get(1)));
        assertTrue(refused.fault().contains("JPEG"), refused.fault());
    }

    @Test
    void pairsTwoSingleFilesWhateverTheirNames() {
        image(reference, "truth.nii.gz");
        image(prediction, "output.nii");
        Dataset dataset = open(reference.resolve("truth.nii.gz"), prediction.resolve("output.nii"));
        assertEquals("truth", dataset.cases().get(0).id());
    }

    @Test
    void readsZipsInPlaceBelowACommonFolder() throws IOException {
        Path first =
                zip("r.zip", "labels/a.nii.gz", "labels/b.nii.gz", "__MACOSX/labels/._a.nii.gz");
        Path second = zip("p.zip", "a.nii.gz", "b.nii.gz", ".DS_Store");
        Dataset dataset = open(first, second);
        assertEquals(2, dataset.cases().size());
        assertEquals(List.of(), dataset.problems());
        assertEquals("r.zip/labels/a.nii.gz", dataset.cases().get(0).referenceName());
        assertEquals(6, read(dataset.cases().get(0)).reference().grid().voxels());
    }

    private static CaseImages read(Case one) throws IOException {
        return new CaseReader(null, new ImageBudget(1000, 10000)).read(one);
    }

    @Test
    void refusesZipsThatNamePathsOutside() throws IOException {
        Path good = zip("p.zip", "a.nii.gz");
        for (String name :
                List.of(
                        "../a.nii.gz",
                        "x/../../a.nii.gz",
                        "/a.nii.gz",
                        "C:/a.nii.gz",
                        "..\\a.nii.gz")) {
            Dataset dataset = open(zip("r.zip", "b.nii.gz", name), good);
            assertEquals(List.of("DATA-003"), codes(dataset), name);
            assertEquals(List.of(), dataset.cases());
        }
    }

    @Test
    void saysWhatIsWrongWithAnArchive() throws IOException {
        Path good = zip("p.zip", "a.nii.gz");
        Path torn = Files.write(here.resolve("torn.zip"), new byte[] {'P', 'K', 3, 4, 0, 0});
        assertEquals(List.of("DATA-002"), codes(open(torn, good)));
        assertEquals(List.of("DATA-001"), codes(open(here.resolve("absent.zip"), good)));
        Path nested = zip("nested.zip", "a.nii.gz", "more.zip");
        assertEquals(List.of("DATA-006"), codes(open(nested, good)));
    }

    @Test
    void refusesAnArchiveWithTheSameNameTwice() throws IOException {
        Path odd = zip("odd.zip", "a/b.nii.gz", "a_b.nii.gz");
        byte[] bytes = Files.readAllBytes(odd);
        byte[] from = "a_b.nii.gz".getBytes(StandardCharsets.US_ASCII);
        for (int at = 0; at + from.length <= bytes.length; at++) {
            if (Arrays.equals(bytes, at, at + from.length, from, 0, from.length)) {
                bytes[at + 1] = '/';
            }
        }
        Files.write(odd, bytes);
        assertEquals(List.of("DATA-004"), codes(open(odd, zip("p.zip", "a.nii.gz"))));
    }

    @Test
    void scoresNeitherOfTwoFilesWithOneStem() {
        image(reference, "a.nii");
        image(reference, "a.nii.gz");
        image(reference, "b.nii");
        image(prediction, "a.nii");
        image(prediction, "b.nii");
        Dataset dataset = open();
        assertEquals(List.of("DATA-008"), codes(dataset));
        assertEquals(List.of("b"), dataset.cases().stream().map(Case::id).toList());
    }

    @Test
    void namesFilesOfUnknownFormatAndGoesOn() throws IOException {
        image(reference, "a.nii");
        image(prediction, "a.nii");
        Files.writeString(reference.resolve("scan.mat"), "x");
        Files.writeString(reference.resolve("notes.txt"), "x");
        Dataset dataset = open();
        assertEquals(List.of("DATA-007"), codes(dataset));
        assertEquals(1, dataset.cases().size());
    }

    @Test
    void saysWhenNothingPairsAndWhenNothingIsThere() {
        image(reference, "a.nii");
        assertEquals(List.of("DATA-009", "DATA-010"), codes(open()));
        image(prediction, "b.nii");
        Dataset dataset = open();
        assertEquals(List.of("DATA-010"), codes(dataset));
        assertEquals(List.of(), dataset.cases());
    }

    @Test
    void neverReadsItsOwnResultsAsCases() throws IOException {
        image(reference, "a.nii");
        image(prediction, "a.nii");
        Files.writeString(prediction.resolve("summary.json"), "{}");
        Files.writeString(prediction.resolve("scores.csv"), "");
        assertTrue(codes(open()).contains("DATA-011"));
    }

    @Test
    void takesSubfoldersOfThePredictionAsMethods() throws IOException {
        image(reference, "a.nii");
        for (String method : List.of("unet", "transformer")) {
            image(Files.createDirectory(prediction.resolve(method)), "a.nii");
        }
        assertEquals(
                List.of("transformer", "unet"), open().cases().stream().map(Case::method).toList());
    }

    /** Position of the record of an entry in the central directory, where readers look. */
    private static int centralRecord(byte[] zip, String entry) {
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at + 46 + entry.length() <= zip.length; at++) {
            if (bytes.getInt(at) == 0x02014b50
                    && new String(zip, at + 46, entry.length(), StandardCharsets.US_ASCII)
                            .equals(entry)) {
                return at;
            }
        }
        throw new AssertionError("no entry " + entry);
    }

    private Path spoilt(String name, IntUnaryOperator size) throws IOException {
        Path zip = here.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("a.nii"));
            out.write(NiftiSamples.small().bytes());
        }
        byte[] bytes = Files.readAllBytes(zip);
        int at = centralRecord(bytes, "a.nii") + 24;
        ByteBuffer view = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        view.putInt(at, size.applyAsInt(view.getInt(at)));
        return Files.write(zip, bytes);
    }

    @Test
    void refusesEntriesThatCannotBeAsLargeAsDeclared() throws IOException {
        Path lying = spoilt("r.zip", size -> 2_000_000_000);
        Dataset dataset = open(lying, zip("p.zip", "a.nii.gz"));
        assertEquals(List.of("DATA-005"), codes(dataset));
        assertEquals(List.of(), dataset.cases());
    }

    @Test
    void countsWhatComesOutOfAnEntry() throws IOException {
        Path good = zip("p.zip", "a.nii.gz");
        for (int lie : new int[] {-1, 1}) {
            Dataset dataset = open(spoilt("r.zip", size -> size + lie), good);
            Case one = dataset.cases().get(0);
            ImageProblem problem = assertThrows(ImageProblem.class, () -> read(one));
            assertEquals("reference r.zip/a.nii", problem.file());
        }
    }

    @Test
    void checksTheSumOfAnEntry() throws IOException {
        Path damaged = spoilt("r.zip", size -> size);
        byte[] bytes = Files.readAllBytes(damaged);
        bytes[centralRecord(bytes, "a.nii") + 16] ^= 1;
        Files.write(damaged, bytes);
        Case one = open(damaged, zip("p.zip", "a.nii.gz")).cases().get(0);
        ImageProblem problem = assertThrows(ImageProblem.class, () -> read(one));
        assertTrue(problem.fault().contains("checksum"), problem.fault());
    }

    @Test
    void saysThatEncryptedZipsCannotBeRead() throws IOException {
        Path locked = spoilt("r.zip", size -> size);
        byte[] bytes = Files.readAllBytes(locked);
        bytes[centralRecord(bytes, "a.nii") + 8] |= 1;
        Files.write(locked, bytes);
        Dataset dataset = open(locked, zip("p.zip", "a.nii.gz"));
        assertEquals(List.of("DATA-002"), codes(dataset));
        assertTrue(dataset.problems().get(0).fault().contains("encrypted"));
    }

    @Test
    void readsZipsWhoseNamesBeginWithADot() throws IOException {
        Dataset dataset = open(zip("r.zip", "./a.nii.gz"), zip("p.zip", "./labels//a.nii.gz"));
        assertEquals(List.of(), dataset.problems());
        assertEquals(6, read(dataset.cases().get(0)).reference().grid().voxels());
    }

    @Test
    void keepsMethodsApartWhoseNamesCollide() throws IOException {
        image(reference, "a.nii");
        image(Files.createDirectory(prediction.resolve("unet")), "a.nii");
        Path other = Files.createDirectory(here.resolve("other"));
        image(other, "a.nii");
        SortedMap<String, Path> predictions =
                new TreeMap<>(Map.of("all", prediction, "unet", other));
        assertEquals(
                List.of("all/unet", "unet"),
                Dataset.open(reference, predictions).cases().stream().map(Case::method).toList());
    }

    @Test
    void saysOfEachSideThatItIsEmptyEvenWhenFoldersShareAName() throws IOException {
        Path first = Files.createDirectories(here.resolve("one/labels"));
        Path second = Files.createDirectories(here.resolve("two/labels"));
        Files.writeString(first.resolve("scan.mat"), "x");
        assertEquals(List.of("DATA-007", "DATA-009"), codes(open(first, second)));
    }

    @Test
    void refusesArchivesBeyondTheLimits() throws IOException {
        Path zip = zip("r.zip", "a.nii.gz", "b.nii.gz");
        long bytes = 2L * NiftiSamples.small().gzipped().length;
        List<DatasetProblem> problems = new ArrayList<>();
        assertTrue(ZipSide.list(zip, new ZipSide.Limits(2, bytes), problems).isPresent());
        assertEquals(List.of(), problems);
        assertTrue(ZipSide.list(zip, new ZipSide.Limits(1, bytes), problems).isEmpty());
        assertTrue(ZipSide.list(zip, new ZipSide.Limits(2, bytes - 1), problems).isEmpty());
        assertEquals(
                List.of("DATA-005", "DATA-005"),
                problems.stream().map(DatasetProblem::code).toList());
    }

    @Test
    void refusesEntriesThatShareTheirBytes() throws IOException {
        Path zip = spoilt("r.zip", size -> size);
        byte[] bytes = Files.readAllBytes(zip);
        int at = centralRecord(bytes, "a.nii") + 20;
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(at, bytes.length + 1);
        Files.write(zip, bytes);
        Dataset dataset = open(zip, zip("p.zip", "a.nii.gz"));
        assertEquals(List.of(), dataset.cases());
        assertEquals(List.of("DATA-005"), codes(dataset));
    }

    @Test
    void namesTheEntryWhereverTheBytesOfAZipAreDamaged() throws IOException {
        Path zip = spoilt("r.zip", size -> size);
        byte[] whole = Files.readAllBytes(zip);
        Path good = zip("p.zip", "a.nii.gz");
        for (int at = 0; at < whole.length; at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 0x55;
            Files.write(zip, damaged);
            Dataset dataset = open(zip, good);
            assertTrue(!dataset.cases().isEmpty() || !dataset.problems().isEmpty(), "at " + at);
            for (Case one : dataset.cases()) {
                try {
                    read(one);
                } catch (ImageProblem expected) {
                    assertTrue(expected.file().startsWith("reference r.zip/"), "at " + at);
                }
            }
        }
    }

    @Test
    void refusesZipsWithFoldersWithoutEnd() throws IOException {
        Path deep = zip("r.zip", "a/".repeat(25) + "a.nii.gz");
        assertEquals(List.of("DATA-005"), codes(open(deep, zip("p.zip", "a.nii.gz"))));
    }

    @Test
    void readsWhatADatasetJsonSaysAndNamesWhatItCannotUse() throws IOException {
        image(reference, "a.nii.gz");
        image(prediction, "a.nii.gz");
        Files.writeString(
                reference.resolve("dataset.json"),
                "{\"labels\": {\"background\": 0, \"liver\": 1, \"x\": 1, \"y\": 1.5, \"whole\":"
                        + " [1, 2], \"core\": [2], \"3\": [0, 1, 2], \"ignore\": 9}}");
        Dataset dataset = open();
        assertEquals(
                "1 x, 2 core, whole = 1 + 2, region 3 = 1 + 2, ignore 9", dataset.labels().text());
        assertEquals(List.of("DATA-020", "DATA-020"), codes(dataset));
        for (String torn : List.of("{\"labels\": {", "[]", "", "{\"labels\": 7}", "null")) {
            Files.writeString(reference.resolve("dataset.json"), torn);
            Dataset other = open();
            assertEquals(1, other.cases().size(), torn);
            assertTrue(other.labels().isEmpty(), torn);
        }
    }

    @Test
    void aFolderACaseIsNeitherAMethodNorARater() throws IOException {
        for (String name : List.of("p1", "p2", "p3")) {
            image(Files.createDirectory(reference.resolve(name)), "seg.nii.gz");
            image(Files.createDirectory(prediction.resolve(name)), "seg.nii.gz");
        }
        Dataset dataset = open();
        assertEquals(List.of("p1", "p2", "p3"), dataset.cases().stream().map(Case::id).toList());
        assertEquals(
                List.of("method"), dataset.cases().stream().map(Case::method).distinct().toList());
        assertTrue(dataset.cases().stream().allMatch(one -> one.prediction().isPresent()));
    }

    @Test
    void neverPairsLooselyWhereNamesWouldNotTellApart() {
        for (String name : List.of("a_gt.nii", "A.nii", "b.nii")) {
            image(reference, name);
        }
        for (String name : List.of("a_pred.nii", "b.nii")) {
            image(prediction, name);
        }
        Dataset dataset = open();
        assertEquals(List.of("DATA-024"), codes(dataset));
        assertEquals(
                List.of("b"),
                dataset.cases().stream()
                        .filter(one -> one.prediction().isPresent())
                        .map(Case::id)
                        .toList());
    }
}
