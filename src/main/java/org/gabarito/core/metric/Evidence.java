package org.gabarito.core.metric;

/**
 * What a metric is computed from: one class of one case, or all its classes together. A case makes
 * its evidence once, and every metric that asks shares it.
 */
public interface Evidence {

    Kind kind();

    /** Sort of evidence; a metric names those that it reads, and its definition may differ. */
    enum Kind {
        /** Two masks: one class of two label maps, or one object with its counterpart. */
        MASKS,
        /** The labels of all voxels of two label maps. */
        VOXELS,
        /** One class of classified samples against the others. */
        SAMPLES,
        /** All classes of classified samples. */
        SAMPLE_CLASSES,
        /** The objects of one class, to be matched. */
        OBJECTS
    }
}
