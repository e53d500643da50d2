package org.gabarito.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.gabarito.cli.CommandLines.Outcome;
import org.gabarito.image.NiftiSamples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each layout gives the scores of its flat twin, as a folder and as a zip. */
class LayoutsTest {
    /** Two cases, each a reference and a prediction, with labels up to 4. */
    private static final double[][] TRUTHS = {{0, 1, 2, 3, 4, 4, 0, 1}, {2, 2, 1, 0, 3, 4, 1, 0}};

    private static final double[][] FOUND = {{0, 1, 2, 2, 4, 3, 0, 1}, {2, 1, 1, 0, 3, 4, 4, 0}};
    private static final double[] SCAN = {.5, .25, 0, 0, 1.5, 2.5, 1, 1};

    @TempDir Path here;
    private final Tree reference = new Tree();
    private final Tree prediction = new Tree();
    private int runs;
    private Path flatReference;
    private Path flatPrediction;

    /** Files by their path in a folder or zip. */
    private static final class Tree {
        private final Map<String, byte[]> files = new LinkedHashMap<>();

        Tree labels(String path, double[] values) {
            files.put(path, image(values).gzipped());
            return this;
        }

        Tree scan(String path) {
            files.put(path, image(SCAN).type(16, 32).gzipped());
            return this;
        }

        Tree text(String path, String text) {
            files.put(path, text.getBytes(StandardCharsets.UTF_8));
            return this;
        }

        private static NiftiSamples image(double[] values) {
            return NiftiSamples.of(new int[] {4, 2}, new double[] {1, 1}, values.clone());
        }

        Path folder(Path root) throws IOException {
            for (Map.Entry<String, byte[]> one : files.entrySet()) {
                Path file = root.resolve(one.getKey());
                Files.createDirectories(file.getParent());
                Files.write(file, one.getValue());
            }
            return root;
        }

