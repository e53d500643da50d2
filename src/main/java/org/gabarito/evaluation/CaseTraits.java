package org.gabarito.evaluation;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is known of cases beside their scores, by which results can be broken down.
 *
 * @param sizes of the reference, by class and case; only where it holds the class
 * @param sizeUnit the same for all; empty when no sizes are known or units differ
 * @param groups by column, such as {@code site}, and case
 */
public record CaseTraits(
        Map<String, Map<String, Double>> sizes,
        String sizeUnit,
        Map<String, Map<String, String>> groups) {
    public static final CaseTraits NONE = new CaseTraits(Map.of(), "", Map.of());

    public CaseTraits {
        sizes = Collections.unmodifiableMap(new LinkedHashMap<>(sizes));
        groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
    }

    /**
     * @param cases of segmentations, whose classes are counted in voxels
     */
    static CaseTraits of(List<CaseScores> cases) {
        Map<String, Map<String, Double>> sizes = new LinkedHashMap<>();
        Set<String> units = new TreeSet<>();
        for (CaseScores one : cases) {
            Voxel voxel = one.voxel();
            if (voxel == null) {
                continue;
            }
            units.add(voxel.sizeUnit());
            one.classes()
                    .forEach(
                            (name, held) -> {
                                if (held.reference() > 0) {
                                    sizes.computeIfAbsent(name, key -> new HashMap<>())
                                            .put(one.caseId(), held.reference() * voxel.size());
                                }
                            });
        }
        return units.size() == 1 ? new CaseTraits(sizes, units.iterator().next(), Map.of()) : NONE;
    }

    public CaseTraits withGroups(Map<String, Map<String, String>> other) {
        return new CaseTraits(sizes, sizeUnit, other);
    }
}
