package org.gabarito.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.gabarito.core.metric.ScoredLabels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassificationTableTest {
    private final List<DatasetProblem> problems = new ArrayList<>();

    @Test
    void readsOneTableOfTruthsAndProbabilities() {
        ClassificationTable table = read("id,y_true,p\na,1,0.7\nb,0,0.5\nc,0,0.25\n").orElseThrow();

        assertEquals(List.of("a", "b", "c"), table.ids());
        assertEquals(List.of("0", "1"), table.labels().classes());
        assertEquals(OptionalInt.of(1), table.labels().positive());
        assertEquals(List.of(1, 0, 0), truths(table.labels()));
        assertEquals(List.of(1, 1, 0), decisions(table.labels()));
        assertEquals(0.25, table.labels().probability(2, 1));
        assertEquals(0.75, table.labels().probability(2, 0));
    }

    @Test
    void readsAProbabilityForEachClassByItsNumberOrName() {
        ClassificationTable table =
                read("case;age;label;p_mild;prob_severe;p_none\n1;50;none;0,2;0,1;0,7\n")
                        .orElseThrow();

        assertEquals(List.of("mild", "severe", "none"), table.labels().classes());
        assertEquals(List.of(2), truths(table.labels()));
        assertEquals(0.7, table.labels().probability(0, 2));
        assertEquals(Map.of("age", List.of("50")), table.groups());
        assertEquals(
                List.of("0", "1", "2"),
                read("id,y_true,p0,p1,p2\na,2.0,0.2,0.2,0.6\n").orElseThrow().labels().classes());
    }

    @Test
    void otherColumnsAreGroupsOfTheSamplesThatBothTablesHave() {
        ClassificationTable table =
                join(
                                "id,label,Site,sex\na,no,Ulm,f\nb,yes,São Paulo,\nc,no,Ulm,m\n",
                                "name,score,Site,scanner\nc,0.1,x,A\nd,1,x,A\nb,0.8,x,B\n")
                        .orElseThrow();

        assertEquals(List.of("b", "c"), table.ids());
        assertEquals(List.of("Site", "sex", "scanner"), List.copyOf(table.groups().keySet()));
        assertEquals(List.of("São Paulo", "Ulm"), table.groups().get("Site"));
        assertEquals(List.of("", "m"), table.groups().get("sex"));
        assertEquals(List.of("B", "A"), table.groups().get("scanner"));
    }

    @Test
    void aColumnInWhichAllFieldsDifferIsNoGroup() {
        StringBuilder text = new StringBuilder("id,y_true,p,site,path\n");
        for (int i = 0; i < 1001; i++) {
            text.append("%d,%d,0.5,%d,/f/%d\n".formatted(i, i % 2, i % 3, i));
        }
        assertEquals(Set.of("site"), read(text.toString()).orElseThrow().groups().keySet());
    }

    @Test
    void theMappingIsToldWithItsGroups() {
        assertEquals(
                "sample in “case”, true class in “label”; groups: “sex”, “site”",
                mapping("case,label,sex,site\n", SampleColumns.Role.REFERENCE));
        assertEquals(
                "sample in “id”, predicted class in “y_pred”, probabilities of 0 in “p0”, mild in"
                        + " “p_mild”",
                mapping("id,y_pred,p0,p_mild\n", SampleColumns.Role.PREDICTION));
        assertEquals(
                "samples numbered by line, true class in “y_true”, probability in “p”",
                mapping("y_true,p\n", SampleColumns.Role.BOTH));
        assertTrue(
                ClassificationTable.mapping(Texts.of("t.csv", "x\n"), SampleColumns.Role.REFERENCE)
                        .isEmpty());
    }

    private static String mapping(String text, SampleColumns.Role role) {
        return ClassificationTable.mapping(Texts.of("t.csv", text), role).orElseThrow();
    }

    @Test
    void decimalCommasAndBarsAreRead() {
        ClassificationTable table = read("id|y_true|p\na|1|0,75\nb|0|0,5\n").orElseThrow();
        assertEquals(0.75, table.labels().probability(0, 1));
        assertTrue(read("id;y_true;p\na;1;0,75\nb;0;0.5\n").isEmpty());
        assertEquals(
                "“0.5” in column “p” has a decimal point, line 2 a decimal comma.",
                problems.get(0).fault());
    }

    @Test
    void readsDecisionsWithoutProbabilities() {
        ClassificationTable table =
                read("image,truth,prediction\nx,grade 10,grade 9\ny,grade 9,grade 9\n")
                        .orElseThrow();

        assertEquals(List.of("grade 9", "grade 10"), table.labels().classes());
        assertFalse(table.labels().scored());
        assertEquals(1, table.labels().confusion().of(1, 0));
        assertEquals(OptionalInt.empty(), table.labels().positive());
    }

    @Test
    void decisionsComeBeforeProbabilities() {
        ScoredLabels labels =
                read("id,y_true,y_pred,p\na,1,0,0.9\nb,0,1,0.1\n").orElseThrow().labels();

        assertEquals(List.of(0, 1), decisions(labels));
        assertTrue(labels.scored());
    }

    @Test
    void namesSamplesByRowWhereTheOnlyTableDoesNot() {
        assertEquals(List.of("1", "2"), read("y_true,p\n1,0.7\n0,0.5\n").orElseThrow().ids());
    }

    @Test
    void joinsTwoTablesByTheIdOfTheSample() {
        ClassificationTable table =
                join("id,label\na,no\nb,yes\nc,no\n", "name,score\nc,0.1\nd,1\nb,0.8\n")
                        .orElseThrow();

        assertEquals(List.of("b", "c"), table.ids());
        assertEquals(List.of("a"), table.missing());
        assertEquals(List.of("d"), table.extra());
        assertEquals(List.of("no", "yes"), table.labels().classes());
        assertEquals(List.of(1, 0), truths(table.labels()));
        assertEquals(List.of(1, 0), decisions(table.labels()));
    }

    @Test
    void aPredictedLabelMayBeCalledLabel() {
        ScoredLabels labels =
                join("id,label\na,x\nb,y\n", "id,label\nb,x\na,x\n").orElseThrow().labels();

        assertEquals(List.of(0, 1), truths(labels));
        assertEquals(List.of(0, 0), decisions(labels));
    }

    @Test
    void onePositiveClassIsNamedByItsColumn() {
        ScoredLabels labels =
                read("id,truth,p_cancer\na,cancer,0.9\nb,benign,0.2\n").orElseThrow().labels();

        assertEquals(List.of("benign", "cancer"), labels.classes());
        assertEquals(OptionalInt.of(1), labels.positive());
    }

    @Test
    void aPositiveClassWithoutASampleIsStillThere() {
        ScoredLabels labels = read("y_true,p\nFalse,0.1\nFalse,0.7\n").orElseThrow().labels();

        assertEquals(List.of("False", "true"), labels.classes());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id,p~a,0.5 | DATA-014 | t.csv | No column holds the true class",
                "id,y_true~a,1 | DATA-014 | t.csv | No column holds a prediction",
                "id,y_true,p~a,1,0.5~a,0,0.5 | DATA-017 | t.csv, line 3 | stands in line 2",
                "id,y_true,p~a,1,0.5~,0,0.5 | DATA-016 | t.csv, line 3 | The sample has no id",
                "id,y_true,p~a,1,1.5 | DATA-016 | t.csv, line 2 | no probability",
                "id,y_true,p~a,1,-0.1 | DATA-016 | t.csv, line 2 | no probability",
                "id,y_true,p~a,1,NaN | DATA-016 | t.csv, line 2 | “NaN” in column “p” is no number",
                "id,y_true,p~a,1, | DATA-016 | t.csv, line 2 | Column “p” is empty",
                "id,y_true,p~a,,0.5 | DATA-016 | t.csv, line 2 | holds no class",
                "id,y_true,p~a,1 | DATA-015 | t.csv, line 2 | 2 fields",
                "id,y_true,p | DATA-013 | t.csv | no case",
                "id,y_true,p0,p1~a,1,0.5,0.4 | DATA-016 | t.csv, line 2 | sum to 0.9",
                "id,y_true,p0,p1~a,2,0.5,0.5 | DATA-016 | t.csv, line 2 | for class “2”",
                "id,y_true,p~a,dog,0.5~b,cat,1 | DATA-014 | t.csv | not clear which",
                "id,y_true,p~a,0,0.5~b,1,1~c,2,0 | DATA-014 | t.csv | there are 3 classes",
                "id,y_true,p_x~a,0,0.5~b,1,1 | DATA-014 | t.csv | of class “x”",
            })
    void whatIsWrongIsNamedWithItsLine(String text, String code, String where, String fault) {
        assertEquals(Optional.empty(), read(text.replace('~', '\n')));
        assertEquals(1, problems.size(), problems.toString());
        assertEquals(code, problems.get(0).code());
        assertEquals(where, problems.get(0).where());
        assertTrue(problems.get(0).fault().contains(fault), problems.get(0).fault());
        assertFalse(problems.get(0).cure().isBlank());
    }

    @Test
    void tablesThatShareNoIdAreRefused() {
        assertEquals(Optional.empty(), join("id,label\na,1\n", "id,p\nb,0.1\n"));
        assertEquals("DATA-010", problems.get(0).code());
    }

    @Test
    void bothTablesNeedAnId() {
        assertEquals(Optional.empty(), join("label\n1\n", "p\n0.1\n"));
        assertEquals(2, problems.size());
    }

    private Optional<ClassificationTable> read(String text) {
        return ClassificationTable.read(Texts.of("t.csv", text), problems);
    }

    private Optional<ClassificationTable> join(String reference, String prediction) {
        return ClassificationTable.read(
                Texts.of("r.csv", reference), Texts.of("p.csv", prediction), problems);
    }

    private static List<Integer> truths(ScoredLabels labels) {
        return IntStream.range(0, labels.samples()).map(labels::truth).boxed().toList();
    }

    private static List<Integer> decisions(ScoredLabels labels) {
        return IntStream.range(0, labels.samples()).map(labels::decision).boxed().toList();
    }
}
