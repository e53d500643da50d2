package org.gabarito.report.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.gabarito.dataset.Case;
import org.gabarito.evaluation.CaseScores;
import org.gabarito.evaluation.Evaluation;
import org.gabarito.evaluation.Fate;
import org.gabarito.evaluation.Presence;
import org.gabarito.evaluation.Score;
import org.gabarito.image.NiftiSamples;
import org.gabarito.plan.Category;
import org.gabarito.plan.MetricChoices;
import org.gabarito.plan.MetricConfig;
import org.gabarito.report.Report;
import org.gabarito.report.Reports;
import org.gabarito.report.Run;
import org.gabarito.report.comparison.Comparisons;
import org.gabarito.report.comparison.MethodTables;
import org.gabarito.report.comparison.ScoreFiles;
import org.gabarito.report.html.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFormatsTest {
    private static final double NAN = Double.NaN;

    /** Liver: 8 and 10 voxels of which 6 are shared; then neither side; then no prediction. */
    private static Report liver() {
        MetricConfig config =
                MetricConfig.of(
                                "semantic-segmentation",
                                MetricChoices.parse("dsc,hd_perc(p=95)").get())
                        .withClasses(Map.of(2, "liver"), Map.of(), null);
        List<CaseScores> cases =
                List.of(
                        scored("a", 12.0 / 18, 2.5, 8, 10),
                        scored("b", NAN, NAN, 0, 0),
                        missing("c"));
        return new Report(
                config,
                cases,
                new Evaluation(config).results(cases),
                List.of(),
                List.of(),
                new Run("0.1.0", "gabarito score ref net", null));
    }

    private static CaseScores scored(String id, double dsc, double hd, long ref, long pred) {
        return new CaseScores(
                "net",
                id,
                List.of(row(id, "dsc", "", dsc, ""), row(id, "hd_perc", "p=95", hd, "mm")),
                100,
                Map.of("liver", new Presence(ref == 0 ? Fate.BOTH_EMPTY : Fate.OK, ref, pred)),
                Map.of(2, ref),
                Map.of(2, pred),
                "sha256:aa",
                "sha256:bb",
                "",
                List.of(),
                List.of());
    }

    private static Score row(
            String id, String metric, String parameters, double value, String unit) {
        return row("net", id, metric, parameters, value, unit);
    }

    private static Score row(
            String method, String id, String metric, String parameters, double value, String unit) {
        boolean ok = !Double.isNaN(value);
        return new Score(
                method,
                id,
                "liver",
                "",
                metric,
                parameters,
                switch (metric) {
                    case "dsc" -> "voxels/count";
                    case "rvd" -> "voxels/volume";
                    default -> "elements/area/directed-max";
                },
                value,
                unit,
                ok ? Score.Status.OK : Score.Status.UNDEFINED,
                ok ? "" : "both masks are empty");
    }

    private static CaseScores missing(String id) {
        return new CaseScores(
                "net",
                id,
                List.of(),
                100,
                Map.of("liver", new Presence(Fate.MISSING, 5, 0)),
                Map.of(2, 5L),
                Map.of(),
                "sha256:aa",
                "",
                "",
                List.of(),
                List.of());
    }

    private static String file(String format, String path) {
        return ResultFormats.find(format).orElseThrow().files(liver(), Wording.ENGLISH).stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .orElseThrow()
                .text();
    }

    @Test
    void writesTheSummaryOfNnUnet() {
        assertEquals(
                """
                {
                  "foreground_mean" : {
                    "Dice" : 0.6666666666666666,
                    "FN" : 1.0,
                    "FP" : 2.0,
                    "IoU" : 0.5,
                    "TN" : NaN,
                    "TP" : 3.0,
                    "n_pred" : 5.0,
                    "n_ref" : 4.0
                  },
                  "mean" : {
                    "2" : {
                      "Dice" : 0.6666666666666666,
                      "FN" : 1.0,
                      "FP" : 2.0,
                      "IoU" : 0.5,
                      "TN" : NaN,
                      "TP" : 3.0,
                      "n_pred" : 5.0,
                      "n_ref" : 4.0
                    }
                  },
                  "metric_per_case" : [
                    {
                      "metrics" : {
                        "2" : {
                          "Dice" : 0.6666666666666666,
                          "FN" : 2.0,
                          "FP" : 4.0,
                          "IoU" : 0.5,
                          "TN" : NaN,
                          "TP" : 6.0,
                          "n_pred" : 10.0,
                          "n_ref" : 8.0
                        }
                      },
                      "prediction_file" : "net/a",
                      "reference_file" : "a"
                    },
                    {
                      "metrics" : {
                        "2" : {
                          "Dice" : NaN,
                          "FN" : 0.0,
                          "FP" : 0.0,
                          "IoU" : NaN,
                          "TN" : NaN,
                          "TP" : 0.0,
                          "n_pred" : 0.0,
                          "n_ref" : 0.0
                        }
                      },
                      "prediction_file" : "net/b",
                      "reference_file" : "b"
                    }
                  ]
                }
                """,
                file("nnunet", "nnunet/summary.json"));
    }

    @Test
    void writesTheTableOfMetricsReloaded() {
        assertEquals(
                """
                reference,prediction,label,dsc,hd_perc,EmptyRef,EmptyPred
                a,net/a,liver,0.6666666666666666,2.5,False,False
                b,net/b,liver,,,True,True
                c,net/c,liver,,,False,False
                """,
                file("metrics-reloaded", "metrics-reloaded/metrics.csv"));
    }

    @Test
    void writesTheTableOfPanoptica() {
        assertEquals(
                """
                subject_name\tliver-global_bin_dsc\tliver-global_bin_hd95
                a\t0.6666666666666666\t2.5
                b\t\t
                c\t\t
                """,
                file("panoptica", "panoptica/panoptica.tsv"));
    }

    /** A share of the reference's volume there, which only the relative difference is here. */
    @Test
    void namesMetricsOfMetricsReloadedAsTheyAreThere() {
        String format = "metrics-reloaded";
        String problem = "semantic-segmentation";
        assertTrue(head(format, problem, "avd(relative=true)").contains(",vol_diff,"));
        assertTrue(head(format, problem, "avd").contains(",avd,"));
    }

    /** The mean IoU of matched objects is the segmentation quality there, and stands once. */
    @Test
    void namesMetricsOfPanopticaAsTheyAreThere() {
        assertEquals(
                "subject_name\tobjects-num_ref_instances\tobjects-num_pred_instances"
                        + "\tobjects-sq\tobjects-pq",
                head("panoptica", "instance-segmentation", "iou,sq,pq"));
    }

    private static String head(String format, String problem, String metrics) {
        MetricConfig config =
                MetricConfig.of(
                        problem,
                        MetricChoices.parse(metrics, Category.find(problem).orElseThrow(), "mm")
                                .get());
        Evaluation evaluation = new Evaluation(config);
        List<CaseScores> cases =
                List.of(
                        evaluation.score(
                                new Case(
                                        "net",
                                        "a",
                                        NiftiSamples.source("a.nii", NiftiSamples.small().bytes()),
                                        NiftiSamples.source(
                                                "b.nii", NiftiSamples.small().bytes()))));
        Report report =
                new Report(
                        config,
                        cases,
                        evaluation.results(cases),
                        List.of(),
                        List.of(),
                        new Run("0.1.0", "gabarito score ref net", null));
        return ResultFormats.find(format)
                .orElseThrow()
                .files(report, Wording.ENGLISH)
                .get(0)
                .text()
                .lines()
                .findFirst()
                .orElseThrow();
    }

    @Test
    void writesATableForEachMetricForChallengeR() {
        assertEquals(
                """
                task,case,algorithm,value
                liver,a,net,0.6666666666666666
                liver,b,net,1
                liver,c,net,0
                """,
                file("challenger", "challenger/dsc.csv"));
        String script = file("challenger", "challenger/rank.R");
        assertTrue(script.contains("read.csv(\"dsc.csv\", colClasses = columns)"), script);
        assertTrue(script.contains("smallBetter = FALSE"), script);
        assertTrue(script.contains("read.csv(\"hd_perc-p-95.csv\", "), script);
    }

    @Test
    void challengerGetsSignedMetricsWithoutTheirSign(@TempDir Path folder) throws IOException {
        MetricConfig config =
                MetricConfig.of(
                                "semantic-segmentation",
                                MetricChoices.parse("dsc,rvd,hd_perc(p=95)").get())
                        .withClasses(Map.of(2, "liver"), Map.of(), null);
        List<CaseScores> cases = new ArrayList<>();
        double[][] rvd = {{-0.5, -0.4, -0.6}, {0.1, -0.2, 0.1}, {0.3, 0.2, 0.4}};
        for (int method = 0; method < rvd.length; method++) {
            for (int id = 0; id < rvd[method].length; id++) {
                cases.add(signed("m" + method, "c" + id, 0.7 + 0.1 * method, rvd[method][id], id));
            }
        }
        Report report =
                new Report(
                        config,
                        cases,
                        new Evaluation(config).results(cases),
                        List.of(),
                        List.of(),
                        new Run("0.1.0", "gabarito score ref m0 m1 m2", null));
        Map<String, List<Integer>> own = new LinkedHashMap<>();
        report.comparisons().comparisons().forEach(o -> own.put(o.table().metric(), o.order()));
        Map<String, List<Integer>> read = new LinkedHashMap<>();
        for (ResultFile file : new ChallengerFormat().files(report, Wording.ENGLISH)) {
            Path path = folder.resolve(file.path().replaceFirst(".*/", ""));
            Files.write(path, file.content());
            if (file.path().endsWith(".csv")) {
                Comparisons.of(
                                MethodTables.of(ScoreFiles.read(path).scores()),
                                Comparisons.rules(report.config(), report.groups()))
                        .comparisons()
                        .forEach(one -> read.put(one.table().metric(), one.order()));
            }
        }

        List<String> plots =
                new PlotsFormat()
                        .files(report, Wording.ENGLISH).stream().map(ResultFile::path).toList();
        for (String plot :
                List.of(
                        "method-values",
                        "differences",
                        "rank-lines",
                        "podium",
                        "stability",
                        "significance",
                        "critical-difference")) {
            assertTrue(plots.contains("plots/" + plot + "-rvd-liver.svg"), plots.toString());
            assertTrue(plots.contains("plots/" + plot + "-rvd-liver.csv"), plots.toString());
        }
        assertTrue(plots.contains("plots/metric-ranks-liver.svg"), plots.toString());
        assertEquals(plots.size(), new HashSet<>(plots).size());
        assertEquals(List.of(1, 2, 0), own.get("rvd"), own.toString());
        assertEquals(own, read);
        String script = Files.readString(folder.resolve("rank.R"));
        assertTrue(
                script.contains(
                        "table <- read.csv(\"rvd.csv\", colClasses = columns)\n"
                                + "table$value <- abs(table$value)"),
                script);
        assertEquals(2, script.split("smallBetter = TRUE", -1).length - 1, script);
    }

    private static CaseScores signed(String method, String id, double dsc, double rvd, double hd) {
        return new CaseScores(
                method,
                id,
                List.of(
                        row(method, id, "dsc", "", dsc, ""),
                        row(method, id, "rvd", "", rvd, ""),
                        row(method, id, "hd_perc", "p=95", hd, "mm")),
                100,
                Map.of("liver", new Presence(Fate.OK, 5, 5)),
                Map.of(2, 5L),
                Map.of(2, 5L),
                "sha256:aa",
                "sha256:bb",
                "",
                List.of(),
                List.of());
    }

    @Test
    void writesMetricsForALeaderboardOfGrandChallenge() {
        assertEquals(
                """
                {
                  "case" : {
                    "dsc_liver" : {
                      "a" : 0.6666666666666666,
                      "b" : 1,
                      "c" : 0
                    },
                    "hd_perc_p_95_liver" : {
                      "a" : 2.5,
                      "b" : 0,
                      "c" : 100
                    }
                  },
                  "aggregates" : {
                    "dsc_liver" : {
                      "count" : 3,
                      "mean" : 0.5555555555555556,
                      "std" : 0.5091750772173156,
                      "min" : 0,
                      "25pc" : 0.3333333333333333,
                      "50pc" : 0.6666666666666666,
                      "75pc" : 0.8333333333333333,
                      "max" : 1
                    },
                    "hd_perc_p_95_liver" : {
                      "count" : 3,
                      "mean" : 34.16666666666667,
                      "std" : 57.02704036975208,
                      "min" : 0,
                      "25pc" : 1.25,
                      "50pc" : 2.5,
                      "75pc" : 51.25,
                      "max" : 100
                    }
                  }
                }
                """,
                file("grand-challenge", "grand-challenge/metrics.json"));
    }

    @Test
    void writesTablesForPapers() {
        assertEquals(
                """
                Median with quartiles. n: cases that count of those expected. Gabarito 0.1.0.

                | Class | DSC ↑ | HD95 / mm ↓ | n |
                | --- | ---: | ---: | ---: |
                | liver | 0.6667 \\[0.3333, 0.8333\\] | 2.500 \\[1.250, 51.250\\] | 3 of 3 |
                """,
                file("markdown", "tables/median-iqr.md"));
        assertEquals(
                """
                % \\usepackage{booktabs}
                \\begin{table}
                \\centering
                \\caption{Mean $\\pm$ standard deviation. n: cases that count of those expected. Gabarito 0.1.0.}
                \\label{tab:results-mean-sd}
                \\begin{tabular}{lrrr}
                \\toprule
                Class & DSC $\\uparrow$ & HD95 / mm $\\downarrow$ & $n$ \\\\
                \\midrule
                liver & 0.5556 $\\pm$ 0.5092 & 34.167 $\\pm$ 57.027 & 3 of 3 \\\\
                \\bottomrule
                \\end{tabular}
                \\end{table}
                """,
                file("latex", "tables/mean-sd.tex"));
    }

    @Test
    void tellsResultsInWordsInBothLanguages() {
        String english = file("methods", "methods/methods.md");
        assertTrue(
                english.contains("Of 3 cases, 2 were scored; 1 had no prediction and 0"), english);
        assertTrue(
                english.contains("Over 3 of 3 cases, the mean DSC of liver was 0.5556"), english);
        assertTrue(english.contains("2 of the values of DSC of liver were set by"), english);
        assertTrue(english.contains("intervals over 3 cases"), english);
        String portuguese = file("methods", "methods/methods.pt-BR.tex");
        assertTrue(
                portuguese.contains("Em 3 de 3 casos, a média de DSC para liver foi 0,5556"),
                portuguese);
        String list = file("methods", "methods/checklist.md");
        assertTrue(list.contains("- [x] Number of cases: 3 cases, 2 scored"), list);
        assertTrue(list.contains("**[to be written by you]**"), list);
        assertTrue(file("methods", "methods/citations.bib").contains("@article{"));
    }

    @Test
    void writesNoFileOutsideItsFolderWhateverTheNameOfAMethod() {
        Report report =
                Reports.of(
                        Reports.scored("../../x", "a", 0.9, 1, 0.5, 2),
                        Reports.scored("..-..-X", "a", 0.9, 1, 0.5, 2),
                        Reports.scored("/etc/<b>", "a", 0.9, 1, 0.5, 2));
        for (ResultFormat format : ResultFormats.all()) {
            Set<String> paths = new HashSet<>();
            for (ResultFile file : format.files(report, Wording.ENGLISH)) {
                assertFalse(file.path().contains(".."), file.path());
                assertFalse(file.path().startsWith("/"), file.path());
                assertTrue(paths.add(file.path().toLowerCase(Locale.ROOT)), file.path());
            }
            assertFalse(paths.isEmpty());
        }
    }

    @Test
    void givesEachFormatFilesOfItsOwn() {
        List<String> paths = new ArrayList<>();
        ResultFormats.all()
                .forEach(
                        one ->
                                one.files(Reports.several(), Wording.ENGLISH)
                                        .forEach(file -> paths.add(file.path())));
        assertEquals(paths.size(), new HashSet<>(paths).size(), paths.toString());
    }

    @Test
    void saysWhyAProgramCannotTakeTheResults() {
        Report detection =
                new Report(
                        MetricConfig.of("object-detection", List.of()),
                        List.of(),
                        new org.gabarito.evaluation.Results(List.of(), List.of(), List.of()),
                        List.of(),
                        List.of(),
                        new Run("1", "x", null));
        assertTrue(ResultFormats.find("nnunet").orElseThrow().refusal(detection).isPresent());
        assertTrue(ResultFormats.find("panoptica").orElseThrow().refusal(detection).isPresent());
        assertTrue(ResultFormats.find("csv").orElseThrow().refusal(detection).isEmpty());
    }

    @Test
    void bundlesTheSameBytesWhateverTheLocaleAndTheTimeZone() throws IOException {
        byte[] first = audit();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(new Locale("pt", "BR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            assertArrayEquals(first, audit());
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        Map<String, String> entries = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(first))) {
            for (ZipEntry one = zip.getNextEntry(); one != null; one = zip.getNextEntry()) {
                entries.put(one.getName(), new String(zip.readAllBytes()));
            }
        }
        assertEquals(
                Set.of(
                        "README.txt",
                        "config.yaml",
                        "scores.csv",
                        "summary.json",
                        "report.html",
                        "versions.txt",
                        "inputs.sha256"),
                entries.keySet());
        assertTrue(
                entries.get("README.txt")
                        .contains("gabarito score --config config.yaml REFERENCE PREDICTION"));
        assertEquals(
                "aa  reference/a\naa  reference/b\naa  reference/c\nbb  net/a\nbb  net/b\n",
                entries.get("inputs.sha256"));
    }

    private static byte[] audit() {
        return new AuditFormat().files(liver(), Wording.ENGLISH).get(0).content();
    }
}
