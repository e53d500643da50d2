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
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.gabarito.cli.CommandLines.Outcome;
import org.gabarito.image.NiftiSamples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreCommandTest {
    @TempDir private Path folder;
    private Path reference;
    private Path prediction;
    private Path out;

    @BeforeEach
    void makeTwoFolders() throws IOException {
        reference = Files.createDirectory(folder.resolve("reference"));
        prediction = Files.createDirectory(folder.resolve("unet"));
        out = folder.resolve("scores");
    }

    @Test
    void scoresTwoFilesByHand() throws IOException {
        // 4 of 4 and 6 pixels overlap in 4: DSC = 2·4 / (4 + 6) = 0.8
        Path truth = square(reference, "a.png", 2, 2);
        Path found = square(prediction, "a.png", 2, 3);

        Outcome outcome = score(truth, found, "--metrics", "dsc");

        assertEquals(Exit.DONE, outcome.exit(), outcome.err());
        List<String> rows = Files.readAllLines(out.resolve("scores.csv"));
        assertEquals(
                "method,case,class,instance,metric,parameters,definition,value,unit,status,note",
                rows.get(0));
        assertEquals(2, rows.size());
        assertTrue(rows.get(1).contains(",0.8,"), rows.get(1));
        assertTrue(outcome.out().contains("0.8000"), outcome.out());
        assertEquals("", outcome.err());
    }

    @Test
    void printsInTheOrderOfACarefulReader() throws IOException {
        pairs(3);
        square(prediction, "extra.png", 2, 2);

        String text = score(reference, prediction, "--metrics", "dsc").out();

        List<Integer> places = new ArrayList<>();
        for (String part :
                List.of(
                        "3 paired, 0 missing",
                        "extra.png",
                        "in references",
                        "geometry",
                        "policy",
                        "95 % CI",
                        "worst 3 of 3",
                        "scores.csv",
                        "sha256:")) {
            places.add(text.indexOf(part));
        }
        assertFalse(places.contains(-1), places + text);
        assertEquals(places.stream().sorted().toList(), places, text);
    }

    @Test
    void theAuditBundleHoldsWhatItTakesToGetTheSameBytes() throws IOException {
        pairs(5);
        score(reference, prediction, "--metrics", "dsc,iou,hd_perc(p=95)", "--format", "audit");
        Path unpacked = Files.createDirectory(folder.resolve("unpacked"));
        try (ZipInputStream zip =
                new ZipInputStream(Files.newInputStream(out.resolve("audit.zip")))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Files.write(unpacked.resolve(entry.getName()), zip.readAllBytes());
            }
        }
        Path again = folder.resolve("again");

        Outcome outcome =
                CommandLines.run(
                        "score",
                        reference.toString(),
                        prediction.toString(),
                        "--config",
                        unpacked.resolve("config.yaml").toString(),
                        "--out",
                        again.toString());

        assertEquals(Exit.DONE, outcome.exit(), outcome.err());
        assertEquals(
                Files.readString(unpacked.resolve("scores.csv")),
                Files.readString(again.resolve("scores.csv")));
        assertEquals(
                withoutCommand(unpacked.resolve("summary.json")),
                withoutCommand(again.resolve("summary.json")));
        assertEquals(
                Files.readString(unpacked.resolve("config.yaml")),
                Files.readString(again.resolve("config.yaml")));
    }

    /** What was typed is the only thing in it that a repetition may differ in. */
    private static String withoutCommand(Path summary) throws IOException {
        String text = Files.readString(summary);
        assertEquals(1, text.lines().filter(line -> line.contains("\"command\" : ")).count(), text);
        return text.replaceFirst("\"command\" : .*", "");
    }

    @Test
    void ownConfigRepeatsTheTableByteForByteWhateverTheJobs() throws IOException {
        pairs(5);
        score(reference, prediction, "--metrics", "dsc,iou", "--jobs", "3");
        byte[] before = Files.readAllBytes(out.resolve("scores.csv"));
        Path again = folder.resolve("again");

        Outcome outcome =
                CommandLines.run(
                        "score",
                        reference.toString(),
                        prediction.toString(),
                        "--config",
                        out.resolve("config.yaml").toString(),
                        "--jobs",
                        "1",
                        "--out",
                        again.toString());

        assertEquals(Exit.DONE, outcome.exit(), outcome.err());
        assertArrayEquals(before, Files.readAllBytes(again.resolve("scores.csv")));
    }

    @Test
    void missingAndBrokenCasesAreMarkedAndTheRestIsScored() throws IOException {
        pairs(3);
        Files.delete(prediction.resolve("case1.png"));
        Files.write(prediction.resolve("case2.png"), new byte[] {1, 2, 3});

        Outcome outcome = score(reference, prediction, "--metrics", "dsc");

        assertEquals(Exit.DONE, outcome.exit());
        assertTrue(outcome.err().contains("case2"), outcome.err());
        String rows = Files.readString(out.resolve("scores.csv"));
        assertTrue(rows.contains(",missing,"), rows);
        assertTrue(rows.contains(",failed,"), rows);
        assertTrue(rows.contains(",ok,"), rows);
        assertEquals(
                Exit.WARNED, score(reference, prediction, "--metrics", "dsc", "--strict").exit());
    }

    @Test
    void severalPredictionsAreSeveralMethods() throws IOException {
        pairs(2);
        Path other = Files.createDirectory(folder.resolve("vnet"));
        square(other, "case1.png", 2, 2);
        square(other, "case2.png", 2, 2);

        Outcome outcome =
                score(reference, prediction, other.toString(), "--metrics", "dsc", "--quiet");

        assertEquals(Exit.DONE, outcome.exit(), outcome.err());
        List<String> rows = Files.readAllLines(out.resolve("scores.csv"));
        assertEquals(2, rows.stream().filter(row -> row.startsWith("unet,")).count());
        assertEquals(2, rows.stream().filter(row -> row.startsWith("vnet,")).count());
    }

    @Test
    void quietRunPrintsNothing() throws IOException {
        pairs(1);

        Outcome outcome = score(reference, prediction, "--quiet", "--metrics", "dsc");

        assertEquals(new Outcome(Exit.DONE, "", ""), outcome);
    }

    @Test
    void quietRunStillSaysWhatHasNoPartner() throws IOException {
        pairs(2);
        Files.delete(prediction.resolve("case2.png"));
        square(prediction, "other.png", 2, 2);

        Outcome outcome = score(reference, prediction, "--quiet", "--strict", "--metrics", "dsc");

        assertEquals(
                new Outcome(
                        Exit.WARNED,
                        "",
                        """
                        unet case2: There is no prediction for case2.png.
                        other.png: There is no reference for this prediction.
                        """),
                outcome);
    }

    @Test
    void folderOfCasesIsNoPlaceForResults() throws IOException {
        pairs(1);
        out = prediction;

        Outcome outcome = score(reference, prediction, "--metrics", "dsc");

        assertEquals(Exit.USAGE, outcome.exit());
        assertTrue(outcome.err().contains("Name another"), outcome.err());
        assertFalse(Files.exists(prediction.resolve("scores.csv")));
    }

    @Test
    void brokenFileIsNamedWithItsSide() throws IOException {
        pairs(2);
        Files.write(reference.resolve("case1.png"), new byte[] {1, 2, 3});
        Files.write(prediction.resolve("case2.png"), new byte[] {1, 2, 3});

        Outcome outcome = score(reference, prediction, "--metrics", "dsc");

        assertTrue(outcome.err().contains("reference case1.png"), outcome.err());
        assertTrue(outcome.err().contains("prediction case2.png"), outcome.err());
    }

    @Test
    void samePredictionTwiceIsNamed() throws IOException {
        pairs(1);

        Outcome outcome = score(reference, prediction, prediction.toString());

        assertEquals(Exit.USAGE, outcome.exit());
        assertTrue(outcome.err().contains("unet is given twice"), outcome.err());
    }

    @Test
    void dryRunSaysThePairsAndWritesNothing() throws IOException {
        pairs(2);

        Outcome outcome = score(reference, prediction, "--dry-run", "--metrics", "dsc");

        assertEquals(Exit.DONE, outcome.exit());
        assertTrue(outcome.out().contains("2 paired, 0 missing"), outcome.out());
        assertFalse(Files.exists(out));
    }

    @Test
    void withoutChoiceItPointsToTheGuide() throws IOException {
        pairs(1);

        Outcome outcome = score(reference, prediction);

        assertEquals(Exit.DONE, outcome.exit(), outcome.err());
        assertTrue(outcome.err().contains("guide"), outcome.err());
        // PNG files have no spacing, so the tolerance is in pixels.
        assertTrue(Files.readString(out.resolve("scores.csv")).contains(",tau=2px,"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    --metrics=dcs            | dsc
                    --metrics=nsd(tau=2      | parenthesis
                    --as=nobody              | surface-distance
                    --geometry=nearest       | strict, reorient, resample
                    --missing=zero           | worst
                    --empty=zero             | best-worst
                    --category=what          | sems
                    --labels=1=              | label
                    --spacing=0,1            | spacing
                    --ci=100                 | between
                    --jobs=0                 | thread
                    --format=excel            | csv
                    """)
    void wrongOptionsAreRefusedWithTheCure(String option, String cure) throws IOException {
        pairs(1);

        Outcome outcome = score(reference, prediction, option);

        assertEquals(Exit.USAGE, outcome.exit(), outcome.err());
        assertTrue(outcome.err().toLowerCase().contains(cure), outcome.err());
        assertFalse(Files.exists(out));
    }

    @Test
    void nothingIsWrittenWhenNothingCanBeScored() throws IOException {
        square(reference, "a.png", 2, 2);
        square(prediction, "b.png", 2, 2);

        Outcome outcome = score(reference, prediction);

        assertEquals(Exit.NOTHING, outcome.exit());
        assertTrue(outcome.err().contains("No file was written."), outcome.err());
        assertFalse(Files.exists(out));
    }

    @Test
    void missingCaseForbidsAResultWhereThePolicySaysSo() throws IOException {
        pairs(2);
        Files.delete(prediction.resolve("case2.png"));

        Outcome outcome = score(reference, prediction, "--missing", "fail");

        assertEquals(Exit.NOTHING, outcome.exit());
        assertTrue(outcome.err().contains("case2"), outcome.err());
        assertFalse(Files.exists(out));
    }

    @Test
    void unreadableConfigIsRefusedWithItsLine() throws IOException {
        pairs(1);
        Path config = folder.resolve("metrics.yaml");
        Files.writeString(config, "gabarito: 1\nmetrics:\n  - {id: dcs}\n");

        Outcome outcome = score(reference, prediction, "--config", config.toString());

        assertEquals(Exit.NOTHING, outcome.exit());
        assertTrue(outcome.err().contains("metrics.yaml:3"), outcome.err());
        Path absent = folder.resolve("no.yaml");
        assertEquals(
                new Outcome(Exit.NOTHING, "", "There is no config " + absent + ".\n"),
                score(reference, prediction, "--config", absent.toString()));
    }

    @Test
    void formatChoosesTheFiles() throws IOException {
        pairs(1);

        score(reference, prediction, "--metrics", "dsc", "--format", "csv");

        assertTrue(Files.exists(out.resolve("scores.csv")));
        assertFalse(Files.exists(out.resolve("summary.json")));
    }

    @Test
    void twoEmptyImagesAreScoredAsLabelOne() throws IOException {
        Path truth = square(reference, "a.png", 0, 0);
        Path found = square(prediction, "a.png", 0, 0);

        Outcome outcome = score(truth, found, "--metrics", "dsc", "--as", "metrics-reloaded");

        assertEquals(Exit.DONE, outcome.exit(), outcome.err());
        assertTrue(outcome.out().contains("label 1"), outcome.out());
        assertEquals(
                "a,a,1,,dsc,,voxels/count,1,,ok,",
                Files.readAllLines(out.resolve("scores.csv")).get(1));
    }

    @ParameterizedTest
    @CsvSource({
        "convention, Infinity, ''",
        "'', Infinity, ''",
        "best-worst, '', ''",
        "nan, '', ''",
        "'', '', 'empty: best-worst'",
        "'', Infinity, 'empty: convention'",
        "convention, Infinity, 'empty: nan'",
    })
    void toolGivesEmptyMasksItsValuesUnlessToldOtherwise(String empty, String value, String said)
            throws IOException {
        Path truth = square(reference, "a.png", 2, 2);
        Path found = square(prediction, "a.png", 0, 0);
        List<String> options = new ArrayList<>();
        if (said.isEmpty()) {
            options.addAll(List.of("--metrics", "hd", "--as", "surface-distance"));
        } else {
            Path config = folder.resolve("metrics.yaml");
            Files.writeString(
                    config,
                    "gabarito: 1\nmetrics: [hd]\nconvention: surface-distance\n" + said + "\n");
            options.addAll(List.of("--config", config.toString()));
        }
        if (!empty.isEmpty()) {
            options.addAll(List.of("--empty", empty));
        }

        Outcome outcome = score(truth, found, options.toArray(String[]::new));

        assertEquals(Exit.DONE, outcome.exit(), outcome.err());
        byte[] before = Files.readAllBytes(out.resolve("scores.csv"));
        String row = Files.readAllLines(out.resolve("scores.csv")).get(1);
        assertTrue(row.contains("elements/area/directed-max," + value + ","), row);
        Path config = out.resolve("config.yaml");
        assertEquals(Exit.DONE, score(truth, found, "--config", config.toString()).exit());
        assertArrayEquals(before, Files.readAllBytes(out.resolve("scores.csv")));
    }

    private Outcome score(Path truth, Path found, String... options) {
        List<String> args = new ArrayList<>(List.of("score", truth.toString(), found.toString()));
        args.addAll(List.of(options));
        args.addAll(List.of("--out", out.toString()));
        return CommandLines.run(args.toArray(String[]::new));
    }

    private void pairs(int count) throws IOException {
        for (int i = 1; i <= count; i++) {
            square(reference, "case" + i + ".png", 2, 2 + i % 3);
            square(prediction, "case" + i + ".png", 2, 3);
        }
    }

    private static Path square(Path folder, String name, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(12, 10, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.getRaster().setSample(3 + x, 4 + y, 0, 1);
            }
        }
        Path file = folder.resolve(name);
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    private void mirroredPair(String name) {
        NiftiSamples.of(new int[] {3, 2}, new double[] {1, 1.5}, 0, 1, 2, 0, 1, 2)
                .sform(0, 0, 0)
                .write(reference.resolve(name));
        NiftiSamples.of(new int[] {3, 2}, new double[] {1, 1.5}, 2, 1, 0, 2, 1, 0)
                .sform(2, 0, 0)
                .flipped(-1, 1, 1)
                .write(prediction.resolve(name));
    }

    private void finerPair(String name) {
        NiftiSamples.of(new int[] {3, 2}, new double[] {1, 1}, 0, 1, 2, 0, 1, 2)
                .sform(0, 0, 0)
                .write(reference.resolve(name));
        NiftiSamples.of(new int[] {2, 2}, new double[] {2, 1}, 1, 2, 1, 2)
                .sform(0.5, 0, 0)
                .write(prediction.resolve(name));
    }

    @Test
    void geometryIsMendedOnRequestAndLogged() throws IOException {
        mirroredPair("a.nii");
        finerPair("b.nii");

        Outcome strict = score(reference, prediction, "--metrics", "dsc");
        assertEquals(Exit.NOTHING, strict.exit(), strict.out());
        assertTrue(strict.err().contains("--geometry reorient"), strict.err());
        assertTrue(strict.err().contains("--geometry resample"), strict.err());

        String[] tables = new String[2];
        for (int jobs = 1; jobs <= 2; jobs++) {
            Outcome outcome =
                    score(
                            reference,
                            prediction,
                            "--metrics",
                            "dsc",
                            "--geometry",
                            "resample",
                            "--jobs",
                            Integer.toString(jobs));
            assertEquals(Exit.DONE, outcome.exit(), outcome.err());
            assertTrue(
                    outcome.out()
                            .contains(
                                    "resample: 0 of 2 pairs lie on the same grid, 1 reoriented, 1"
                                            + " resampled"),
                    outcome.out());
            tables[jobs - 1] = Files.readString(out.resolve("scores.csv"));
        }
        assertEquals(tables[0], tables[1]);
        List<String> rows = Files.readAllLines(out.resolve("scores.csv"));
        assertTrue(rows.get(1).contains(",a,1,") && rows.get(1).contains(",1,,ok"), rows.get(1));
        assertTrue(
                rows.stream()
                        .filter(row -> row.startsWith("unet,b,"))
                        .allMatch(row -> row.contains("was resampled onto")),
                rows.toString());
        String summary = Files.readString(out.resolve("summary.json"));
        assertTrue(summary.contains("\"kind\" : \"reoriented\""), summary);
        assertTrue(summary.contains("\"kind\" : \"resampled\""), summary);
        assertTrue(summary.contains("\"check\" : \"resample\""), summary);
    }

    @Test
    void aLengthInMillimetresAsksForTheSpacing() throws IOException {
        pairs(1);

        Outcome asked = score(reference, prediction, "--metrics", "nsd(tau=2mm)");
        assertEquals(Exit.NOTHING, asked.exit());
        assertTrue(asked.err().contains("--spacing 0.5,0.5"), asked.err());
        assertTrue(asked.err().contains("nsd(tau=2px)"), asked.err());

        Outcome given =
                score(
                        reference,
                        prediction,
                        "--metrics",
                        "nsd(tau=2mm),hd",
                        "--spacing",
                        "0.5,0.5");
        assertEquals(Exit.DONE, given.exit(), given.err());
        assertTrue(Files.readString(out.resolve("scores.csv")).contains(",mm,ok"));

        Path config = out.resolveSibling("tau.yaml");
        Files.writeString(config, "gabarito: 1\nmetrics: [{id: nsd, tau: 2 mm}]\n");
        Outcome written = score(reference, prediction, "--config", config.toString());
        assertEquals(Exit.NOTHING, written.exit());
        assertTrue(written.err().contains("--spacing 0.5,0.5"), written.err());

        Files.writeString(config, "gabarito: 1\nmetrics: [nsd]\n");
        Outcome usual = score(reference, prediction, "--config", config.toString());
        assertEquals(Exit.DONE, usual.exit(), usual.err());
        assertTrue(Files.readString(out.resolve("scores.csv")).contains(",tau=2px,"));

        Outcome unsaid = score(reference, prediction, "--metrics", "nsd,hd");
        assertEquals(Exit.DONE, unsaid.exit(), unsaid.err());
        String table = Files.readString(out.resolve("scores.csv"));
        assertTrue(table.contains(",tau=2px,") && table.contains(",px,ok"), table);
        assertFalse(table.contains("mm"), table);
    }

    @Test
    void aDryRunSaysWhatWouldBeComparedAndWhatWouldFail() throws IOException {
        pairs(2);
        mirroredPair("m.nii");
        Files.write(prediction.resolve("case2.png"), new byte[] {1, 2, 3});

        Outcome outcome = score(reference, prediction, "--dry-run");

        assertEquals(Exit.DONE, outcome.exit(), outcome.err());
        String text = outcome.out();
        assertTrue(text.contains("3 paired, 0 missing"), text);
        assertTrue(text.contains("label 1: 3 references with"), text);
        assertTrue(text.contains("label 2: 1 references with 2 voxels, 1 predictions"), text);
        assertTrue(text.contains("strict: 1 of 3 pairs lie on the same grid"), text);
        assertTrue(text.contains("2 of 3 pairs cannot be scored"), text);
        assertTrue(text.contains("failed unet case2: prediction case2.png"), text);
        assertTrue(text.contains("--geometry reorient"), text);
        assertTrue(text.contains("memory    about"), text);
        assertFalse(Files.exists(out));
        assertEquals(Exit.WARNED, score(reference, prediction, "--dry-run", "--strict").exit());
    }

    @Test
    void aDryRunOfNothingButFailuresSaysSo() throws IOException {
        mirroredPair("m.nii");

        assertEquals(Exit.NOTHING, score(reference, prediction, "--dry-run").exit());
        Outcome mended = score(reference, prediction, "--dry-run", "--geometry", "reorient");
        assertEquals(Exit.DONE, mended.exit(), mended.err());
        assertTrue(mended.out().contains("its axes will be reordered"), mended.out());
    }

    @Test
    void aDryRunShowsTextsThatMayIdentifyAPatient() throws IOException {
        byte[] described = new byte[80];
        System.arraycopy("Jane Doe".getBytes(StandardCharsets.US_ASCII), 0, described, 0, 8);
        NiftiSamples named =
                NiftiSamples.of(new int[] {3, 2}, new double[] {1, 1.5}, 0, 1, 2, 0, 1, 2)
                        .spoilt(
                                header -> {
                                    header.position(148);
                                    header.put(described);
                                });
        named.write(reference.resolve("a.nii"));
        named.write(prediction.resolve("a.nii"));

        Outcome outcome = score(reference, prediction, "--dry-run");

        assertTrue(outcome.out().contains("may identify a patient"), outcome.out());
        assertTrue(outcome.out().contains("descrip = Jane Doe"), outcome.out());
        assertFalse(outcome.err().contains("Jane"), outcome.err());
        score(reference, prediction, "--metrics", "dsc");
        assertFalse(Files.readString(out.resolve("summary.json")).contains("Jane"));
    }
}
