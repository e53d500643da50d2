package org.gabarito.evaluation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gabarito.core.metric.Counts;
import org.gabarito.core.metric.Evidence;
import org.gabarito.core.metric.ObjectPairs;
import org.gabarito.core.metric.ScoredLabels;

/**
 * How much there is to score in a case that is a table or a list of objects.
 *
 * @param size images or samples
 * @param sizeUnit in words
 * @param classes how much there is of each
 * @param classUnit of what, in words
 * @param note what a reader of its values must know, mostly nothing
 * @param problem why the case cannot be scored; empty when it can
 */
public record CaseCounts(
        long size,
        String sizeUnit,
        Map<String, Presence> classes,
        String classUnit,
        String note,
        String problem) {

    public CaseCounts {
        classes = Collections.unmodifiableMap(new LinkedHashMap<>(classes));
    }

    static CaseCounts failed(String problem) {
        return new CaseCounts(0, "", Map.of(), "", "", problem);
    }

    static CaseCounts of(CaseEvidence read) {
        Map<String, Presence> classes = new LinkedHashMap<>();
        long images = 0;
        for (ClassEvidence one : read.classes()) {
            for (Evidence evidence : one.evidence()) {
                if (evidence instanceof ScoredLabels samples) {
                    return ofSamples(samples, read.note());
                }
                if (evidence instanceof ObjectPairs objects) {
                    images = objects.images();
                }
            }
            classes.put(one.name(), one.presence());
        }
        return new CaseCounts(images, "images", classes, "objects", read.note(), "");
    }

    private static CaseCounts ofSamples(ScoredLabels samples, String note) {
        Map<String, Presence> classes = new LinkedHashMap<>();
        for (int i = 0; i < samples.classes().size(); i++) {
            Counts counts = samples.scores(i).counts();
            classes.put(
                    samples.classes().get(i),
                    Presence.always(counts.reference(), counts.prediction()));
        }
        return new CaseCounts(samples.samples(), "samples", classes, "samples", note, "");
    }
}
