package org.gabarito.bench;

import java.util.List;

/**
 * How the cost of overlap metrics grows.
 *
 * @param sizes same labels, more voxels
 * @param labels same voxels, more labels
 */
public record Scaling(List<Point> sizes, List<Point> labels) {
    /**
     * @param seconds whole command from a cold start
     * @param warm inside a process that has done it before
     */
    public record Point(long voxels, int labels, double seconds, double warm) {}
}
