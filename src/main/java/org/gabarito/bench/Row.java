package org.gabarito.bench;

import java.util.Map;

/**
 * What was measured of a task: seconds, medians of the runs, whole commands from a cold start save
 * {@code warm}.
 *
 * @param voxels of one file
 * @param peakMebibytes most memory that a run held; NaN where the system does not tell
 * @param warm the same inside a process that has done it before
 * @param peers seconds of other programs that are installed, by name
 */
public record Row(
        String task,
        String about,
        long voxels,
        double seconds,
        double peakMebibytes,
        double warm,
        Floors floors,
        Map<String, Double> peers) {

    double timesGunzip() {
        return seconds / floors.gunzip();
    }

    double timesPass() {
        return seconds / floors.pass();
    }
}
