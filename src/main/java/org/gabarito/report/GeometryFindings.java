package org.gabarito.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gabarito.dataset.GeometryNote;
import org.gabarito.evaluation.CaseScores;

/** How predictions lay to their references, and what was done about it. */
public final class GeometryFindings {
    private final List<CaseScores> scored;
    private final long compared;
    private final String policy;

    private GeometryFindings(Report report) {
        scored = report.cases().stream().filter(one -> !one.missing() && !one.failed()).toList();
        compared = report.cases().stream().filter(one -> !one.missing()).count();
        policy = report.config().geometry();
    }

    public static GeometryFindings of(Report report) {
        return new GeometryFindings(report);
    }

    /** Pairs that lay on the same grid as they came. */
    long agreeing() {
        return scored.size() - reoriented() - resampled();
    }

    long reoriented() {
        return count(GeometryNote.Kind.REORIENTED);
    }

    long resampled() {
        return count(GeometryNote.Kind.RESAMPLED);
    }

    private long count(GeometryNote.Kind kind) {
        return scored.stream()
                .filter(one -> one.geometry().stream().anyMatch(note -> note.kind() == kind))
                .count();
    }

    /** In one line, such as {@code strict: 3 of 3 pairs lie on the same grid}. */
    public String line() {
        List<String> parts = new ArrayList<>();
        parts.add(agreeing() + " of " + compared + " pairs lie on the same grid");
        add(parts, reoriented(), "reoriented");
        add(parts, resampled(), "resampled");
        return policy + ": " + String.join(", ", parts);
    }

    private static void add(List<String> parts, long count, String what) {
        if (count > 0) {
            parts.add(count + " " + what);
        }
    }

    /** One line a case and note; what is alike in every case is said once. */
    public List<String> notes() {
        Map<GeometryNote, Integer> cases = new LinkedHashMap<>();
        scored.forEach(one -> one.geometry().forEach(note -> cases.merge(note, 1, Integer::sum)));
        boolean several = scored.size() > 1;
        List<String> lines = new ArrayList<>();
        cases.forEach(
                (note, count) -> {
                    if (several && count == scored.size()) {
                        lines.add("all: " + note.text());
                    }
                });
        for (CaseScores one : scored) {
            one.geometry().stream()
                    .filter(note -> !several || cases.getOrDefault(note, 0) < scored.size())
                    .forEach(
                            note ->
                                    lines.add(
                                            one.method()
                                                    + " "
                                                    + one.caseId()
                                                    + ": "
                                                    + note.text()));
        }
        return lines;
    }
}
