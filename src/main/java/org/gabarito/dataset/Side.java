package org.gabarito.dataset;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;

/**
 * The label maps of one side, the reference or one prediction, by case.
 *
 * @param facts what its own files say of the labels
 * @param absent why there is no label map of a case, by its name in normal form
 */
record Side(
        SortedMap<String, LabelFile> images,
        Companions companions,
        boolean singleFile,
        LabelFacts facts,
        Map<String, String> absent) {
    Side {
        absent = Map.copyOf(absent);
    }

    Side(
            SortedMap<String, LabelFile> images,
            Companions companions,
            boolean singleFile,
            LabelFacts facts) {
        this(images, companions, singleFile, facts, Map.of());
    }

    /**
     * @param reasons by names of cases
     */
    Side without(Map<String, String> reasons) {
        Map<String, String> normal = new HashMap<>();
        reasons.forEach((id, reason) -> normal.put(Stems.normal(id), reason));
        return new Side(images, companions, singleFile, facts, normal);
    }

    /** Why a case has no label map, empty where that is not known. */
    String absence(String id) {
        return absent.getOrDefault(Stems.normal(id), "");
    }
}
