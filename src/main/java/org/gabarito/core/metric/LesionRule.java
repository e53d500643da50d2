package org.gabarito.core.metric;

import java.util.Map;

/**
 * How a convention compares a class lesion by lesion.
 *
 * @param dilation in voxels, by which pieces of the reference are joined
 * @param smallest volume in mm³, or voxels without a spacing; lesions of no more do not count
 * @param misses value of a missed and of a false lesion, by metric; other metrics are not computed
 *     lesion by lesion
 * @param perfect value where there is no lesion on either side, by metric
 */
public record LesionRule(
        int dilation, double smallest, Map<String, Double> misses, Map<String, Double> perfect) {
    public LesionRule {
        misses = Map.copyOf(misses);
        perfect = Map.copyOf(perfect);
    }
}
