package org.gabarito.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.gabarito.core.metric.Arguments;
import org.gabarito.core.metric.Quantity;
import org.junit.jupiter.api.Test;

class MetricChoicesTest {
    private static List<String> texts(String text) {
        return MetricChoices.parse(text).get().stream().map(MetricChoice::text).toList();
    }

    private static String problem(String text) {
        List<ConfigProblem> problems = MetricChoices.parse(text).problems();
        assertEquals(1, problems.size(), problems.toString());
        return problems.get(0).text();
    }

    @Test
    void commasPartMetricsAndSemicolonsParameters() {
        assertEquals(
                List.of("dsc", "fbeta(beta=2)", "avd(relative=true)"),
                texts("dsc, fbeta(beta=2),avd( relative = true )"));
    }

    @Test
    void fillsInFallbacks() {
        assertEquals(List.of("fbeta(beta=1)", "avd(relative=false)"), texts("fbeta,avd()"));
    }

    @Test
    void resolvesAliases() {
        assertEquals(List.of("dsc", "iou", "sensitivity"), texts("Dice,jaccard,recall"));
        assertEquals(
                List.of("hd_perc(p=95)", "nsd(tau=3mm)"), texts("hd95,surface_dice(tau=3 mm)"));
    }

    @Test
    void parametersOfMetricsThatNobodyComputesYetAreCheckedToo() {
        MetricChoice choice =
                MetricChoice.of(
                        "sens_at_spec", new Arguments(Map.of("spec", new Quantity(0.9, ""))));

        MetricChoice set =
                MetricChoices.with(choice, Category.IMAGE_LEVEL_CLASSIFICATION, "spec", "0.95")
                        .get();
        Reading<MetricChoice> refused =
                MetricChoices.with(choice, Category.IMAGE_LEVEL_CLASSIFICATION, "spec", "2");

        assertEquals("sens_at_spec(spec=0.95)", set.text());
        assertTrue(refused.refused());
        assertTrue(refused.problems().get(0).text().contains("spec is out of range"));
        assertTrue(problem("auroc(x=1)").contains("needs predicted scores"));
    }

    @Test
    void namesWhatIsWrong() {
        assertTrue(problem("dsc,,iou").contains("A metric is empty"));
        assertTrue(problem("dsc,nsd(tau=2mm").contains("not closed"));
        assertTrue(problem("dsc,fbeta(beta=2)x").contains("do not match"));
        assertTrue(problem("dsc)").contains("do not match"));
        assertTrue(problem("fbeta(2)").contains("'2' is no parameter of fbeta"));
        assertTrue(problem("fbeta(beta=1;beta=2)").contains("given twice"));
        assertTrue(problem("fbeta(bta=2)").contains("Did you mean 'beta'?"));
        assertTrue(problem("dsc(tau=2mm)").contains("It has none"));
        assertTrue(problem("dcs").contains("Did you mean 'dsc'?"));
        assertTrue(problem("(tau=2mm)").contains("name is missing"));
        assertTrue(problem("dsc,dice").contains("listed twice"));
        assertTrue(problem("auroc").startsWith("--metrics: 'auroc' cannot be computed"));
    }

    @Test
    void gathersAllProblems() {
        assertEquals(2, MetricChoices.parse("dcs,fbeta(beta=x)").problems().size());
    }
}
