package org.gabarito.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gabarito.core.statistics.Interval;
import org.gabarito.core.statistics.Summary;
import org.gabarito.evaluation.Aggregate;
import org.gabarito.evaluation.CaseScores;
import org.gabarito.evaluation.Fate;
import org.gabarito.evaluation.Presence;
import org.gabarito.evaluation.Results;
import org.gabarito.evaluation.Voxel;
import org.gabarito.plan.MetricChoices;
import org.gabarito.plan.MetricConfig;
import org.gabarito.report.Caution.Kind;
import org.junit.jupiter.api.Test;

/** What readers are warned of, and when they are not. */
class CautionsTest {
    private static final double[] TWELVE =
            IntStream.range(0, 12).mapToDouble(i -> 0.8 + 0.01 * i).toArray();

    private static final String FINE = "dsc,nsd(tau=2mm)";

    @Test
    void twoGoodMetricsOfEnoughCasesNeedNone() {
        assertEquals(List.of(), kinds(FINE, 5000, 1, metric("dsc", TWELVE), metric("nsd", TWELVE)));
    }

    @Test
    void aSingleMetricIsNoMetric() {
        assertEquals(List.of(Kind.SINGLE_METRIC), kinds("dsc", 5000, 1, metric("dsc", TWELVE)));
    }

    @Test
    void metricsOfTheSamePropertyAreNoEvidenceForEachOther() {
        List<Caution> found =
                cautions("dsc,iou", 5000, 1, metric("dsc", TWELVE), metric("iou", TWELVE));
        assertEquals(Kind.RELATED_METRICS, found.get(0).kind());
        assertEquals("DSC, IoU", found.get(0).subject());
        assertEquals(
                List.of(Kind.RELATED_METRICS),
                kinds("hd,hd_perc", 5000, 1, metric("hd", TWELVE), metric("hd_perc", TWELVE)));
        assertEquals(
                List.of(),
                kinds("dsc,hd_perc", 5000, 1, metric("dsc", TWELVE), metric("hd_perc", TWELVE)));
    }

    @Test
    void nineCasesAreTooFewAndTenAreNot() {
        double[] nine = Arrays.copyOf(TWELVE, 9);
        assertEquals(
                List.of(Kind.FEW_CASES),
                kinds(FINE, 5000, 1, metric("dsc", nine), metric("nsd", nine)));
        double[] ten = Arrays.copyOf(TWELVE, 10);
        assertEquals(List.of(), kinds(FINE, 5000, 1, metric("dsc", ten), metric("nsd", ten)));
    }

    @Test
    void aDifferenceSmallerThanAnIntervalMakesNoWinner() {
        Aggregate better = aggregate("a", "dsc", 12, new Interval(0.80, 0.90, 95, "t"), TWELVE);
        double[] less = Arrays.stream(TWELVE).map(v -> v - 0.05).toArray();
        Aggregate close = aggregate("b", "dsc", 12, new Interval(0.75, 0.85, 95, "t"), less);
        List<Caution> found = cautions(FINE, 5000, 1, better, close, metric("nsd", TWELVE));
        assertEquals(List.of(Kind.DIFFERENCE_WITHIN_INTERVAL), kinds(found));
        assertEquals(List.of("DSC", "a", "b"), found.get(0).subjects());
        assertEquals(List.of("0.0500", "0.1000"), found.get(0).numbers());

        double[] far = Arrays.stream(TWELVE).map(v -> v - 0.5).toArray();
        Aggregate worse = aggregate("b", "dsc", 12, new Interval(0.30, 0.40, 95, "t"), far);
        assertEquals(List.of(), kinds(FINE, 5000, 1, better, worse, metric("nsd", TWELVE)));
    }

    @Test
    void aMetricThatIsUndefinedForMostCasesIsNotAboutThem() {
        double[] eleven = Arrays.copyOf(TWELVE, 11);
        Aggregate mostly = aggregate("net", "nsd", 30, null, eleven);
        List<Caution> found = cautions(FINE, 5000, 1, metric("dsc", TWELVE), mostly);
        assertEquals(List.of(Kind.MOSTLY_UNDEFINED), kinds(found));
        assertEquals(List.of("11", "30"), found.get(0).numbers());
    }

    @Test
    void aToleranceBelowTheStepBetweenVoxelsForgivesNothing() {
        List<Caution> found =
                cautions(FINE, 5000, 2.5, metric("dsc", TWELVE), metric("nsd", TWELVE));
        assertEquals(List.of(Kind.TOLERANCE_BELOW_SPACING), kinds(found));
        assertTrue(found.get(0).text().contains("2.5 mm, in 12 of 12 cases"), found.get(0).text());
        assertEquals(List.of(), kinds(FINE, 5000, 2, metric("dsc", TWELVE), metric("nsd", TWELVE)));
    }

    @Test
    void overlapOfTinyStructuresHangsOnSingleVoxels() {
        List<Caution> found = cautions(FINE, 99, 1, metric("dsc", TWELVE), metric("nsd", TWELVE));
        assertEquals(List.of(Kind.TINY_STRUCTURES), kinds(found));
        assertEquals(List.of("DSC"), found.get(0).subjects());
        assertEquals("liver", found.get(0).className());
    }

