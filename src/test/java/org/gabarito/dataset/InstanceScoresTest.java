package org.gabarito.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InstanceScoresTest {
    private final List<DatasetProblem> problems = new ArrayList<>();

    @Test
    void eachLineHasALabelAndItsScore() {
        assertEquals(Map.of(3, 0.5, 7, 0.25), read("pred_id,score\n3,0.5\n7,0.25\n"));
        assertEquals(Map.of(3, 0.5), read("Label;Score\n3;0,5\n"));
        assertEquals(List.of(), problems);
    }

    @Test
    void aColumnOfCasesTellsLabelMapsApart() {
        assertEquals(Map.of(1, 0.5), read("case,instance,score\na,1,0.5\nb,1,0.75\n"));
        assertEquals(List.of(), problems);
    }

    @Test
    void noObjectsAndOtherTablesAreNoProblem() {
        assertEquals(Map.of(), read("pred_id,score\n"));
        assertEquals(Map.of(), read("case,metric,value\na,dsc,1\n"));
        assertEquals(List.of(), problems);
    }

    @Test
    void whatIsNoLabelOrScoreIsAProblem() {
        read("pred_id,score\n1.5,0.5\n2,x\n3,1\n3,1\n");
        assertEquals(
                List.of("scores.csv, line 2", "scores.csv, line 3", "scores.csv, line 5"),
                problems.stream().map(DatasetProblem::where).toList());
    }

    private Map<Integer, Double> read(String table) {
        return InstanceScores.read(Texts.of("scores.csv", table), "a", problems);
    }
}
