package org.gabarito.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gabarito.evaluation.CaseCurves;
import org.gabarito.evaluation.CaseScores;
import org.gabarito.evaluation.ClassCurve;
import org.gabarito.evaluation.CurvePoints;
import org.gabarito.evaluation.ObjectCurve;
import org.junit.jupiter.api.Test;

class JsonTest {
    private static final CaseScores SCORES =
            CaseScores.failed("net", "case1", List.of(), "why", List.of());

    private static CaseScores again(CaseScores scores) {
        return Json.scores(Json.write(scores), new HashMap<>());
    }

    @Test
    void curvesComeBackBitByBit() {
        CurvePoints points =
                new CurvePoints(
                        List.of(0.1 + 0.2, 1e-300, Double.NEGATIVE_INFINITY),
                        List.of(1L, 2L, 3_000_000_000L),
                        List.of(0L, 0L, 1L));
        CaseCurves curves =
                new CaseCurves(
                        List.of("no", "yes"),
                        List.of(List.of(1L, 0L), List.of(2L, 3L)),
                        List.of(
                                new ClassCurve(
                                        "yes",
                                        3,
                                        2,
                                        1,
                                        0,
                                        new ClassCurve.Area(1.0 / 3, 0, 2.0 / 3, 95),
                                        Double.NaN,
                                        points,
                                        List.of(new ClassCurve.Bin(4, 0.7, 2)),
                                        CurvePoints.NONE)),
                        List.of(new ObjectCurve("cell", 3, 2, "mask_iou", 0.5, points)));
        assertEquals(curves, again(SCORES.with(curves)).curves());
    }

    @Test
    void scoresThatWereStoredWithoutCurvesStillOpen() {
        String stored = Json.write(SCORES).replace(",\"curves\":null", "");
        assertFalse(stored.contains("curves"), stored);
        assertNull(Json.scores(stored, new HashMap<>()).curves());
        assertEquals(Map.of(), Json.scores(stored, new HashMap<>()).classes());
    }
}
