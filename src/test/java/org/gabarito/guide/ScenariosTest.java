package org.gabarito.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gabarito.guide.Recommendation.Choice;
import org.gabarito.guide.Recommendation.StepOutcome;
import org.junit.jupiter.api.Test;

/** The outcomes of the worked examples, as published. */
class ScenariosTest {
    private static final Choice DSC = new Choice("dsc", "default");
    private static final Choice IOU = new Choice("iou", "alternative");
    private static final Choice NSD = new Choice("nsd", "default");
    private static final Choice BOUNDARY_IOU = new Choice("boundary_iou", "alternative");

    @Test
    void liverInCtNeedsOverlapBoundaryAndVolume() {
        assertEquals(
                Map.of(
                        "S6", List.of(DSC, IOU),
                        "S7", List.of(NSD, BOUNDARY_IOU),
                        "PROP", List.of(new Choice("avd", "default"))),
                outcome("SemS-2"));
    }

    @Test
    void embryosNeedOverlapAndBoundary() {
        assertEquals(
                Map.of(
                        "S6", List.of(DSC, IOU),
                        "S7", List.of(NSD, BOUNDARY_IOU),
                        "PROP", List.of()),
                outcome("SemS-1"));
    }

    @Test
    void neuronsAreMatchedByMaskAndInstrumentsByContour() {
        Map<String, List<Choice>> neurons = outcome("InS-1");
        Map<String, List<Choice>> instruments = outcome("InS-2");

        assertEquals(new Choice("mask_iou", "default"), neurons.get("S8").get(0));
        assertEquals(new Choice("boundary_iou", "default"), instruments.get("S8").get(0));
        for (Map<String, List<Choice>> steps : List.of(neurons, instruments)) {
            assertEquals(List.of(new Choice("greedy_by_score", "default")), steps.get("S9"));
            assertEquals(List.of(new Choice("false_positive", "default")), steps.get("S9b"));
            assertEquals(new Choice("fbeta", "default"), steps.get("S3").get(0));
            assertEquals(new Choice("ap", "default"), steps.get("S4").get(0));
            assertEquals(new Choice("cldice", "default"), steps.get("S6").get(0));
            assertEquals(new Choice("nsd", "default"), steps.get("S7").get(0));
        }
    }

    @Test
    void onlyWhatIsCertainIsCalledPublished() {
        assertEquals(
                Set.of("SemS-1", "SemS-2", "InS-1", "InS-2", "toolkit-vessels"),
                Guide.builtIn().scenarios().stream()
                        .filter(Scenario::published)
                        .map(Scenario::id)
                        .collect(Collectors.toSet()));
        assertEquals(9, Guide.builtIn().scenarios().size());
    }

    @Test
    void smallVesselsNeedCentreLineAndMeanDistance() {
        assertEquals(
                Map.of(
                        "S6", List.of(new Choice("cldice", "default")),
                        "S7",
                                List.of(
                                        new Choice("masd", "default"),
                                        new Choice("assd", "alternative")),
                        "PROP", List.of(new Choice("betti_error", "optional"))),
                outcome("toolkit-vessels"));
    }

    private static Map<String, List<Choice>> outcome(String scenario) {
        Guide guide = Guide.builtIn();
        Scenario found =
                guide.scenarios().stream()
                        .filter(each -> each.id().equals(scenario))
                        .findFirst()
                        .orElseThrow();
        Recommendation advice = assertInstanceOf(Recommendation.class, guide.walk(found.answers()));
        return advice.steps().stream()
                .collect(Collectors.toMap(StepOutcome::step, StepOutcome::recommended));
    }
}