    @Test
    void aFewCasesFarOutCarryTheMeanOfADistance() {
        double[] distances = TWELVE.clone();
        distances[11] = 90;
        List<Caution> found =
                cautions("dsc,hd", 5000, 1, metric("dsc", TWELVE), metric("hd", distances));
        assertEquals(List.of(Kind.FAR_OUTLIERS), kinds(found));
        assertEquals("1", found.get(0).number(0));
    }

    @Test
    void whatHoldsOfSeveralClassesIsSaidOnce() {
        Report two =
                Reports.of(
                        Reports.scored("m", "a", 0.9, 1, 0.9, 1),
                        Reports.scored("n", "a", 0.8, 1, 0.8, 1),
                        Reports.scored("m", "b", 0.5, 1, 0.5, 1),
                        Reports.scored("n", "b", 0.7, 1, 0.7, 1));
        List<Caution> differences =
                Cautions.of(two).stream()
                        .filter(one -> one.kind() == Kind.DIFFERENCE_WITHIN_INTERVAL)
                        .filter(one -> one.subjects().get(0).equals("DSC"))
                        .toList();
        assertEquals(1, differences.size());
        assertEquals("liver", differences.get(0).className());
        assertEquals(List.of("tumour"), differences.get(0).likewise());
    }

    @Test
    void aMethodAgainstTwoRatersIsNotTwoMethods() {
        Interval interval = new Interval(0.80, 0.90, 95, "t");
        double[] less = Arrays.stream(TWELVE).map(v -> v - 0.01).toArray();
        Aggregate ada = aggregate("net vs ada", "dsc", 12, interval, TWELVE);
        Aggregate bob = aggregate("net vs bob", "dsc", 12, interval, less);
        assertEquals(List.of(), differences(ada, bob));

        Aggregate other = aggregate("other vs ada", "dsc", 12, interval, less);
        assertEquals(
                List.of(List.of("DSC", "net vs ada", "other vs ada")),
                differences(ada, bob, other));
    }

    private static List<List<String>> differences(Aggregate... aggregates) {
        return cautions(FINE, 5000, 1, aggregates).stream()
                .filter(one -> one.kind() == Kind.DIFFERENCE_WITHIN_INTERVAL)
                .map(Caution::subjects)
                .toList();
    }

    @Test
    void everySortSaysWhatIsTheMatter() {
        for (Kind kind : Kind.values()) {
            String text =
                    new Caution(
                                    kind,
                                    List.of("DSC", "a", "b"),
                                    "liver",
                                    List.of("spleen"),
                                    List.of("1", "2", "3"))
                            .text();
            assertTrue(text.endsWith("."), text);
        }
    }

    @Test
    void theCommandLineAndTheSummaryShowThem() {
        Report report = report("dsc", 5000, 1, metric("dsc", TWELVE));
        String json = SummaryJson.text(report);
        assertTrue(json.contains("\"code\" : \"single-metric\""), json);
    }

    private static Aggregate metric(String id, double... values) {
        return aggregate("net", id, values.length, null, values);
    }

    private static Aggregate aggregate(
            String method, String id, int expected, Interval interval, double... values) {
        List<Aggregate.CaseValue> cases = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            cases.add(new Aggregate.CaseValue("case" + i, values[i], false));
        }
        Summary summary = Summary.of(values);
        return new Aggregate(
                method,
                "liver",
                id,
                id.equals("nsd") ? "tau=2mm" : "",
                "x",
                "",
                summary.n(),
                cases,
                expected,
                summary.n(),
                new Aggregate.Ledger(expected, 0, 0, 0, 0, 0, expected - summary.n()),
                summary,
                interval,
                List.of());
    }

    private static List<Kind> kinds(List<Caution> found) {
        return found.stream().map(Caution::kind).toList();
    }

    private static List<Kind> kinds(
            String metrics, long voxels, double step, Aggregate... aggregates) {
        return kinds(cautions(metrics, voxels, step, aggregates));
    }

    private static List<Caution> cautions(
            String metrics, long voxels, double step, Aggregate... aggregates) {
        return Cautions.of(report(metrics, voxels, step, aggregates));
    }

    private static Report report(
            String metrics, long voxels, double step, Aggregate... aggregates) {
        List<CaseScores> cases =
                IntStream.range(0, 12)
                        .mapToObj(
                                i ->
                                        new CaseScores(
                                                "net",
                                                "case" + i,
                                                List.of(),
                                                100,
                                                Map.of(
                                                        "liver",
                                                        new Presence(Fate.OK, voxels, voxels)),
                                                Map.of(),
                                                Map.of(),
                                                "sha256:aa",
                                                "sha256:bb",
                                                "",
                                                List.of(),
                                                List.of(),
                                                new Voxel(
                                                        List.of(1.0, 1.0, step), "mm", step, "mm³"),
                                                null))
                        .toList();
        return new Report(
                MetricConfig.of("semantic-segmentation", MetricChoices.parse(metrics).get()),
                cases,
                new Results(List.of(), List.of(aggregates), List.of("liver")),
                List.of(),
                List.of(),
                new Run("0.1.0", "gabarito score a b", null));
    }
}
