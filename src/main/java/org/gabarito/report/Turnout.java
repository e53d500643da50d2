package org.gabarito.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.gabarito.dataset.NaturalOrder;
import org.gabarito.evaluation.CaseScores;

/**
 * What became of the cases, each counted once however many methods there are: the four numbers add
 * up.
 *
 * @param cases how many there are
 * @param scored for every method
 * @param missing that some method has no prediction for
 * @param failed that could not be used for some method
 */
public record Turnout(int cases, int scored, int missing, int failed) {

    public static Turnout of(Report report) {
        Map<String, Fate> fates = new TreeMap<>(NaturalOrder.INSTANCE);
        for (CaseScores one : report.cases()) {
            fates.merge(one.caseId(), Fate.of(one), Fate::worse);
        }
        int missing = count(fates, Fate.MISSING);
        int failed = count(fates, Fate.FAILED);
        return new Turnout(fates.size(), fates.size() - missing - failed, missing, failed);
    }

    /** Class to the number of cases whose reference holds it, in the order of the results. */
    public static Map<String, Long> ofClasses(Report report) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (ClassInventory.Line line : ClassInventory.of(report)) {
            counts.put(
                    line.name(),
                    report.cases().stream()
                            .filter(one -> holds(one, line.name()))
                            .map(CaseScores::caseId)
                            .distinct()
                            .count());
        }
        return counts;
    }

    private static boolean holds(CaseScores one, String className) {
        return one.classes().containsKey(className) && one.classes().get(className).reference() > 0;
    }

    private static int count(Map<String, Fate> fates, Fate fate) {
        return (int) fates.values().stream().filter(fate::equals).count();
    }

    private enum Fate {
        SCORED,
        MISSING,
        FAILED;

        static Fate of(CaseScores one) {
            if (one.failed()) {
                return FAILED;
            }
            return one.missing() ? MISSING : SCORED;
        }

        Fate worse(Fate other) {
            return compareTo(other) > 0 ? this : other;
        }
    }
}