        Path zip(Path zip, String top) throws IOException {
            try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
                for (Map.Entry<String, byte[]> one : files.entrySet()) {
                    out.putNextEntry(new ZipEntry(top + one.getKey()));
                    out.write(one.getValue());
                }
            }
            return zip;
        }
    }

    @BeforeEach
    void makeFlatTwin() throws IOException {
        Tree truths = new Tree();
        Tree found = new Tree();
        for (int i = 0; i < 2; i++) {
            truths.labels("case_" + i + ".nii.gz", TRUTHS[i]);
            found.labels("case_" + i + ".nii.gz", FOUND[i]);
        }
        flatReference = truths.folder(here.resolve("flat/reference"));
        flatPrediction = found.folder(here.resolve("flat/prediction"));
    }

    /** Class, metric and value of each row, in order. */
    private List<String> scores(Path truth, Path found, String... options) throws IOException {
        Path out = here.resolve("out" + runs++);
        Outcome outcome = run(truth, found, out, options);
        assertEquals(Exit.DONE, outcome.exit(), outcome.err());
        assertEquals("", outcome.err());
        Path again = here.resolve("out" + runs++);
        run(truth, found, again, "--config", out + "/config.yaml");
        assertArrayEquals(
                Files.readAllBytes(out.resolve("scores.csv")),
                Files.readAllBytes(again.resolve("scores.csv")));
        return Files.readAllLines(out.resolve("scores.csv")).stream()
                .skip(1)
                .map(row -> row.split(",", -1))
                .map(row -> row[2] + " " + row[4] + " " + row[7] + " " + row[9])
                .toList();
    }

    private Outcome run(Path truth, Path found, Path out, String... options) {
        List<String> line =
                new ArrayList<>(
                        List.of("score", truth.toString(), found.toString(), "--out", "" + out));
        line.addAll(List.of(options));
        if (!line.contains("--config") && !line.contains("--metrics")) {
            line.addAll(List.of("--metrics", "dsc,hd"));
        }
        return CommandLines.run(line.toArray(new String[0]));
    }

    private List<String> cases() throws IOException {
        return column(1);
    }

    private List<String> column(int column) throws IOException {
        return Files.readAllLines(here.resolve("out" + (runs - 2)).resolve("scores.csv")).stream()
                .skip(1)
                .map(row -> row.split(",", -1)[column])
                .distinct()
                .toList();
    }

    /** The trees as folders, as zips and as zips with one folder at their top. */
    private void scoresLikeTheTwin(String packing, String... classes) throws IOException {
        Path truth =
                packing.equals("folder")
                        ? reference.folder(here.resolve("reference"))
                        : reference.zip(here.resolve("reference.zip"), top(packing, "ref/"));
        Path found =
                packing.equals("folder")
                        ? prediction.folder(here.resolve("unet"))
                        : prediction.zip(here.resolve("unet.zip"), top(packing, "pred/"));
        List<String> twin = scores(flatReference, flatPrediction, classes);
        assertTrue(twin.size() > 3, twin.toString());
        assertEquals(twin, scores(truth, found));
    }

    private static String top(String packing, String folder) {
        return packing.equals("zip below a folder") ? folder : "";
    }

    @ParameterizedTest
    @ValueSource(strings = {"folder", "zip", "zip below a folder"})
    void nnUnet(String packing) throws IOException {
        for (int i = 0; i < 2; i++) {
            reference.scan("imagesTr/case_" + i + "_0000.nii.gz");
            reference.labels("labelsTr/case_" + i + ".nii.gz", TRUTHS[i]);
            prediction.labels("case_" + i + ".nii.gz", FOUND[i]);
            prediction.text("case_" + i + ".pkl", "probabilities");
        }
        reference.text(
                "dataset.json",
                "{\"channel_names\": {\"0\": \"CT\"}, \"file_ending\": \".nii.gz\", \"labels\":"
                        + " {\"background\": 0, \"liver\": 1, \"tumour\": 2, \"both\": [1, 2],"
                        + " \"ignore\": 4}, \"regions_class_order\": [1, 2]}");
        prediction.text("plans.json", "{}");
        scoresLikeTheTwin(
                packing, "--labels", "1=liver,2=tumour", "--regions", "both=1+2", "--ignore", "4");
        assertEquals(List.of("case_0", "case_1"), cases());
    }

    @Test
    void nnUnetTakesTheFolderOfLabelsThatWasPredicted() throws IOException {
        String json = "{\"labels\": {\"background\": 0, \"liver\": 1, \"tumour\": 2}}";
        reference.text("dataset.json", json).labels("labelsTr/train.nii.gz", TRUTHS[0]);
        for (int i = 0; i < 2; i++) {
            reference.labels("labelsTs/case_" + i + ".nii.gz", TRUTHS[i]);
            prediction.labels("case_" + i + ".nii.gz", FOUND[i]);
        }
        prediction.text("dataset.json", json);
        scoresLikeTheTwin("folder", "--labels", "1=liver,2=tumour");
        List<String> twin = scores(flatReference, flatPrediction, "--labels", "1=liver,2=tumour");
        assertEquals(twin, scores(here.resolve("reference/labelsTs"), here.resolve("unet")));
        assertEquals(twin, scores(flatReference, here.resolve("unet")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"folder", "zip", "zip below a folder"})
    void medicalSegmentationDecathlon(String packing) throws IOException {
        for (int i = 0; i < 2; i++) {
            reference.scan("imagesTr/liver_" + i + ".nii.gz");
            reference.text("labelsTr/._liver_" + i + ".nii.gz", "Mac");
            reference.labels("labelsTr/liver_" + i + ".nii.gz", TRUTHS[i]);
            prediction.labels("liver_" + i + ".nii.gz", FOUND[i]);
        }
        reference.text(
                "dataset.json",
                "{\"labels\": {\"0\": \"background\", \"1\": \"liver\", \"2\": \"cancer\"}}");
        scoresLikeTheTwin(packing, "--labels", "1=liver,2=cancer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"folder", "zip", "zip below a folder"})
    void bids(String packing) throws IOException {
        for (int i = 0; i < 2; i++) {
            String name = "sub-0" + i + "/ses-1/anat/sub-0" + i + "_ses-1_";
            reference.scan(name + "T1w.nii.gz").labels(name + "dseg.nii.gz", TRUTHS[i]);
            prediction.labels(name + "space-orig_desc-unet_dseg.nii.gz", FOUND[i]);
        }
        reference.text("dataset_description.json", "{\"DatasetType\": \"derivative\"}");
        reference.text("dseg.tsv", "index\tname\n0\tbackground\n1\tgrey\n2\twhite\n");
        scoresLikeTheTwin(packing, "--labels", "1=grey,2=white");
        assertEquals(List.of("sub-00_ses-1_dseg", "sub-01_ses-1_dseg"), cases());
    }

    @Test
    void bidsRefusesProbabilitiesAndReadsTablesBesideTheLabels() throws IOException {
        for (int i = 0; i < 2; i++) {
            String name = "sub-" + i + "/anat/sub-" + i + "_";
            reference.labels(name + "dseg.nii.gz", TRUTHS[i]);
            reference.labels(name + "desc-brain_mask.nii.gz", TRUTHS[i]);
            reference.text(name + "dseg.tsv", "index\tname\n1\tgrey\n" + (2 + i) + "\twhite\n");
            prediction.labels(name + "dseg.nii.gz", FOUND[i]);
        }
        prediction.scan("sub-1/anat/sub-1_label-grey_probseg.nii.gz");
        Outcome outcome =
                run(
                        reference.folder(here.resolve("reference")),
                        prediction.folder(here.resolve("unet")),
                        here.resolve("out"));
        assertEquals(Exit.DONE, outcome.exit(), outcome.err());
        assertTrue(outcome.err().contains("DATA-023"), outcome.err());
        assertTrue(outcome.out().contains("2 paired, 0 missing"), outcome.out());
        assertTrue(outcome.out().contains("grey"), outcome.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"folder", "zip", "zip below a folder"})
    void bratsUntil2021(String packing) throws IOException {
        brats("BraTS20_Training_00%d", "_seg", "_t1ce");
        scoresLikeTheTwin(packing, "--labels", "4=ET", "--regions", "TC=1+4,WT=1+2+4");
        assertEquals(List.of("BraTS20_Training_000", "BraTS20_Training_001"), cases());
    }

    @ParameterizedTest
    @ValueSource(strings = {"folder", "zip", "zip below a folder"})
    void bratsSince2023(String packing) throws IOException {
        brats("BraTS-GLI-0000%d-000", "-seg", "-t1c");
        scoresLikeTheTwin(packing, "--labels", "3=ET", "--regions", "TC=1+3,WT=1+2+3");
    }

    @Test
    void bratsOfUnknownCodingIsScoredLabelByLabelAndSaysSo() throws IOException {
        brats("BraTS-PED-0000%d-000", "-seg", "-t1c");
        scoresLikeTheTwin("folder");
        Outcome outcome = run(here.resolve("reference"), here.resolve("unet"), here.resolve("out"));
        assertTrue(outcome.out().contains("do not say how the labels are coded"), outcome.out());
    }

    private void brats(String name, String labels, String scan) {
        for (int i = 0; i < 2; i++) {
            String one = name.formatted(i);
            reference.labels(one + "/" + one + labels + ".nii.gz", TRUTHS[i]);
            reference.scan(one + "/" + one + scan + ".nii.gz");
            prediction.labels(one + ".nii.gz", FOUND[i]);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"folder", "zip", "zip below a folder"})
    void picai(String packing) throws IOException {
        for (int i = 0; i < 2; i++) {
            reference.labels("1000" + i + "_2000_label.nii.gz", TRUTHS[i]);
            prediction.labels("1000" + i + "_2000_detection_map.nii.gz", FOUND[i]);
            prediction.scan("1000" + i + "_2000_softmax.nii.gz");
        }
        scoresLikeTheTwin(packing);
        assertEquals(List.of("10000_2000", "10001_2000"), cases());
    }

    @Test
    void objectsThatWereAskedForAreNotChangedSilently() throws IOException {
        reference.labels("10000_2000_label.nii.gz", TRUTHS[0]);
        prediction.labels("10000_2000_detection_map.nii.gz", FOUND[0]);
        Path truth = reference.folder(here.resolve("reference"));
        Path found = prediction.folder(here.resolve("unet"));
        String[] instances = {"--category", "ins", "--metrics", "pq", "--objects", "instances"};
        Outcome refused = run(truth, found, here.resolve("out"), instances);
        assertEquals(Exit.USAGE, refused.exit(), refused.err());
        assertTrue(refused.err().contains("by their names the predictions are detection maps"));
        List<String> flat = new ArrayList<>(List.of(instances));
        flat.addAll(List.of("--layout", "flat"));
        assertEquals(
                List.of("objects pq 0.5 ok"), scores(truth, found, flat.toArray(String[]::new)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"folder", "zip", "zip below a folder"})
    void aFolderACase(String packing) throws IOException {
        for (int i = 0; i < 2; i++) {
            reference.labels("patient" + i + "/segmentation.nii.gz", TRUTHS[i]);
            reference.scan("patient" + i + "/ct.nii.gz");
            prediction.labels("patient" + i + "/pred.nii.gz", FOUND[i]);
        }
        scoresLikeTheTwin(packing);
        assertEquals(List.of("patient0", "patient1"), cases());
        assertEquals(List.of("unet"), column(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"folder", "zip", "zip below a folder"})
    void challengeZips(String packing) throws IOException {
        for (int i = 0; i < 2; i++) {
            reference.labels("case_" + i + ".nii.gz", TRUTHS[i]);
            prediction.labels("images/liver-mask/case_" + i + ".nii.gz", FOUND[i]);
        }
        prediction.text("metadata", "submission: 1").text("results.json", "[]");
        scoresLikeTheTwin(packing);
        assertEquals(List.of("unet"), column(0));
    }

    private static String job(String pk, String status, String input) {
        return ("{\"pk\": \"%s\", \"status\": \"%s\", \"inputs\": [{\"value\": 60, \"image\": null,"
                        + " \"interface\": {\"slug\": \"age\"}}, {\"image\": {\"pk\": \"i-%s\", \"name\":"
                        + " \"%s.mha\"}, \"interface\": {\"slug\": \"ct-image\", \"relative_path\":"
                        + " \"images/ct\"}}], \"outputs\": [{\"image\": {\"pk\": \"o-%s\", \"name\":"
                        + " \"output.mha\"}, \"interface\": {\"slug\": \"liver-segmentation\"}}]}")
                .formatted(pk, status, pk, input, pk);
    }

    @ParameterizedTest
    @ValueSource(strings = {"folder", "zip", "zip below a folder"})
    void jobsOfGrandChallengePairByTheImageThatTheyWereGiven(String packing) throws IOException {
        String end = "/output/images/liver-segmentation/";
        for (int i = 0; i < 2; i++) {
            reference.labels("case_" + i + ".nii.gz", TRUTHS[i]);
            // Numbers of jobs say nothing of cases.
            prediction.labels(
                    "5f" + (1 - i) + "ab-41c2" + end + "o-5f" + (1 - i) + "ab-41c2.nii.gz",
                    FOUND[i]);
            prediction.scan("5f" + (1 - i) + "ab-41c2/output/images/heatmap/h.nii.gz");
        }
        prediction.text(
                "predictions.json",
                "["
                        + job("5f0ab-41c2", "Succeeded", "case_1")
                        + ","
                        + job("5f1ab-41c2", "Succeeded", "case_0")
                        + "]");
        scoresLikeTheTwin(packing);
        assertEquals(List.of("case_0", "case_1"), cases());
    }

    @Test
    void aJobThatFailedOnGrandChallengeIsAMissingPredictionWithThatReason() throws IOException {
        reference.labels("case_0.nii.gz", TRUTHS[0]).labels("case_1.nii.gz", TRUTHS[1]);
        prediction
                .labels("a-1/output/images/seg/x.nii.gz", FOUND[0])
                .labels("a-2/output/images/seg/x.nii.gz", FOUND[1])
                .text(
                        "predictions.json",
                        "["
                                + job("a-1", "Succeeded", "case_0")
                                + ","
                                + job("a-2", "Failed", "case_1")
                                + "]");
        Path out = here.resolve("out");
        Outcome outcome =
                run(reference.folder(here.resolve("r")), prediction.folder(here.resolve("p")), out);
        assertTrue(
                outcome.out().contains("2 jobs, 1 with an image of seg; without one: case_1"),
                outcome.out());
        List<String> rows =
                Files.readAllLines(out.resolve("scores.csv")).stream()
                        .filter(row -> row.contains("case_1,4,,dsc"))
                        .toList();
        assertEquals(1, rows.size());
        assertTrue(
                rows.get(0).contains("missing,its job did not succeed on grand-challenge: Failed"),
                rows.get(0));
    }

    @Test
    void foldersCalledAfterJobsStayAsTheyAreWithoutTheListOfJobs() throws IOException {
        reference.labels("a-1.nii.gz", TRUTHS[0]).labels("a-2.nii.gz", TRUTHS[1]);
        prediction
                .labels("a-1/output/images/seg/x.nii.gz", FOUND[0])
                .labels("a-2/output/images/seg/y.nii.gz", FOUND[1]);
        Outcome outcome =
                run(
                        reference.folder(here.resolve("r")),
                        prediction.folder(here.resolve("p")),
                        here.resolve("out"));
        assertEquals(Exit.NOTHING, outcome.exit(), outcome.out());
    }

    @Test
    void severalMethodsAgainstSeveralRaters() throws IOException {
        for (int i = 0; i < 2; i++) {
            for (String rater : List.of("anna", "ben")) {
                reference.labels(rater + "/case_" + i + ".nii.gz", TRUTHS[i]);
            }
            for (String method : List.of("unet", "vnet")) {
                prediction.labels(method + "/case_" + i + ".nii.gz", FOUND[i]);
            }
        }
        List<String> twin = scores(flatReference, flatPrediction);
        List<List<String>> packed = new ArrayList<>();
        packed.add(
                scores(
                        reference.folder(here.resolve("raters")),
                        prediction.folder(here.resolve("methods"))));
        assertEquals(
                List.of(
                        "anna vs ben",
                        "unet vs anna",
                        "unet vs ben",
                        "vnet vs anna",
                        "vnet vs ben"),
                column(0));
        packed.add(
                scores(
                        reference.zip(here.resolve("raters.zip"), "raters/"),
                        prediction.zip(here.resolve("methods.zip"), "all/")));
        assertEquals(
                List.of(
                        "anna vs ben",
                        "unet vs anna",
                        "unet vs ben",
                        "vnet vs anna",
                        "vnet vs ben"),
                column(0));
        for (List<String> scores : packed) {
            // The first are those of the raters against each other.
            for (int i = 1; i < 5; i++) {
                assertEquals(twin, scores.subList(i * twin.size(), (i + 1) * twin.size()));
            }
        }
    }

    @Test
    void namesThatAreAlikePairAndAmbiguousOnesAreListed() throws IOException {
        reference.labels("Case-0_gt.nii.gz", TRUTHS[0]).labels("Case-1_gt.nii.gz", TRUTHS[1]);
        prediction.labels("case_0_0000.nii.gz", FOUND[0]).labels("pred_case 1.nii.gz", FOUND[1]);
        scoresLikeTheTwin("folder");
        assertEquals(List.of("Case-0_gt", "Case-1_gt"), cases());
        Outcome told =
                run(
                        here.resolve("reference"),
                        here.resolve("unet"),
                        here.resolve("o"),
                        "--dry-run");
        assertTrue(told.out().contains("2 pairs by names that are alike"), told.out());

        new Tree().labels("CASE_0.nii.gz", FOUND[0]).folder(here.resolve("unet"));
        Outcome outcome = run(here.resolve("reference"), here.resolve("unet"), here.resolve("out"));
        assertTrue(outcome.err().contains("DATA-024"), outcome.err());
        assertTrue(outcome.out().contains("1 paired, 1 missing"), outcome.out());
    }

    @Test
    void aTableOfPairsGoesBeforeEveryName() throws IOException {
        reference.labels("labels/x.nii.gz", TRUTHS[0]).labels("labels/y.nii.gz", TRUTHS[1]);
        prediction.labels("one.nii.gz", FOUND[0]).labels("sub/two.nii.gz", FOUND[1]);
        Path table = here.resolve("pairs.csv");
        Files.writeString(
                table,
                "case,reference,prediction,site\n"
                        + "first,labels/x.nii.gz,one.nii.gz,A\n"
                        + "second,reference/labels/y.nii.gz,unet/sub/two.nii.gz,B\n");
        Path truth = reference.folder(here.resolve("reference"));
        Path found = prediction.folder(here.resolve("unet"));
        List<String> twin = scores(flatReference, flatPrediction);
        assertEquals(twin, scores(truth, found, "--pairs", table.toString()));
        assertEquals(List.of("first", "second"), cases());

        Files.writeString(
                truth.resolve("pairs.csv"),
                "case,reference,prediction\n"
                        + "first,labels/x.nii.gz,one.nii.gz\n"
                        + "second,labels/y.nii.gz,sub/two.nii.gz\n");
        assertEquals(twin, scores(truth, found));
    }

    @Test
    void furtherColumnsOfATableOfPairsAreGroups() throws IOException {
        Path table = here.resolve("pairs.csv");
        Files.writeString(
                table,
                "case,reference,prediction,site,sex\n"
                        + "case_0,case_0.nii.gz,case_0.nii.gz,A,f\n"
                        + "case_1,case_1.nii.gz,case_1.nii.gz,B,f\n");
        Path out = here.resolve("grouped");
        Outcome outcome = run(flatReference, flatPrediction, out, "--pairs", table.toString());
        assertEquals(Exit.DONE, outcome.exit(), outcome.err());
        assertTrue(outcome.out().contains("columns of groups: sex, site"), outcome.out());
        assertTrue(outcome.out().contains("site=A"), outcome.out());
        String summary = Files.readString(out.resolve("summary.json"));
        assertTrue(summary.contains("\"column\" : \"sex\""), summary);
        assertTrue(summary.contains("pairs are those of pairs.csv"), summary);
        assertTrue(Files.readString(out.resolve("config.yaml")).contains("pairs: "));

        Outcome again =
                run(
                        flatReference,
                        flatPrediction,
                        here.resolve("again"),
                        "--config",
                        out.resolve("config.yaml").toString(),
                        "--group",
                        "site");
        assertEquals(Exit.DONE, again.exit(), again.err());
        assertTrue(again.out().contains("site=B"), again.out());
        assertFalse(again.out().contains("sex="), again.out());
    }

    @Test
    void aTableOfGroupsNamesItsCases() throws IOException {
        Path table = here.resolve("cases.csv");
        Files.writeString(table, "case,site\ncase_0,A\ncase_1,A\nothers,B\n");
        Path out = here.resolve("grouped");
        Outcome outcome = run(flatReference, flatPrediction, out, "--meta", table.toString());
        assertEquals(Exit.DONE, outcome.exit(), outcome.err());
        assertTrue(outcome.out().contains("2 of 2"), outcome.out());
        assertTrue(outcome.out().contains("site=A"), outcome.out());
        assertFalse(outcome.out().contains("site=B"), outcome.out());

        Outcome odd =
                run(
                        flatReference,
                        flatPrediction,
                        here.resolve("odd"),
                        "--meta",
                        table.toString(),
                        "--group",
                        "sex");
        assertEquals(Exit.NOTHING, odd.exit());
        assertTrue(odd.err().contains("no column of groups “sex”; there are site"), odd.err());
    }

    @Test
    void probabilitiesBesideLabelMapsAreNoCases() throws IOException {
        for (int i = 0; i < 2; i++) {
            prediction.labels("case_" + i + ".nii.gz", FOUND[i]);
            prediction.text("case_" + i + ".npz", "probabilities");
            prediction.text("case_" + i + ".pkl", "properties");
        }
        Path bare = prediction.folder(here.resolve("bare"));
        List<String> twin = scores(flatReference, flatPrediction);
        assertEquals(twin, scores(flatReference, bare));

        prediction.text(
                "dataset.json",
                "{\"labels\": {\"background\": 0, \"1\": 1, \"2\": 2, \"3\": 3, \"4\": 4},"
                        + " \"file_ending\": \".nii.gz\"}");
        prediction.text("plans.json", "{}").text("predict_from_raw_data_args.json", "{}");
        Path full = prediction.folder(here.resolve("full"));
        assertEquals(twin, scores(flatReference, full));
    }

    @Test
    void aTableOfPairsNeverLeadsOutOfWhatWasGiven() throws IOException {
        reference.labels("x.nii.gz", TRUTHS[0]).folder(here.resolve("reference"));
        prediction.labels("x.nii.gz", FOUND[0]).folder(here.resolve("unet"));
        Tree.image(FOUND[0]).write(here.resolve("secret.nii.gz"));
        Path table = here.resolve("pairs.csv");
        Files.writeString(
                table,
                "case,reference,prediction\n"
                        + "a,x.nii.gz,../secret.nii.gz\n"
                        + "b,x.nii.gz,"
                        + here.resolve("secret.nii.gz")
                        + "\nc,../secret.nii.gz,x.nii.gz\nd,x.nii.gz,x.nii.gz\n");
        Outcome outcome =
                run(
                        here.resolve("reference"),
                        here.resolve("unet"),
                        here.resolve("out"),
                        "--pairs",
                        table.toString());
        assertEquals(Exit.DONE, outcome.exit(), outcome.err());
        assertTrue(outcome.out().contains("1 paired, 2 missing"), outcome.out());
        for (String line : List.of("line 2", "line 3", "line 4")) {
            assertTrue(outcome.err().contains(line), outcome.err());
        }
    }

    @Test
    void theLayoutMayBeNamed() throws IOException {
        Outcome odd = run(flatReference, flatPrediction, here.resolve("out"), "--layout", "nifti");
        assertEquals(Exit.USAGE, odd.exit());
        assertEquals(
                scores(flatReference, flatPrediction),
                scores(flatReference, flatPrediction, "--layout", "flat"));
        String config = Files.readString(here.resolve("out2/config.yaml"));
        assertTrue(config.contains("layout: flat"), config);
    }

    @Test
    void figuresBesideMethodsAndPreviewsBesideLabelsAreNoCases() throws IOException {
        for (int i = 0; i < 2; i++) {
            reference.labels("case_" + i + ".nii.gz", TRUTHS[i]);
            reference.text("case_" + i + ".jpg", "picture");
            prediction.labels("unet/case_" + i + ".nii.gz", FOUND[i]);
        }
        prediction.text("figures/training.png", "curve");
        Path truth = reference.folder(here.resolve("reference"));
        Path found = prediction.folder(here.resolve("methods"));
        assertEquals(scores(flatReference, flatPrediction), scores(truth, found));
        assertEquals(List.of("unet"), column(0));
    }

    @Test
    void labelsOnOneSideOnlyAreFlagged() throws IOException {
        reference.labels("a.nii.gz", new double[] {1, 1, 2, 0, 0, 0, 0, 0});
        prediction.labels("a.nii.gz", new double[] {1, 0, 3, 0, 0, 0, 0, 0});
        String out =
                run(
                                reference.folder(here.resolve("reference")),
                                prediction.folder(here.resolve("unet")),
                                here.resolve("out"),
                                "--labels",
                                "1=liver,2=cyst")
                        .out();
        assertTrue(out.lines().anyMatch(line -> line.matches(" *2 .*in no prediction")), out);
        assertTrue(
                out.lines().anyMatch(line -> line.matches(" *3 .*not scored, in no reference")),
                out);
    }

    @Test
    void namesInTheLabelMapsThemselvesAreShownWhereTheyAgree() throws IOException {
        for (Path side : List.of(here.resolve("reference"), here.resolve("unet"))) {
            for (String name : List.of("a", "b")) {
                colours(side.resolve(name + ".png"));
                Files.writeString(
                        side.resolve(name + ".legend.csv"),
                        "label,name,r,g,b\n0,background,0,0,0\n1,liver,255,0,0\n2,cyst,0,255,0\n");
            }
        }
        scores(here.resolve("reference"), here.resolve("unet"));
        assertEquals(List.of("liver", "cyst"), classes());

        Files.writeString(
                here.resolve("reference/b.legend.csv"),
                "label,name,r,g,b\n0,background,0,0,0\n1,cyst,255,0,0\n2,liver,0,255,0\n");
        Path out = here.resolve("out" + runs);
        runs += 2;
        Outcome outcome = run(here.resolve("reference"), here.resolve("unet"), out);
        assertTrue(outcome.err().contains("DATA-026"), outcome.err());
        assertEquals(List.of("1", "2"), classes());
    }

    private List<String> classes() throws IOException {
        return column(2).stream().filter(name -> !name.isEmpty()).toList();
    }

    private static void colours(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        BufferedImage image = new BufferedImage(4, 2, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, 0xff0000);
        image.setRGB(1, 0, 0xff0000);
        image.setRGB(3, 1, 0x00ff00);
        ImageIO.write(image, "png", file.toFile());
    }
}
