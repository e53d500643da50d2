package org.gabarito.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gabarito.evaluation.CaseScores;
import org.gabarito.evaluation.Presence;

/** How much of each class there is: voxels, objects or samples. */
public final class ClassInventory {
    private ClassInventory() {}

    /**
     * One class over all cases of all methods.
     *
     * @param referenceCases in how many cases the reference holds it
     * @param reference how much of it the references hold together
     */
    public record Line(
            String name, int referenceCases, int predictionCases, long reference, long prediction) {
        private static Line of(String name, Presence held) {
            return new Line(
                    name,
                    held.reference() > 0 ? 1 : 0,
                    held.prediction() > 0 ? 1 : 0,
                    held.reference(),
                    held.prediction());
        }

        private Line and(Line other) {
            return new Line(
                    name,
                    referenceCases + other.referenceCases,
                    predictionCases + other.predictionCases,
                    reference + other.reference,
                    prediction + other.prediction);
        }
    }

    /** In the order of the results, then those that nobody asked for. */
    public static List<Line> of(Report report) {
        Map<String, Line> found = new LinkedHashMap<>();
        for (CaseScores one : report.cases()) {
            one.classes()
                    .forEach((name, held) -> found.merge(name, Line.of(name, held), Line::and));
        }
        List<Line> lines = new ArrayList<>();
        for (String name : report.results().classes()) {
            Line line = found.remove(name);
            if (line != null) {
                lines.add(line);
            }
        }
        lines.addAll(found.values());
        return lines;
    }
}
